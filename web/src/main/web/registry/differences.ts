// What differs between two versions of the registry, or would differ after a change: row by row, field by field.
import type { Schema } from '../common/api.ts';
import {
  FIELDS, SECTIONS, find, isOnly, isSection, rowsOf, type Catalogue, type Field, type Row, type Section,
} from './fields.ts';

export type Put = Partial<Record<Section, readonly Row[]>>;

/** A change of the registry that nobody has proposed yet. */
export interface Draft {
  readonly put: Put;
  /** As `section/key`; our offer as `offer`. */
  readonly remove: readonly string[];
}

export const NO_CHANGE: Draft = { put: {}, remove: [] };

export interface FieldDifference {
  readonly field: Field;
  readonly before: unknown;
  readonly after: unknown;
}

export interface Difference {
  readonly section: Section;
  readonly key: string;
  readonly kind: 'added' | 'changed' | 'removed';
  readonly before: Row | undefined;
  readonly after: Row | undefined;
  readonly fields: readonly FieldDifference[];
}

export const nameOf = (section: Section, key: string): string => (isOnly(section) ? section : `${section}/${key}`);

/** The section and the key of `section/key`; a key may have slashes of its own. */
export function placeOf(name: string): { section: Section; key: string } | null {
  const [section, ...key] = name.replace(/#.*$/, '').split('/');
  if (!isSection(section)) {
    return null;
  }
  return isOnly(section) ? { section, key: section } : key.length > 0 ? { section, key: key.join('/') } : null;
}

const same = (one: unknown, other: unknown): boolean => JSON.stringify(sorted(one)) === JSON.stringify(sorted(other));

/** The same value is written the same way, whoever wrote it. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) {
    return value.map(sorted);
  }
  return typeof value === 'object' && value !== null
    ? Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([key, part]) => [key, sorted(part)]))
    : value ?? null;
}

export function difference(section: Section, before: Row | undefined, after: Row | undefined): Difference | null {
  const key = (after ?? before)!.key;
  const fields = FIELDS[section]
    .map((field) => ({ field, before: before?.[field.name], after: after?.[field.name] }))
    .filter((one) => !same(one.before, one.after));
  const kind = !before ? 'added' : !after ? 'removed' : 'changed';
  return kind === 'changed' && fields.length === 0 ? null : { section, key, kind, before, after, fields };
}

const known = (found: Difference | null): found is Difference => found !== null;

export function between(before: Catalogue, after: Catalogue): readonly Difference[] {
  return SECTIONS.flatMap((section) => {
    const keys = new Set([...rowsOf(before, section), ...rowsOf(after, section)].map((row) => row.key));
    return [...keys].map((key) => difference(section, find(before, section, key), find(after, section, key)));
  }).filter(known);
}

/** What a change would do to a version. */
export function effect({ put, remove }: Draft, on: Catalogue): readonly Difference[] {
  const changed = SECTIONS.flatMap((section) => (put[section] ?? [])
    .filter((row) => !remove.includes(nameOf(section, row.key)))
    .map((row) => difference(section, find(on, section, row.key), row)));
  const removed = remove.map((name) => {
    const place = placeOf(name);
    const row = place && find(on, place.section, place.key);
    return row ? difference(place.section, row, undefined) : null;
  });
  return [...changed, ...removed].filter(known);
}

export const withRow = (draft: Draft, section: Section, row: Row): Draft => {
  const { put, remove } = without(draft, section, row.key);
  return { put: { ...put, [section]: [...(put[section] ?? []), row] }, remove };
};

export const withRemoval = (draft: Draft, section: Section, key: string): Draft => {
  const { put, remove } = without(draft, section, key);
  return { put, remove: [...remove, nameOf(section, key)] };
};

/** As if nothing had been done to a row. */
export const without = ({ put, remove }: Draft, section: Section, key: string): Draft => ({
  put: { ...put, [section]: (put[section] ?? []).filter((row) => row.key !== key) },
  remove: remove.filter((name) => name !== nameOf(section, key)),
});

/** The rows of a change as the API shows it: sections without one are empty. */
export const draftOf = (change: Schema<'RegistryViews.ChangeView'>): Draft => ({
  put: Object.fromEntries(SECTIONS
    .map((section) => [section, rowsOf(change.put, section)] as const)
    .filter(([, rows]) => rows.length > 0)),
  remove: change.remove,
});

/** A change as the API takes it. */
export function bodyOf({ put: { offer, ...rows }, remove }: Draft, reason: string) {
  const said = offer?.[0];
  const only = said && Object.fromEntries(FIELDS.offer.map(({ name }) => [name, said[name]]));
  return { reason, put: { ...rows, ...(only ? { offer: only } : {}) } as object, remove: [...remove] };
}

export const sizeOf = ({ put, remove }: Draft): number =>
  SECTIONS.reduce((sum, section) => sum + (put[section]?.length ?? 0), remove.length);
