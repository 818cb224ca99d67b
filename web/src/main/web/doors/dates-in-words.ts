// What the days of a contract mean, in words: before a letter is put on record, and after.
import { date } from '../common/time.ts';
import { o } from './owner-texts.ts';

export interface Dates {
  readonly day: string;
  readonly endsOn: string;
  readonly noticeFrom?: string;
  readonly withdrawUntil?: string;
  readonly objectUntil: string;
  readonly newTermsFrom: string;
}

export interface Standing {
  readonly state: string;
  readonly concludedOn: string;
  readonly endsOn?: string;
  readonly withdrawalSentOn?: string;
  readonly announced?: { readonly policyNumber: number; readonly objectUntil: string; readonly from: string };
}

/** A day of a calendar, which is the same in every zone. */
const onDay = (day: string): string => date(`${day}T12:00:00Z`, 'UTC');

/** The day it is in Copenhagen, as `2026-11-30`. */
export const todayThere = (now: number = Date.now()): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Copenhagen', dateStyle: 'short' }).format(now);

/** What a notice that arrives that day does; one of a consumer that is too early counts later. */
export const noticeInWords = ({ day, endsOn, noticeFrom }: Dates): string => [
  ...(noticeFrom && day < noticeFrom ? [o('noticeEarly', onDay(noticeFrom))] : []),
  o('noticeEnds', onDay(endsOn)),
].join(' ');

export const withdrawalInWords = ({ day, withdrawUntil }: Dates): string =>
  (!withdrawUntil ? '' : day > withdrawUntil ? o('withdrawLate', onDay(withdrawUntil))
    : o('withdrawInTime', onDay(withdrawUntil)));

export const termsInWords = ({ objectUntil, newTermsFrom }: Dates): string =>
  o('termsMean', onDay(objectUntil), onDay(newTermsFrom));

/** How a contract stands. */
export function standingInWords({ state, concludedOn, endsOn, withdrawalSentOn, announced }: Standing): string {
  if (state === 'withdrawn') {
    return o('stands.withdrawn', onDay(withdrawalSentOn ?? concludedOn));
  }
  if (state === 'ended') {
    return o('stands.ended');
  }
  return [
    o('stands.since', onDay(concludedOn)),
    ...(endsOn ? [o('stands.until', onDay(endsOn))] : []),
    ...(announced
      ? [o('stands.terms', announced.policyNumber, onDay(announced.from), onDay(announced.objectUntil))] : []),
  ].join(' ');
}
