import { equal, test } from '../common/testing.ts';
import { clockAfter, daysOf, minutesOf, movedTo, preset, span } from './when.ts';

const ZONE = 'Europe/Copenhagen';

test('a meeting is proposed for the next full hour, also at midnight and while the clock changes', () => {
  equal(preset(Date.parse('2026-11-20T09:12:00Z'), ZONE), { date: '2026-11-20', from: '11:00', to: '12:00' });
  equal(preset(Date.parse('2026-11-20T22:59:59Z'), ZONE), { date: '2026-11-21', from: '00:00', to: '01:00' });
  equal(preset(Date.parse('2026-10-25T00:10:00Z'), ZONE), { date: '2026-10-25', from: '02:00', to: '03:00' });
});

test('an end before the start is on the next day', () => {
  equal(span({ date: '2026-11-20', from: '23:00', to: '01:00' }, ZONE),
    { startsAt: '2026-11-20T22:00:00.000Z', endsAt: '2026-11-21T00:00:00.000Z' });
});

test('who moves the beginning keeps the length', () => {
  equal(movedTo('13:30', { date: '', from: '10:00', to: '10:45' }), '14:15');
  equal(movedTo('23:30', { date: '', from: '10:00', to: '11:00' }), '00:30');
  equal(movedTo('09:00', { date: '', from: '23:00', to: '01:00' }), '11:00');
});

test('a template keeps the length', () => {
  equal(minutesOf({ date: '', from: '23:30', to: '00:15' }), 45);
  equal(clockAfter('23:30', 45), '00:15');
});

test('a series has its days', () => {
  equal(daysOf('2026-11-20', 'DAILY', 2), ['2026-11-20', '2026-11-21']);
  equal(daysOf('2026-10-19', 'WEEKLY', 2), ['2026-10-19', '2026-10-26']);
  equal(daysOf('2026-12-20', 'FORTNIGHTLY', 2), ['2026-12-20', '2027-01-03']);
  equal(daysOf('2026-12-31', 'MONTHLY', 4), ['2026-12-31', '2027-01-31', '2027-02-28', '2027-03-31']);
});

test('a series over the change of clocks stays at its hour', () => {
  const starts = daysOf('2026-10-19', 'WEEKLY', 2)
    .map((date) => span({ date, from: '10:00', to: '11:00' }, ZONE).startsAt);
  equal(starts, ['2026-10-19T08:00:00.000Z', '2026-10-26T09:00:00.000Z']);
});
