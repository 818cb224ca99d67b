// Schedules, validity and the end of keys in words.
import { locale } from '../common/language.ts';
import { date, time, wallClock, zoneHint } from '../common/time.ts';
import { t } from './texts.ts';

export interface Hours {
  readonly days: readonly number[];
  readonly opensAt: string;
  readonly closesAt: string;
  readonly everyWeeks: number;
}

export const DAYS = [1, 2, 3, 4, 5, 6, 7] as const;
const MONDAY = Date.UTC(2024, 0, 1);
const DAY = 86_400_000;
const MINUTE = 60_000;

export const list = (words: readonly string[]): string =>
  new Intl.ListFormat(locale(), { style: 'long', type: 'conjunction' }).format(words);

/** Of 1 for Monday to 7 for Sunday. */
export const dayName = (day: number, weekday: 'long' | 'short' = 'long'): string =>
  new Intl.DateTimeFormat(locale(), { timeZone: 'UTC', weekday }).format(MONDAY + (day - 1) * DAY);

/** `07:00:00` as the clock shows it. */
export const clock = (at: string): string => time(`1970-01-01T${at.slice(0, 5)}:00Z`, 'UTC');

export const isAllDay = ({ opensAt, closesAt }: Hours): boolean => opensAt.slice(0, 5) === closesAt.slice(0, 5);

export const isOvernight = ({ opensAt, closesAt }: Hours): boolean => closesAt.slice(0, 5) < opensAt.slice(0, 5);

/** Three days and more that follow each other are said as from one to the other. */
export function daysInWords(days: readonly number[]): string {
  const sorted = [...days].sort((one, other) => one - other);
  if (sorted.length === DAYS.length) {
    return t('everyDay');
  }
  const runs: number[][] = [];
  for (const day of sorted) {
    const last = runs.at(-1);
    if (last?.at(-1) === day - 1) {
      last.push(day);
    } else {
      runs.push([day]);
    }
  }
  return list(runs.flatMap((run) => (run.length < 3 ? run.map((day) => dayName(day))
    : [t('dayToDay', dayName(run[0]!), dayName(run.at(-1)!))])));
}

/** `Monday to Friday, 07:00–15:00, every 2nd week`. */
export function scheduleInWords(hours: Hours): string {
  const span = `${clock(hours.opensAt)}–${clock(hours.closesAt)}`;
  return [
    daysInWords(hours.days),
    isAllDay(hours) ? t('allDay') : isOvernight(hours) ? t('overnight', span) : span,
    ...(hours.everyWeeks > 1 ? [t('everyWeeks', hours.everyWeeks)] : []),
  ].join(', ');
}

/** A day of a calendar, which is the same in every zone. */
export const calendarDay = (on: string): string => date(`${on}T12:00:00Z`, 'UTC');

export const validityInWords = ({ validFrom, validUntil }: { validFrom: string; validUntil?: string }): string =>
  (validUntil ? t('validFromUntil', calendarDay(validFrom), calendarDay(validUntil))
    : t('validFrom', calendarDay(validFrom)));

export interface LastOpening {
  readonly name: string;
  readonly zone: string;
  readonly latest?: string;
}

/** Rounded up: nobody is told that a door is safe before it is. */
function clockAt(latest: string, zone: string, now: number): string {
  const until = Math.ceil(Date.parse(latest) / MINUTE) * MINUTE;
  const isToday = wallClock(until, zone).date === wallClock(now, zone).date;
  const hint = zoneHint(zone);
  return [isToday ? time(until, zone) : t('onDayAt', date(until, zone), time(until, zone)), hint && `(${hint})`]
    .filter(Boolean).join(' ');
}

/** Until when doors could still open, said before keys are revoked, and after it as it is. */
export function untilWhen(
  doors: readonly LastOpening[], tense: 'before' | 'after', now: number = Date.now(),
): readonly string[] {
  if (doors.length === 0) {
    return [t(`noDoors.${tense}`)];
  }
  const online = doors.filter(({ latest }) => !latest).map(({ name }) => name);
  return [
    ...(online.length > 0 ? [t(`atOnce.${tense}`, list(online))] : []),
    ...doors.flatMap(({ name, zone, latest }) =>
      (latest ? [t(`offline.${tense}`, name, clockAt(latest, zone, now))] : [])),
  ];
}

/** What may be picked of a company's key; without one, everything. */
export const offeredDays = (parent: Hours | null): readonly number[] =>
  (parent ? DAYS.filter((one) => parent.days.includes(one)) : DAYS);

export type Standing = 'revoked' | 'over' | 'soon' | 'valid';

/** How a key stands on a day of the calendar. */
export function standingOf(
  key: { readonly revokedAt?: string; readonly validFrom: string; readonly validUntil?: string }, today: string,
): Standing {
  if (key.revokedAt) {
    return 'revoked';
  }
  if (key.validUntil && key.validUntil < today) {
    return 'over';
  }
  return key.validFrom > today ? 'soon' : 'valid';
}
