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

interface Running {
  readonly clock: Clock;
  pass(time: number): void;
  set(by: number): void;
  sleep(time: number): void;
}

/** A tablet whose clock can be set while the page runs. */
function running(ahead = 0): Running {
  let [wall, steady, isHidden] = [TEN + ahead, 0, false];
  const hidden = (): boolean => {
    const was = isHidden;
    isHidden = false;
    return was;
  };
  const clock = new Clock(() => wall, () => steady, hidden);
  const pass = (time: number): void => {
    wall += time;
    steady += time;
  };
  return {
    clock, pass,
    set: (by) => {
      wall += by;
    },
    sleep: (time) => {
      wall += time; // the counter may sleep too
      isHidden = true;
    },
  };
}

test('a clock that is set while the page runs changes nothing that is told', () => {
  for (const by of [HOUR, -HOUR, 400 * 24 * HOUR]) {
    const { clock, pass, set } = running();
    clock.learn(date(TEN));
    pass(60_000);
    equal(clock.now(), TEN + 60_000);
    set(by);
    equal(clock.stamp().occurredAt, new Date(TEN + 60_000).toISOString());
    pass(HOUR);
    equal(clock.now(), TEN + HOUR + 60_000);
    clock.learn(date(TEN + HOUR + 60_000));
    equal(clock.now(), TEN + HOUR + 60_000);
  }
});

test('what was guessed before and after a clock was set is put right alike', () => {
  const { clock, pass, set } = running(-3 * HOUR);
  const before = clock.stamp();
  pass(60_000);
  set(5 * HOUR);
  const after = clock.stamp();
  equal([before.isGuess, after.isGuess], [true, true]);
  clock.learn(date(TEN + 60_000));
  equal([clock.timeOf(before), clock.timeOf(after)], [TEN, TEN + 60_000]);
});

test('a tablet that slept was not set, unless it woke before it slept', () => {
  const { clock, pass, sleep, set } = running();
  clock.learn(date(TEN));
  sleep(8 * HOUR);
  equal(clock.now(), TEN + 8 * HOUR);
  pass(1000);
  equal(clock.now(), TEN + 8 * HOUR + 1000);
  sleep(0);
  set(-HOUR);
  equal(clock.now(), TEN + 8 * HOUR + 1000);
});

test('that a clock was set is known after a restart', async () => {
  const shelf = new Memory();
  const { clock, set } = running();
  clock.learn(date(TEN));
  set(2 * HOUR);
  equal(clock.now(), TEN);
  await clock.keepOn(shelf);

  const after = running(2 * HOUR);
  await after.clock.recallFrom(shelf);
  equal(after.clock.now(), TEN);
});

test('a clock that runs a little fast is no clock that was set', () => {
  const { clock, pass, set } = running();
  clock.learn(date(TEN));
  for (let minute = 0; minute < 60; minute += 1) {
    pass(60_000);
    set(100);
    clock.now();
  }
  equal(clock.now(), TEN + HOUR + 6000);
});

test('an answer takes its time, and that is no wrong clock; an answer without a date says nothing', () => {
  const clock = new Clock(() => TEN);
  clock.learn(date(TEN - 3000));
  clock.learn(null);
  equal(clock.now(), TEN);
});

test('an answer that took long says less about the clock, and turns no right one back', () => {
  const clock = new Clock(() => TEN);
  clock.learn(date(TEN - 9000), 10_000);
  equal(clock.now(), TEN);
  clock.learn(date(TEN + HOUR - 5000), 10_000);
  equal(clock.now(), TEN + HOUR);
});
