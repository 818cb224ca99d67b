import { speak } from '../common/language.ts';
import { equal, test } from '../common/testing.ts';
import { isWaiting, words } from './waiting.ts';

Object.assign(globalThis, { document: { documentElement: {} } });

const NINE = Date.parse('2026-11-20T09:00:00Z');
const inside = { status: 'inside', arrivedAt: '2026-11-20T09:00:00Z' };
const expected = { status: 'expected' };

test('a guest waits for a quarter of an hour after they came in', () => {
  equal(isWaiting(inside, undefined, NINE), true);
  equal(isWaiting(inside, 'welcome', NINE + 899_000), true);
  equal(isWaiting(inside, undefined, NINE + 900_000), false);
  equal(isWaiting({ ...inside, status: 'left' }, 'goodbye', NINE), false);
});

test('who was turned away waits where the host can mend it', () => {
  equal(isWaiting(expected, undefined, NINE), false);
  equal(isWaiting(expected, 'wrong-day', NINE), true);
  equal(isWaiting(expected, 'cancelled', NINE), false);
  equal(isWaiting({ status: 'cancelled' }, 'too-late', NINE), false);
});

test('each answer has its words, in both languages, and one we do not know yet is no answer', () => {
  const states = ['telling', 'told', 'coming', 'five-minutes', 'send-up', 'not-mine', 'admit', 'nobody-answers'];
  for (const language of ['en', 'da'] as const) {
    speak(language, false);
    equal(new Set(states.map((state) => words({ state })[1])).size, states.length);
    equal(words({ state: 'invented' }), words({ state: 'told' }));
  }
  speak('en', false);
  equal(words({ state: 'send-up', text: 'Room 4' }), ['good', 'Please go on to: Room 4.']);
  equal(words({ state: 'nobody-answers' })[0], 'warn');
});
