import { speak } from '../common/language.ts';
import { equal, test, that } from '../common/testing.ts';
import { placeOf } from './route.ts';
import { deeds } from './log-texts.ts';
import { adding, onceEach } from './model.ts';
import { daysInWords, offeredDays, scheduleInWords, standingOf, untilWhen, validityInWords } from './words.ts';

/** What a language is told to, where there is no page. */
Object.assign(globalThis, { document: { documentElement: {} } });

const NOW = Date.parse('2026-12-01T12:30:00Z');
const ZONE = 'Europe/Copenhagen';
const OPENS = new Intl.DateTimeFormat().resolvedOptions().timeZone === ZONE ? '' : ` (${ZONE})`;
const WEEK = { days: [1, 2, 3, 4, 5], opensAt: '07:00', closesAt: '15:00', everyWeeks: 1 };

function inDanish(body: () => void): void {
  speak('da', false);
  try {
    body();
  } finally {
    speak('en', false);
  }
}

test('before keys are revoked it is said until when each door could open', () => {
  speak('en', false);
  const doors = [
    { name: 'Front door', zone: ZONE },
    { name: 'Gate', zone: ZONE },
    { name: 'Back door', zone: ZONE, latest: '2026-12-01T13:05:00Z' },
  ];
  equal(untilWhen(doors, 'before', NOW), [
    'At once: Front door and Gate.',
    `Back door opens offline: 14:05${OPENS} at the latest.`,
  ]);
  equal(untilWhen(doors, 'after', NOW), [
    'No longer: Front door and Gate.',
    `Back door opens offline: until 14:05${OPENS} at the latest.`,
  ]);
  inDanish(() => equal(untilWhen(doors, 'before', NOW)[1], `Back door åbner offline: senest 14.05${OPENS}.`));
});

test('the last minute counts as a whole, and another day is named', () => {
  speak('en', false);
  const at = (latest: string) => untilWhen([{ name: 'Gate', zone: ZONE, latest }], 'before', NOW)[0];
  equal(at('2026-12-01T13:04:01Z'), `Gate opens offline: 14:05${OPENS} at the latest.`);
  equal(at('2026-12-01T23:30:00Z'), `Gate opens offline: 2 December 2026, 00:30${OPENS} at the latest.`);
  equal(untilWhen([], 'before', NOW), ['There are no keys that open a door, so no door changes.']);
});

test('days that follow each other are said from one to the other', () => {
  speak('en', false);
  equal(daysInWords([5, 1, 2, 3, 4]), 'Monday to Friday');
  equal(daysInWords([1, 2, 3, 6]), 'Monday to Wednesday and Saturday');
  equal(daysInWords([6, 7]), 'Saturday and Sunday');
  equal(daysInWords([7, 6, 5, 4, 3, 2, 1]), 'Every day');
});

test('a schedule is a sentence in both languages', () => {
  speak('en', false);
  equal(scheduleInWords(WEEK), 'Monday to Friday, 07:00–15:00');
  equal(scheduleInWords({ ...WEEK, everyWeeks: 2 }), 'Monday to Friday, 07:00–15:00, every 2 weeks');
  equal(scheduleInWords({ ...WEEK, opensAt: '22:00:00', closesAt: '06:00:00' }),
    'Monday to Friday, 22:00–06:00 the day after');
  equal(scheduleInWords({ ...WEEK, closesAt: '07:00' }), 'Monday to Friday, all day round');
  inDanish(() => equal(scheduleInWords(WEEK), 'mandag til fredag, 07.00–15.00'));
  equal(validityInWords({ validFrom: '2026-12-01' }), 'From 1 December 2026');
});

test('of a company\'s key only its own days can be shared', () => {
  equal(offeredDays(WEEK), [1, 2, 3, 4, 5]);
  equal(offeredDays(null).length, 7);
});

test('a key stands as its validity says on that day, unless it was revoked', () => {
  const key = { validFrom: '2026-12-01', validUntil: '2026-12-31' };
  equal(['2026-11-30', '2026-12-01', '2026-12-31', '2027-01-01'].map((today) => standingOf(key, today)),
    ['soon', 'valid', 'valid', 'over']);
  equal(standingOf({ ...key, revokedAt: '2026-12-02T08:00:00Z' }, '2026-12-03'), 'revoked');
});

test('the same request goes under the same key, and another under another', async () => {
  const keyOf = onceEach();
  const send = async (key: string): Promise<string> => key;
  const [one, again, other] = [
    await adding(keyOf, { a: 1 }, send), await adding(keyOf, { a: 1 }, send), await adding(keyOf, { a: 2 }, send),
  ];
  that(one === again && one !== other, `${one} ${again} ${other}`);
});

test('an address leads to a part, and to one of its rows where it has any', () => {
  equal(placeOf(''), { part: 'doors', id: null });
  equal(placeOf('#holders/a-b'), { part: 'holders', id: 'a-b' });
  equal(placeOf('#log/a'), { part: 'log', id: null });
  equal(placeOf('#nowhere'), { part: 'doors', id: null });
});

test('every deed is said in both languages as something that was done', () => {
  for (const code of Object.keys(deeds.en) as (keyof typeof deeds.en)[]) {
    that(deeds.en[code].length > 0 && deeds.da[code].length > 0 && deeds.en[code] !== deeds.da[code], code);
  }
});
