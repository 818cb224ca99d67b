// When a key opens, as the clock on the door's wall shows it, and which door a person most likely stands at.
import { instantAt, wallClock } from '../common/time.ts';

export interface Hours {
  readonly days: readonly number[];
  readonly opensAt: string;
  readonly closesAt: string;
  readonly everyWeeks: number;
  readonly validFrom: string;
  readonly validUntil?: string;
}

export interface Span {
  readonly from: number;
  readonly until: number;
}

const DAY = 86_400_000;
const WEEK = 7 * DAY;
/** Eight weeks at most lie between two days of a key. */
const FAR = 64;

const utc = (date: string): number => Date.parse(`${date}T00:00:00Z`);
const plain = (at: number): string => new Date(at).toISOString().slice(0, 10);
const monday = (at: number): number => at - ((new Date(at).getUTCDay() + 6) % 7) * DAY;

/** The window that begins on a day, or null. */
function spanOn(day: number, hours: Hours, zone: string): Span | null {
  const from = utc(hours.validFrom);
  const weeks = Math.round((monday(day) - monday(from)) / WEEK);
  const weekday = ((new Date(day).getUTCDay() + 6) % 7) + 1;
  const isOut = day < from || (hours.validUntil !== undefined && day > utc(hours.validUntil));
  if (isOut || weeks % hours.everyWeeks !== 0 || !hours.days.includes(weekday)) {
    return null;
  }
  const [opens, closes] = [hours.opensAt.slice(0, 5), hours.closesAt.slice(0, 5)];
  const start = opens === closes ? '00:00' : opens;
  const end = opens === closes ? '00:00' : closes;
  const last = end <= start ? day + DAY : day;
  return { from: Date.parse(instantAt(plain(day), start, zone)), until: Date.parse(instantAt(plain(last), end, zone)) };
}

/** The window that is open now, else the next one; null where none comes. */
export function nextSpan(keys: readonly Hours[], zone: string, now: number): Span | null {
  const today = utc(wallClock(now, zone).date);
  const spans: Span[] = [];
  for (const hours of keys) {
    const first = Math.max(today - DAY, utc(hours.validFrom));
    for (let day = first; day <= first + FAR * DAY; day += DAY) {
      const span = spanOn(day, hours, zone);
      if (span && span.until > now) {
        spans.push(span);
        break;
      }
    }
  }
  spans.sort((one, other) => one.from - other.from || other.until - one.until);
  return spans[0] ?? null;
}

export interface Door {
  readonly id: string;
  readonly name: string;
  readonly zone: string;
  readonly span: Span | null;
  /** When it was last tapped since the page was opened. */
  readonly usedAt: number | undefined;
}

/** Two that never come are alike. */
const compare = (one: number, other: number): number => (one === other ? 0 : one - other);

/** The one used last on top, then those that open now, then those that open next. */
export const inOrder = <D extends Door>(doors: readonly D[], now: number): D[] =>
  [...doors].sort((one, other) =>
    (other.usedAt ?? 0) - (one.usedAt ?? 0)
    || compare(Math.max(one.span?.from ?? Infinity, now), Math.max(other.span?.from ?? Infinity, now))
    || one.name.localeCompare(other.name, 'da'));

/** Rounded down: nobody is told that a key holds longer than it does. */
export const minutesLeft = (until: number, now: number): number => Math.max(0, Math.floor((until - now) / 60_000));

/** As a clock that runs down, rounded up: `1:05`. */
export function minutesAndSeconds(left: number): string {
  const seconds = Math.max(0, Math.ceil(left / 1000));
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}
