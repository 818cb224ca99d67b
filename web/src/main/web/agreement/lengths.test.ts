import { equal, test } from '../common/testing.ts';
import { terms as fixture } from './fixture.ts';
import { together, unsaidOf } from './lengths.ts';
import { withPeriods } from './terms.ts';

const rule = (recordType: string, shortest: string, longest: string) =>
  ({ recordType, name: recordType, group: 'G', preset: 'P30D', shortest, longest });
const rules = [rule('visit', 'P1D', 'Y5C'), rule('photo', 'P0D', 'P4W')];
const at = (visit: string, photo: string) => withPeriods(fixture, new Map([['visit', visit], ['photo', photo]]));

test('one slider stands for a group that is as one slider would set it', () => {
  equal(together(at('P14D', 'P14D'), rules), 'P14D');
  equal(together(at('P12M', 'P4W'), rules), 'P12M');
});

test('a group that was set one by one is shown one by one', () => {
  equal(together(at('P12M', 'P7D'), rules), null);
});

test('what nothing is said of is recommended, and not chosen', () => {
  equal(unsaidOf(fixture, rules), new Map());
  const unsaid = unsaidOf({ ...fixture, retention: [{ recordType: 'visit', period: 'P1D' }] }, rules);
  equal(unsaid, new Map([['photo', 'P30D']]));
  equal(unsaidOf(withPeriods({ ...fixture, retention: [] }, unsaidOf({ ...fixture, retention: [] }, rules)), rules),
    new Map());
});
