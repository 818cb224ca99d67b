// How long something is kept, in words.
import { both, locale } from './language.ts';

const UNITS: Readonly<Record<string, string>> = { D: 'day', W: 'week', M: 'month', Y: 'year' };

const t = both({
  en: { fiveAndCurrent: '5 years and the rest of the year' },
  da: { fiveAndCurrent: '5 år og resten af året' },
});

/** `P12M` as `12 months`; `Y5C` is five years and the current one. */
export function period(code: string): string {
  const [, number, unit] = /^P(\d+)([DWMY])$/.exec(code) ?? [];
  if (number && unit) {
    return new Intl.NumberFormat(locale(), { style: 'unit', unit: UNITS[unit]!, unitDisplay: 'long' })
      .format(Number(number));
  }
  return code === 'Y5C' ? t('fiveAndCurrent') : code;
}
