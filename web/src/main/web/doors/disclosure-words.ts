// How a request for the log stands, in words: what comes next, what to look at, and what is written to whom.
import { date } from '../common/time.ts';
import { d } from './disclosure-texts.ts';

export interface Standing {
  readonly state: string;
  readonly documents?: { readonly askedOn?: string };
  readonly fee?: Fee;
}

export interface Fee {
  readonly free: boolean;
  readonly net?: string;
  readonly vat?: string;
  readonly gross?: string;
  readonly paidOn?: string;
}

/** A day of a calendar, which is the same in every zone. */
export const onDay = (day: string): string => date(`${day}T12:00:00Z`, 'UTC');

export const daysInWords = ({ from, to }: { readonly from: string; readonly to: string }): string =>
  (from === to ? onDay(from) : d('fromTo', onDay(from), onDay(to)));

/** States in which nothing was written out of the log yet: it can be refused or withdrawn. */
export const isOpen = ({ state }: Standing): boolean =>
  ['received', 'validated', 'documentation-requested', 'assessment', 'payment-pending', 'approved'].includes(state);

/** Kroner, as they are written here: no browser is asked, for the cents count. */
const kroner = (amount: string): string => amount.replace('.', d('decimal'));

/** What comes next, or how it ended. */
export function whatNow({ state, documents, fee }: Standing): string {
  const next = `next.${state}`;
  const over = `over.${state}`;
  if (d.has(over)) {
    return d(over);
  }
  return d.has(next) ? d(next, ...partsOf(state, documents?.askedOn, fee)) : '';
}

function partsOf(state: string, askedOn: string | undefined, fee: Fee | undefined): readonly string[] {
  if (state === 'payment-pending') {
    return [fee?.gross, fee?.net, fee?.vat].map((amount) => kroner(amount ?? ''));
  }
  return askedOn ? [onDay(askedOn)] : [];
}

export const feeInWords = ({ free, gross = '', paidOn }: Fee): string =>
  (free ? d('free') : paidOn ? d('paidFor', kroner(gross), onDay(paidOn)) : d('owed', kroner(gross)));

/** One sentence for each thing that may mean misuse; what this page does not know yet is left out. */
export const hintsInWords = (hints: readonly { readonly kind: string; readonly count: number }[]): string[] =>
  hints.flatMap(({ kind, count }) => {
    const key = `hint.${kind}`;
    return d.has(key) ? [d(key, count)] : [];
  });

export interface Company {
  readonly name: string;
  readonly number: string;
}

/** What a company in the file is told, also where it is one person's. */
export const noticeTo = (
  { name, number }: Company, stairwell: string, days: { readonly from: string; readonly to: string },
): readonly string[] => [d('noticeText', name, number, stairwell, daysInWords(days)), d('noticePerson')];
