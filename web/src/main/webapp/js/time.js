// Times are shown and entered as the clock at the site shows them, whatever zone this browser is in.
import { language } from './page.js';

function format(instant, zone, parts) {
  return new Intl.DateTimeFormat(language() === 'da' ? 'da-DK' : 'en-GB', { timeZone: zone, ...parts })
    .format(new Date(instant));
}

export const time = (instant, zone) => format(instant, zone, { hour: '2-digit', minute: '2-digit' });

export const day = (instant, zone) => format(instant, zone, { weekday: 'long', day: 'numeric', month: 'long' });

/** A date that has no time, such as 2026-12-21. */
export const dayOf = (date) => format(`${date}T12:00:00Z`, 'UTC', { dateStyle: 'medium' });

export const stamp = (instant, zone) => format(instant, zone, { dateStyle: 'medium', timeStyle: 'short' });

/** Date and clock of an instant, as input fields want them. */
export function wallClock(instant, zone) {
  const parts = Object.fromEntries(new Intl.DateTimeFormat('en-GB', {
    timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit',
    second: '2-digit', hourCycle: 'h23',
  }).formatToParts(new Date(instant)).map((part) => [part.type, part.value]));
  return {
    date: `${parts.year}-${parts.month}-${parts.day}`,
    clock: `${parts.hour}:${parts.minute}`,
    asUtc: Date.UTC(parts.year, parts.month - 1, parts.day, parts.hour, parts.minute, parts.second),
  };
}

/**
 * The instant at which a site's clock shows that. A time that the clock skips in spring is taken an hour later; of one
 * that comes twice in autumn, the first is meant.
 */
export function instantAt(date, clock, zone) {
  const wanted = Date.parse(`${date}T${clock}:00Z`);
  const offset = (instant) => wallClock(instant, zone).asUtc - Math.floor(instant / 1000) * 1000;
  const fitting = [wanted - offset(wanted - 86_400_000), wanted - offset(wanted + 86_400_000)]
    .filter((instant) => wallClock(instant, zone).asUtc === wanted);
  const instant = fitting.length > 0 ? Math.min(...fitting) : wanted - offset(wanted - 86_400_000);
  return new Date(instant).toISOString();
}
