// What an owner is told of a stairwell, in words: who has a say about whom, when it was used, and what comes.
import { locale } from '../common/language.ts';
import { date, number, stamp } from '../common/time.ts';
import { t } from './texts.ts';

/** Owners' days and hours are those of Copenhagen. */
export const ZONE = 'Europe/Copenhagen';

/** A day of a calendar, which is the same in every zone. */
export const onDay = (on: string): string => date(`${on}T12:00:00Z`, 'UTC');

/** The day it is in Copenhagen, as `2026-11-30`. */
export const todayThere = (now: number = Date.now()): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: ZONE, dateStyle: 'short' }).format(now);

/** Of `2026-11`. */
const monthInWords = (month: string): string =>
  new Intl.DateTimeFormat(locale(), { timeZone: 'UTC', month: 'long', year: 'numeric' }).format(
    Date.parse(`${month}-01T12:00:00Z`));

/** Never more exact than the month; of a year ago or longer, also that it was not this year. */
export function lastUsedInWords(lastUsed: string | undefined, today: string): string {
  const year = today.slice(0, 4);
  if (!lastUsed) {
    return t('notUsed', year);
  }
  return lastUsed.startsWith(year) ? monthInWords(lastUsed) : t('usedBefore', monthInWords(lastUsed), year);
}

export const timesInWords = (openings: number): string =>
  (openings === 1 ? t('once') : t('times', number(openings)));

export const openedInWords = (openings: number): string =>
  (openings === 1 ? t('openedOnce') : t('opened', number(openings)));

interface Company {
  readonly blockedAt?: string;
}

/** How many can get in, and how many the owner keeps out. */
export function whoInWords(companies: readonly Company[]): string {
  const blocked = companies.filter(({ blockedAt }) => blockedAt).length;
  const inside = companies.length - blocked;
  const can = t('canGetIn', inside === 1 ? t('one') : t('many', inside));
  return blocked === 0 ? `${can}.` : `${can}, ${t('blockedToo', blocked)}.`;
}

/** Why somebody has no say about a company; null where they have. */
export function whyFixed({ blockable, entitlement }: { blockable: boolean; entitlement: string }): string | null {
  const key = `fixed.${entitlement}`;
  return blockable || !t.has(key) ? null : t(key);
}

/** What becomes of the unit after a new entry phone. */
export function reinstallInWords(reinstallAt: string | undefined, now: number = Date.now()): string {
  if (!reinstallAt) {
    return t('phoneWaits');
  }
  return t(Date.parse(reinstallAt) > now ? 'phoneComes' : 'phoneCame', stamp(reinstallAt, ZONE));
}

interface Contract {
  readonly concludedOn: string;
  readonly endsOn?: string;
  readonly noticeEndsOn?: string;
}

/** How an agreement stands, and when a notice of today would end it. */
export const contractInWords = ({ concludedOn, endsOn, noticeEndsOn }: Contract): string => [
  t('contractSince', onDay(concludedOn)),
  ...(endsOn ? [t('contractEnds', onDay(endsOn))] : []),
  ...(noticeEndsOn ? [t('contractNotice', onDay(noticeEndsOn))] : []),
].join(' ');
