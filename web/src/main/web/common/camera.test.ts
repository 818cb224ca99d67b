import { equal, test } from './testing.ts';
import { Camera } from './camera.ts';
import type { Reading } from './detector.ts';

test('a camera that is switched off while it starts is off, and starts again', async () => {
  let stopped = 0;
  const track = { stop: () => { stopped += 1; }, addEventListener: () => null };
  const stream = { getTracks: () => [track], getVideoTracks: () => [track] };
  Object.defineProperty(navigator, 'mediaDevices', { value: { getUserMedia: async () => stream }, configurable: true });
  const loads: ((reading: Reading) => void)[] = [];
  const read = (): Promise<Reading> => new Promise((resolve) => { loads.push(resolve); });
  const video = { srcObject: null, play: async () => null } as unknown as HTMLVideoElement;
  const events = { isWanted: () => false, found: () => null, changed: () => null };
  const camera = new Camera(video, events, 'user', read);
  const soon = (): Promise<void> => new Promise((resolve) => { setTimeout(resolve, 5); });

  const first = camera.start();
  await soon();
  camera.stop();
  const second = camera.start();
  await soon();
  loads[0]!(async () => null);
  await first;
  equal(camera.state, 'starting');
  loads[1]!(async () => null);
  await second;
  equal([camera.state, video.srcObject === (stream as unknown)], ['on', true]);
  camera.stop();
  equal([camera.state, stopped > 1], ['off', true]);
});
