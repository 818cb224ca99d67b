import { equal, test } from '../common/testing.ts';
import { expected, hasNone, learn, setUp } from './own-camera.ts';

test('a camera that was missing is not expected until it has been seen again', () => {
  const kept = new Map<string, string>();
  Object.defineProperty(globalThis, 'localStorage', {
    value: {
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, value: string) => kept.set(key, value),
      removeItem: (key: string) => kept.delete(key),
    },
    configurable: true,
  });
  setUp(true);
  equal(expected('starting'), 'starting');
  learn('missing');
  equal([expected('starting'), expected('on'), hasNone()], ['missing', 'on', false]);
  learn('starting');
  learn('off');
  equal(expected('starting'), 'missing');
  learn('on');
  equal(expected('starting'), 'starting');
  setUp(false);
  learn('on');
  equal(hasNone(), true);
});
