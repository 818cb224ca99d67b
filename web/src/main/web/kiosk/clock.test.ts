import { equal, test } from '../common/testing.ts';
import { Clock } from './clock.ts';
import { Memory } from './vault.ts';

const TEN = Date.parse('2026-11-20T10:00:00Z');
const HOUR = 3_600_000;
const date = (time: number): string => new Date(time).toUTCString();

test('a wrong clock is still known to be wrong after a restart', async () => {
  const shelf = new Memory();
  const before = new Clock(() => TEN - 3 * HOUR);
  before.learn(date(TEN));
  await before.keepOn(shelf);

  const after = new Clock(() => TEN - 2 * HOUR);
  await after.recallFrom(shelf);
  equal(new Date(after.now()).toISOString(), '2026-11-20T11:00:00.000Z');
  equal(after.stamp(), { occurredAt: '2026-11-20T11:00:00.000Z' });
});

test('a time that was guessed is put right once the clock is known, and no other', () => {
  const clock = new Clock(() => TEN - 3 * HOUR);
  const guess = clock.stamp();
  equal(guess.isGuess, true);
  clock.learn(date(TEN));
  equal(clock.timeOf(guess), TEN);
  equal(clock.timeOf(clock.stamp()), TEN);
  clock.learn(date(TEN + HOUR));
  equal(clock.timeOf({ occurredAt: new Date(TEN).toISOString() }), TEN);
});

test('an answer takes its time, and that is no wrong clock; an answer without a date says nothing', () => {
  const clock = new Clock(() => TEN);
  clock.learn(date(TEN - 3000));
  clock.learn(null);
  equal(clock.now(), TEN);
});
