// What stands between the check-in and the answer: each step that the tenant has switched on, the photo first. A guest
// without network goes past them; whoever has to sign is sent to reception for it.
import type { About } from './calls.ts';
import type { CameraState } from '../common/camera.ts';
import type { Came, Screen } from './states.ts';

/** What the guest has behind them. */
export type Done = 'scan' | 'photo' | 'signed' | 'unsigned';

export function stepAfter(done: Done, came: Came, about: About | null | undefined, camera: CameraState): Screen {
  const { shown: { outcome, isOffline }, shown, guest } = came;
  const isIn = outcome === 'welcome';
  const isAsked = isIn && !isOffline;
  const rules = isIn ? about?.rules : undefined;
  if (isAsked && done === 'scan' && about?.photo && camera === 'on') {
    return { is: 'photo', shown, guest };
  }
  if (isAsked && rules && (done === 'scan' || done === 'photo')) {
    return { is: 'rules', rules, shown, guest };
  }
  return { is: 'answer', shown, guest, isUnsigned: rules?.required === true && done !== 'signed' };
}
