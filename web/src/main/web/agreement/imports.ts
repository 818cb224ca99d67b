// A file that somebody brings along, and what is taken from it.
import type { Schema } from '../common/api.ts';
import type { Finding } from './world.ts';

export type Examined = Schema<'ImportView'>;
export type Item = Schema<'ImportView.ItemView'>;
export type Choice = Schema<'ImportView.ChoiceView'>;
export type Format = Schema<'Import.ImportBody'>['format'];

/** As many characters as are read at once. */
export const MOST = 250_000;
/** What no text has in it, and any workbook has. */
const NO_TEXT = /[\0-\x08\x0e-\x1f]/;
/** Of a line of a list; anything else is a part of an agreement. */
export const LIST = 'list';

/** Null: no text, as a workbook is none. Where spreadsheets save in the old way, nothing Danish is UTF-8. */
export function decode(bytes: Uint8Array<ArrayBuffer>): string | null {
  const mark = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be'
    : 'utf-8';
  const text = decodeAs(mark, bytes) ?? decodeAs('windows-1252', bytes) ?? '';
  return NO_TEXT.test(text) ? null : text;
}

function decodeAs(encoding: string, bytes: Uint8Array<ArrayBuffer>): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** A table begins with a name, and JSON with a bracket. */
export const formatOf = (text: string): Format => (/^\ufeff?\s*[[{]/.test(text) ? 'JSON' : 'CSV');

export const keysTaken = (items: readonly Item[]): Set<string> =>
  new Set(items.flatMap(({ choices }) => choices).filter(({ taken }) => taken).map(({ key }) => key));

/** One more or one less; the set that was given stays as it is. */
export function withKey(keys: ReadonlySet<string>, key: string, on: boolean): Set<string> {
  const next = new Set(keys);
  if (on) {
    next.add(key);
  } else {
    next.delete(key);
  }
  return next;
}

export type Fate = 'taken' | 'choose' | 'nothing';

/** What becomes of a line. */
export const fateOf = (item: Item, keys: ReadonlySet<string>): Fate =>
  (item.choices.some(({ key }) => keys.has(key)) ? 'taken' : item.choices.length > 0 ? 'choose' : 'nothing');

/** By what they stand in, in the order in which the parts come. */
export function byPart(items: readonly Item[]): (readonly [string, readonly Item[]])[] {
  const parts = [...new Set(items.map(({ part }) => part))];
  return parts.map((part) => [part, items.filter((item) => item.part === part)] as const);
}

/** Whether something about it has to be put right. */
export const isHeld = ({ findings }: Item): boolean => findings.some(({ severity }) => severity === 'RED');

export const graveFirst = (findings: readonly Finding[]): readonly [Finding[], Finding[]] =>
  [findings.filter(({ severity }) => severity === 'RED'), findings.filter(({ severity }) => severity !== 'RED')];
