// When a meeting is, as its form says it.
import type { Schema } from '../common/api.ts';
import { instantAt, wallClock } from '../common/time.ts';

export type Rhythm = Schema<'PlanBody.Repeat'>['rhythm'];
export const RHYTHMS: readonly Rhythm[] = ['DAILY', 'WEEKLY', 'FORTNIGHTLY', 'MONTHLY'];
export const MOST_TIMES = 26;

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

export interface When {
  readonly date: string;
  readonly from: string;
  readonly to: string;
}

/** The next full hour of the clock there, for an hour. */
export function preset(now: number, zone: string): When {
  const start = Math.floor(now / HOUR + 1) * HOUR;
  const { date, clock } = wallClock(start, zone);
  return { date, from: clock, to: wallClock(start + HOUR, zone).clock };
}

export const whenOf = (startsAt: string, endsAt: string, zone: string): When => ({
  date: wallClock(startsAt, zone).date, from: wallClock(startsAt, zone).clock, to: wallClock(endsAt, zone).clock,
});

/** An end before the start is meant to be on the next day. */
export function span({ date, from, to }: When, zone: string): { startsAt: string; endsAt: string } {
  return { startsAt: instantAt(date, from, zone), endsAt: instantAt(to < from ? addDays(date, 1) : date, to, zone) };
}

const inMinutes = (clock: string): number => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3, 5));

/** How long, by the clock; a whole day where it ends when it began. */
export const minutesOf = ({ from, to }: When): number => (inMinutes(to) - inMinutes(from) + 1440) % 1440 || 1440;

export function clockAfter(from: string, minutes: number): string {
  const end = (inMinutes(from) + minutes) % 1440;
  return `${String(Math.floor(end / 60)).padStart(2, '0')}:${String(end % 60).padStart(2, '0')}`;
}

/** Who moves the beginning means to keep the length. */
export const movedTo = (from: string, before: When): string => clockAfter(from, minutesOf(before));

export const addDays = (date: string, days: number): string =>
  new Date(Date.parse(`${date}T12:00:00Z`) + days * DAY).toISOString().slice(0, 10);

/** The days of a series; a day that a month does not have is its last one. The server reckons the same. */
export function daysOf(first: string, rhythm: Rhythm, times: number): readonly string[] {
  const step = { DAILY: 1, WEEKLY: 7, FORTNIGHTLY: 14, MONTHLY: 0 }[rhythm];
  return Array.from({ length: times }, (_, index) => (step ? addDays(first, index * step) : addMonths(first, index)));
}

function addMonths(date: string, months: number): string {
  const [year, month, day] = date.split('-').map(Number) as [number, number, number];
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(day, last))).toISOString().slice(0, 10);
}
