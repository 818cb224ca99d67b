import { speak } from '../common/language.ts';
import { equal, test } from '../common/testing.ts';
import { noticeInWords, standingInWords, termsInWords, todayThere, withdrawalInWords } from './dates-in-words.ts';

/** What a language is told to, where there is no page. */
Object.assign(globalThis, { document: { documentElement: {} } });

const DATES = { day: '2026-11-21', endsOn: '2027-05-31', objectUntil: '2026-12-05', newTermsFrom: '2026-12-22' };

test('a notice says the last day, and a consumer\'s early one from when it counts', () => {
  speak('en', false);
  equal(noticeInWords(DATES), 'The contract ends at the end of 31 May 2027.');
  equal(noticeInWords({ ...DATES, noticeFrom: '2027-04-21' }),
    'A consumer is bound for five months: this notice counts from 21 April 2027. '
    + 'The contract ends at the end of 31 May 2027.');
});

test('a withdrawal is in time to the end of its last day', () => {
  speak('en', false);
  equal(withdrawalInWords({ ...DATES, day: '2026-12-07', withdrawUntil: '2026-12-07' }),
    'In time: it had to be sent by 7 December 2026.');
  equal(withdrawalInWords({ ...DATES, day: '2026-12-08', withdrawUntil: '2026-12-07' }),
    'Too late: it had to be sent by 7 December 2026.');
  equal(withdrawalInWords(DATES), '');
});

test('new terms say when they come and until when the owner can object, in Danish too', () => {
  speak('da', false);
  equal(termsInWords(DATES), 'Ejeren kan gøre indsigelse til og med 5. december 2026. Ellers gælder de nye vilkår fra '
    + '22. december 2026.');
  speak('en', false);
});

test('a contract says how it stands', () => {
  speak('en', false);
  equal(standingInWords({ state: 'in-force', concludedOn: '2026-11-20' }), 'Concluded 20 November 2026.');
  equal(standingInWords({ state: 'notice-given', concludedOn: '2026-11-20', endsOn: '2027-05-31' }),
    'Concluded 20 November 2026. Its last day is 31 May 2027.');
  equal(standingInWords({ state: 'ended', concludedOn: '2026-11-20' }), 'Ended. Its units open nothing.');
});

test('the day is the one in Copenhagen', () => {
  equal(todayThere(Date.parse('2026-11-30T23:30:00Z')), '2026-12-01');
  equal(todayThere(Date.parse('2026-06-30T22:30:00Z')), '2026-07-01');
});
