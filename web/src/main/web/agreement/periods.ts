// Periods as the agreement writes them, `P30D`, `P12M`, `Y5C`, and the day on which something of today is gone.

const PERIOD = /^P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?$/;
const FIVE_AND_CURRENT = 'Y5C';
const STOPS = [
  'P0D', 'P1D', 'P3D', 'P7D', 'P14D', 'P30D', 'P2M', 'P90D', 'P6M', 'P12M', 'P18M', 'P2Y', 'P3Y', 'P4Y', 'P5Y', 'Y5C',
];
const DAY = 86_400_000;

/** A day that nothing is remarkable about: not before a leap day. */
const SOME_DAY = '2025-01-01';

/**
 * The last day on which something of that day may be kept. A month is counted to the same day of the month; where that
 * is missing, to the month's last. Null where it is no period.
 */
export function lastDay(period: string, from: string): string | null {
  const [year, month, day] = from.split('-').map(Number) as [number, number, number];
  if (period === FIVE_AND_CURRENT) {
    return `${year + 5}-12-31`;
  }
  const parts = PERIOD.exec(period);
  if (!parts || period === 'P') {
    return null;
  }
  const [years, months, weeks, days] = parts.slice(1).map((part) => Number(part ?? 0)) as
    [number, number, number, number];
  const target = year * 12 + month - 1 + years * 12 + months;
  const monthEnd = new Date(Date.UTC(Math.floor(target / 12), (target % 12) + 1, 0)).getUTCDate();
  const end = Date.UTC(Math.floor(target / 12), target % 12, Math.min(day, monthEnd)) + (weeks * 7 + days) * DAY;
  return new Date(end).toISOString().slice(0, 10);
}

/** How long it is, to compare; null where it is no period. */
export function daysOf(period: string): number | null {
  const end = lastDay(period, SOME_DAY);
  return end === null ? null : Math.round((Date.parse(end) - Date.parse(SOME_DAY)) / DAY);
}

/** The first day on which something of that day is not there any more. */
export function goneOn(period: string, from: string): string | null {
  const end = lastDay(period, from);
  return end === null ? null : new Date(Date.parse(end) + DAY).toISOString().slice(0, 10);
}

/** What a slider stops at: round periods between the bounds, and the bounds, the preset and what is set in any case. */
export function stops(shortest: string, longest: string, ...more: readonly string[]): string[] {
  const [least, most] = [daysOf(shortest) ?? 0, daysOf(longest) ?? 0];
  const byLength = new Map<number, string>();
  for (const period of [...STOPS, ...more, longest, shortest]) {
    const days = daysOf(period);
    if (days !== null && days >= least && days <= most) {
      byLength.set(days, period);
    }
  }
  return [...byLength].sort(([one], [other]) => one - other).map(([, period]) => period);
}

/** The nearest that a record of these bounds may have. */
export function within(period: string, shortest: string, longest: string): string {
  const days = daysOf(period) ?? 0;
  if (days < (daysOf(shortest) ?? 0)) {
    return shortest;
  }
  return days > (daysOf(longest) ?? 0) ? longest : period;
}
