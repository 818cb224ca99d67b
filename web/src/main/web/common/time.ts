// Times are shown and entered as the clock at the site shows them, whatever zone this browser is in.
import { locale } from './language.ts';

export type Moment = string | number | Date;

function format(instant: Moment, zone: string, parts: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat(locale(), { timeZone: zone, ...parts }).format(new Date(instant));
}

export const time = (instant: Moment, zone: string): string =>
  format(instant, zone, { hour: '2-digit', minute: '2-digit' });

export const day = (instant: Moment, zone: string): string =>
  format(instant, zone, { weekday: 'long', day: 'numeric', month: 'long' });

export const date = (instant: Moment, zone: string): string => format(instant, zone, { dateStyle: 'long' });

export const stamp = (instant: Moment, zone: string): string =>
  format(instant, zone, { dateStyle: 'medium', timeStyle: 'short' });

export const number = (value: number): string => new Intl.NumberFormat(locale()).format(value);

/** Not broken at the dash, where a line ends. */
export const between = (from: Moment, until: Moment, zone: string): string =>
  `${time(from, zone)}\u2060–\u2060${time(until, zone)}`;

/** A sentence may begin with a weekday, which Danish writes small. */
export const capital = (text: string): string => text.charAt(0).toLocaleUpperCase(locale()) + text.slice(1);

/** Empty where this browser's clock shows the same; else whose clock is meant. */
export function zoneHint(zone: string | undefined): string {
  const own = new Intl.DateTimeFormat().resolvedOptions().timeZone;
  return !zone || zone === own ? '' : zone;
}

export interface WallClock {
  readonly date: string;
  readonly clock: string;
  readonly asUtc: number;
}

/** Date and clock of an instant, as input fields want them. */
export function wallClock(instant: Moment, zone: string): WallClock {
  const parts = new Map(new Intl.DateTimeFormat('en-GB', {
    timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit',
    second: '2-digit', hourCycle: 'h23',
  }).formatToParts(new Date(instant)).map((part) => [part.type, part.value]));
  const [year, month, of, hour, minute, second] = (['year', 'month', 'day', 'hour', 'minute', 'second'] as const)
    .map((part) => parts.get(part)!) as [string, string, string, string, string, string];
  return {
    date: `${year}-${month}-${of}`,
    clock: `${hour}:${minute}`,
    asUtc: Date.UTC(Number(year), Number(month) - 1, Number(of), Number(hour), Number(minute), Number(second)),
  };
}

/**
 * The instant at which a site's clock shows that. A time that the clock skips in spring is taken an hour later; of one
 * that comes twice in autumn, the first is meant.
 */
export function instantAt(on: string, clock: string, zone: string): string {
  const wanted = Date.parse(`${on}T${clock}:00Z`);
  const offset = (instant: number): number => wallClock(instant, zone).asUtc - Math.floor(instant / 1000) * 1000;
  const fitting = [wanted - offset(wanted - 86_400_000), wanted - offset(wanted + 86_400_000)]
    .filter((instant) => wallClock(instant, zone).asUtc === wanted);
  const instant = fitting.length > 0 ? Math.min(...fitting) : wanted - offset(wanted - 86_400_000);
  return new Date(instant).toISOString();
}
