// Danish or English: the person's choice, else the browser's. Texts stand beside the page that says them.
import { recall, remember } from './store.ts';

export type Language = 'da' | 'en';

const KEY = 'gatehouse.language';
const listeners = new Set<() => void>();
let chosen: Language | null = known(recall(KEY));

function known(word: string | null): Language | null {
  return word === 'da' || word === 'en' ? word : null;
}

export const language = (): Language =>
  chosen ?? (globalThis.navigator?.language?.startsWith('da') ? 'da' : 'en');

/** What `Intl` calls it: both write the clock with 24 hours and the week from Monday. */
export const locale = (): string => (language() === 'da' ? 'da-DK' : 'en-GB');

/** `keep` is off where a device passes from one person to the next; `null` goes back to the browser's language. */
export function speak(wanted: Language | null, keep = true): void {
  chosen = wanted;
  if (keep) {
    remember(KEY, wanted);
  }
  document.documentElement.lang = language();
  listeners.forEach((tell) => tell());
}

/** Tells of each change, until the function it gives back is called. */
export function onLanguage(tell: () => void): () => void {
  listeners.add(tell);
  return () => listeners.delete(tell);
}

export interface Texts<K extends string> {
  (key: K, ...parts: readonly (string | number)[]): string;
  readonly en: Readonly<Record<K, string>>;
  readonly da: Readonly<Record<K, string>>;
  /** Whether there is such a text, for codes that come from the server. */
  has(key: string): key is K;
}

/** The texts of a page. The compiler refuses a key that one of the languages lacks. */
export function both<K extends string>(
  words: { readonly en: Record<K, string>; readonly da: Record<NoInfer<K>, string> },
): Texts<K> {
  const say = (key: K, ...parts: readonly (string | number)[]): string =>
    parts.reduce<string>((text, part, index) => text.replaceAll(`{${index}}`, String(part)), words[language()][key]);
  return Object.assign(say, { en: words.en, da: words.da, has: (key: string): key is K => key in words.en });
}
