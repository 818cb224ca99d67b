// What this tablet knows of its camera before it has started: that somebody switched it off when they paired it, or
// that there was none the last time. So the screen stands from the beginning as it will stand.
import type { CameraState } from '../common/camera.ts';
import { recall, remember } from '../common/store.ts';

const CAMERA = 'gatehouse.kiosk.camera';

export const hasNone = (): boolean => recall(CAMERA) === 'off';

export const setUp = (hasCamera: boolean): void => remember(CAMERA, hasCamera ? null : 'off');

/** What became of a start. A guest who switches it on for themselves changes nothing about the tablet. */
export function learn(state: CameraState): void {
  if (!hasNone() && (state === 'on' || state === 'missing')) {
    remember(CAMERA, state === 'missing' ? state : null);
  }
}

/** As it is drawn: what was missing is not expected while it starts. */
export const expected = (state: CameraState): CameraState =>
  (state === 'starting' && recall(CAMERA) === 'missing' ? 'missing' : state);
