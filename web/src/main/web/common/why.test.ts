import { equal, test } from './testing.ts';
import { common } from './texts.ts';
import { keptBack, why } from './why.ts';

test('what the agreement kept back is told from what no service took', () => {
  equal(keptBack('ACTIVITY_NOT_INSTRUCTED'), common('why.notAllowed'));
  equal(keptBack('DPA_NOT_IN_FORCE'), common('why.agreement'));
  equal(keptBack('HOLD_TIA_MISSING'), common('why.decide'));
  equal(keptBack('NOT_CONNECTED'), common('why.notConnected'));
  for (const fault of ['EXHAUSTED', 'no-answer', 'REGISTRY_STALE', undefined]) {
    equal(keptBack(fault), null);
    equal(why(fault), common('why.other'));
  }
});
