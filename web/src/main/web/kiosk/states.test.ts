import { equal, test } from '../common/testing.ts';
import { speak } from '../common/language.ts';
import { NO_NET, stateOf } from './parts.ts';

Object.assign(globalThis, { document: { documentElement: {} } });

test('staff see what waits and what went wrong, also while there is a network', () => {
  speak('en', false);
  equal([
    stateOf(NO_NET),
    stateOf({ isOnline: false, waiting: 3, amiss: 0 }),
    stateOf({ isOnline: true, waiting: 1, amiss: 2 }),
  ], ['Online', 'Offline · 3 to send', 'Online · 1 to send · 2 not registered: reception is told']);
});
