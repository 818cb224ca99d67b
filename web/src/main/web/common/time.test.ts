import { equal, test } from './testing.ts';
import { instantAt, wallClock } from './time.ts';

const COPENHAGEN = 'Europe/Copenhagen';

test('an hour in winter and in summer', () => {
  equal(instantAt('2026-11-20', '10:00', COPENHAGEN), '2026-11-20T09:00:00.000Z');
  equal(instantAt('2026-07-01', '10:00', COPENHAGEN), '2026-07-01T08:00:00.000Z');
});

test('a time that the clock skips in spring is taken an hour later', () =>
  equal(instantAt('2027-03-28', '02:30', COPENHAGEN), '2027-03-28T01:30:00.000Z'));

test('of a time that comes twice in autumn the first is meant', () =>
  equal(instantAt('2026-10-25', '02:30', COPENHAGEN), '2026-10-25T00:30:00.000Z'));

test('fields show the clock of the site', () => {
  const { date, clock } = wallClock('2026-12-31T23:30:00Z', COPENHAGEN);
  equal([date, clock], ['2027-01-01', '00:30']);
});
