import { equal, test } from '../common/testing.ts';
import { inOrder, minutesLeft, nextSpan, type Hours } from './hours.ts';

const ZONE = 'Europe/Copenhagen';
const WORK: Hours = {
  days: [1, 2, 3, 4, 5], opensAt: '07:00', closesAt: '15:00', everyWeeks: 1, validFrom: '2026-11-02',
};
const iso = (keys: readonly Hours[], now: string): string[] | null => {
  const span = nextSpan(keys, ZONE, Date.parse(now));
  return span && [span.from, span.until].map((at) => new Date(at).toISOString().slice(0, 16));
};

test('within the hours a key opens until they end', () =>
  equal(iso([WORK], '2026-11-23T06:00:00Z'), ['2026-11-23T06:00', '2026-11-23T14:00']));

test('after the hours it opens on the next day of the key', () => {
  equal(iso([WORK], '2026-11-23T14:00:00Z'), ['2026-11-24T06:00', '2026-11-24T14:00']);
  equal(iso([WORK], '2026-11-27T14:00:00Z'), ['2026-11-30T06:00', '2026-11-30T14:00']);
});

test('a window that began yesterday holds after midnight', () =>
  equal(iso([{ ...WORK, opensAt: '22:00', closesAt: '06:00' }], '2026-11-28T03:00:00Z'),
    ['2026-11-27T21:00', '2026-11-28T05:00']));

test('the hours follow the clock on the wall when it is changed', () =>
  equal(iso([{ ...WORK, days: [7], validFrom: '2026-03-01' }], '2026-03-28T12:00:00Z'),
    ['2026-03-29T05:00', '2026-03-29T13:00']));

test('every second week is counted from the week in which the key begins', () =>
  equal(iso([{ ...WORK, days: [1], everyWeeks: 2 }], '2026-11-03T12:00:00Z'),
    ['2026-11-16T06:00', '2026-11-16T14:00']));

test('a key that has ended opens nothing, one that begins later from then on', () => {
  equal(iso([{ ...WORK, validUntil: '2026-11-20' }], '2026-11-23T08:00:00Z'), null);
  equal(iso([{ ...WORK, validFrom: '2027-02-01' }], '2026-11-23T08:00:00Z'),
    ['2027-02-01T06:00', '2027-02-01T14:00']);
});

test('of two keys the one counts that opens first, and longest', () =>
  equal(iso([WORK, { ...WORK, closesAt: '18:00' }], '2026-11-23T08:00:00Z'), ['2026-11-23T06:00', '2026-11-23T17:00']));

test('the door used last stands on top, then what is open, then what opens next, then the rest by name', () => {
  const door = (name: string, from: number | null, usedAt?: number) =>
    ({ id: name, name, zone: ZONE, span: from === null ? null : { from, until: from + 100 }, usedAt });
  const doors = [door('never b', null), door('later', 90), door('open b', 10), door('never a', null),
    door('open a', 20), door('used', 95, 40)];
  equal(inOrder(doors, 50).map((one) => one.name), ['used', 'open a', 'open b', 'later', 'never a', 'never b']);
});

test('minutes are rounded down and never below none', () => {
  equal([minutesLeft(119_999, 0), minutesLeft(0, 5)], [1, 0]);
});
