import { speak } from '../common/language.ts';
import { equal, test, that } from '../common/testing.ts';
import { t } from './texts.ts';
import { contractInWords, lastUsedInWords, reinstallInWords, todayThere, whoInWords, whyFixed } from './words.ts';

/** What a language is told to, where there is no page. */
Object.assign(globalThis, { document: { documentElement: {} } });

const NOW = Date.parse('2026-11-23T15:00:00Z');

function inDanish(body: () => void): void {
  speak('da', false);
  try {
    body();
  } finally {
    speak('en', false);
  }
}

test('when a key was used is told by the month, and what lies back by the year too', () => {
  speak('en', false);
  equal(lastUsedInWords('2026-11', '2026-11-23'), 'November 2026');
  equal(lastUsedInWords('2025-03', '2026-11-23'), 'March 2025, and not in 2026');
  equal(lastUsedInWords(undefined, '2026-11-23'), 'Not used in 2026');
  inDanish(() => equal(lastUsedInWords(undefined, '2026-11-23'), 'Ikke brugt i 2026'));
});

test('who is blocked does not count among those who can get in', () => {
  speak('en', false);
  equal(whoInWords([{}]), '1 company or authority can get in.');
  equal(whoInWords([{}, {}, { blockedAt: '2026-11-01T08:00:00Z' }]),
    '2 companies and authorities can get in, 1 blocked.');
  equal(whoInWords([]), '0 companies and authorities can get in.');
});

test('of post and authorities it is said why they cannot be blocked, of those who deliver nothing', () => {
  for (const entitlement of ['postal', 'public-body']) {
    that(whyFixed({ blockable: false, entitlement }) !== null, entitlement);
  }
  equal(whyFixed({ blockable: true, entitlement: 'delivery' }), null);
});

test('an owner sees whether a day is set for the unit, and whether it has passed', () => {
  speak('en', false);
  equal(reinstallInWords(undefined, NOW), t('phoneWaits'));
  equal(reinstallInWords('2026-12-02T09:00:00Z', NOW), 'The unit is installed again on 2 Dec 2026, 10:00.');
  that(reinstallInWords('2026-11-02T09:00:00Z', NOW).startsWith('The unit was to be'), 'past');
});

test('an agreement says when a notice of today would end it, until one is given', () => {
  speak('en', false);
  equal(contractInWords({ concludedOn: '2026-01-01', noticeEndsOn: '2027-05-31' }),
    'Concluded on 1 January 2026. A notice that arrives today would end it at the end of 31 May 2027.');
  equal(contractInWords({ concludedOn: '2026-01-01', endsOn: '2027-05-31' }),
    'Concluded on 1 January 2026. It ends at the end of 31 May 2027.');
});

test('the day is the one in Copenhagen', () => {
  equal(todayThere(Date.parse('2026-11-23T23:30:00Z')), '2026-11-24');
});

test('no sentence of the page promises what a blocked company is told', () => {
  for (const text of [...Object.values(t.en), ...Object.values(t.da)]) {
    that(!/company is told|firmaet får besked/i.test(text), text);
  }
});
