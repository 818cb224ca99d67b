// What codes are called: activities, kinds of data, ways, groups of people and countries.
import { locale } from '../common/language.ts';
import { kinds as t } from './kinds-texts.ts';

const named = (beginning: string) => (code: string): string => {
  const key = `${beginning}.${code}`;
  return t.has(key) ? t(key) : code;
};

export const activity = named('purpose');
export const data = named('data');
export const channel = named('channel');

/** All codes that have a name of that kind. */
export const codesOf = (beginning: 'purpose' | 'data'): readonly string[] =>
  Object.keys(t.en).filter((key) => key.startsWith(`${beginning}.`)).map((key) => key.slice(beginning.length + 1));

/** `?` where nobody has said, and what is no country keeps its code. */
export function country(code: string): string {
  if (!/^[A-Z]{2}$/.test(code)) {
    return code;
  }
  return new Intl.DisplayNames(locale(), { type: 'region', fallback: 'none' }).of(code) ?? code;
}

/** Groups of countries and codes that nobody lives under. */
const NO_COUNTRIES = ['EU', 'EZ', 'UN', 'QO', 'XA', 'XB', 'ZZ', 'AC', 'CP', 'CQ', 'DG', 'EA', 'IC', 'TA', 'XK'];

let known: readonly string[] | null = null;

/** Every country that the browser has a name for. */
export function countries(): readonly string[] {
  if (!known) {
    const names = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });
    const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
    const seen = new Set<string>();
    known = letters.flatMap((one) => letters.map((other) => one + other)).filter((code) => {
      const name = NO_COUNTRIES.includes(code) ? undefined : names.of(code);
      // a code that was given up has the name of the one that took its place
      const isNew = name !== undefined && new Intl.Locale('und', { region: code }).region === code;
      return isNew && !seen.has(name!) && Boolean(seen.add(name!));
    });
  }
  return known;
}
