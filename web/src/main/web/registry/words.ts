// A row in words: what it is called, what stands in it, and how it stands.
import { html, type TemplateResult } from 'lit';
import type { Schema } from '../common/api.ts';
import { chip, type Kind } from '../common/parts.ts';
import { date, number, stamp } from '../common/time.ts';
import { nameOf, placeOf } from './differences.ts';
import { find, type Catalogue, type Field, type Row, type Section } from './fields.ts';
import { activity, channel, country, data } from './kinds.ts';
import { r } from './row-texts.ts';

export type Finding = Schema<'FindingView'>;

interface Offered {
  readonly activity: string;
  readonly fields: readonly string[];
  readonly subjects: readonly string[];
}

interface Link {
  readonly processor: string;
  readonly countries: readonly string[];
}

export const zone = (): string => new Intl.DateTimeFormat().resolvedOptions().timeZone;

/** What people call a row. */
export function titleOf(section: Section, row: Row): string {
  switch (section) {
    case 'processors': return String(row['legalName'] || row.key);
    case 'adequacy': return country(row.key) === row.key ? String(row['name'] || row.key) : country(row.key);
    case 'closures': return country(row.key);
    case 'offer': return String(row['signerName'] || row.key);
    default: return row.key;
  }
}

export function titleAt(section: Section, key: string, catalogue: Catalogue): string {
  const row = find(catalogue, section, key);
  return row ? titleOf(section, row) : key;
}

/** A day where it begins one, as rows of the law do; else the hour too. */
export const moment = (instant: string): string =>
  /T00:00(:00)?(\.0+)?Z$/.test(instant) ? date(instant, 'UTC') : stamp(instant, zone());

/** Stands where there is nothing to say. */
export const NOTHING = '–';

const list = (parts: readonly string[]): string => (parts.length === 0 ? NOTHING : parts.join(', '));

export const word = (value: string): string => {
  const key = `value.${value}`;
  return r.has(key) ? r(key) : value;
};

export function offeredWords({ activity: code, fields, subjects }: Offered): string {
  const limits = [...fields.map(data), ...subjects.map(subject)];
  return limits.length === 0 ? activity(code) : `${activity(code)} (${limits.join(', ')})`;
}

export const linkWords = (link: Link): string => `${link.processor} (${list(link.countries.map(country))})`;

export function subject(code: string): string {
  const key = `subject.${code}`;
  return r.has(key) ? r(key) : code;
}

/** What a field says; a dash where it says nothing. */
export function say(field: Field, value: unknown, catalogue: Catalogue): string {
  if (value === undefined || value === null || value === '') {
    return field.name === 'until' ? r('openEnded') : NOTHING;
  }
  const many = value as readonly string[];
  switch (field.kind) {
    case 'flag': return value ? r('yes') : r('no');
    case 'number': return number(value as number);
    case 'day': return date(`${value}T00:00:00Z`, 'UTC');
    case 'instant': return moment(value as string);
    case 'country': return country(value as string);
    case 'countries': return list(many.map(country));
    case 'choice': return field.name === 'channel' ? channel(value as string) : word(value as string);
    case 'choices': return list(many.map(word));
    case 'lines': case 'references': return list(many);
    case 'reference': return titleAt(field.of![0]!, value as string, catalogue);
    case 'activities': return list((value as readonly Offered[]).map(offeredWords));
    case 'chain': return list((value as readonly Link[]).map(linkWords));
    default: return String(value);
  }
}

/** Whether it has all the words that were typed, in whatever order. */
export function matches(section: Section, row: Row, fields: readonly Field[], catalogue: Catalogue, typed: string) {
  const all = [row.key, titleOf(section, row), ...fields.map((field) => say(field, row[field.name], catalogue))]
    .join(' ').toLocaleLowerCase();
  return typed.toLocaleLowerCase().split(/\s+/).every((part) => all.includes(part));
}

export interface Standing {
  readonly kind: Kind;
  readonly picture: string;
  readonly key: 'candidate' | 'closed' | 'ended' | 'look' | 'notYet' | 'order' | 'retired' | 'suspended' | 'wrong';
}

const standing = (kind: Kind, picture: string, key: Standing['key']): Standing => ({ kind, picture, key });

export const about = (findings: readonly Finding[], section: Section, key: string): readonly Finding[] =>
  findings.filter(({ place }) => {
    const at = placeOf(place);
    return at !== null && nameOf(at.section, at.key) === nameOf(section, key);
  });

/** A service is engaged as far as its processor is. */
export const statusOf = (section: Section, row: Row, catalogue: Catalogue): unknown =>
  (section === 'services' ? find(catalogue, 'processors', String(row['processor'])) : row)?.['status'];

/** What was stopped or is over comes before what is wrong with it. */
export function standingOf(
  section: Section, row: Row, status: unknown, found: readonly Finding[], now: number,
): Standing {
  const { from, until } = row as { from?: string; until?: string };
  if (section === 'closures') {
    return standing('bad', 'cross', 'closed');
  }
  if (status === 'SUSPENDED') {
    return standing('bad', 'cross', 'suspended');
  }
  if (status === 'RETIRED') {
    return standing('plain', 'leave', 'retired');
  }
  if (until && Date.parse(until) <= now) {
    return standing('plain', 'clock', 'ended');
  }
  if (found.some(({ severity }) => severity === 'RED')) {
    return standing('bad', 'alert', 'wrong');
  }
  if (found.some(({ severity }) => severity === 'AMBER')) {
    return standing('warn', 'alert', 'look');
  }
  if (status === 'CANDIDATE') {
    return standing('plain', 'question', 'candidate');
  }
  return from && Date.parse(from) > now ? standing('plain', 'clock', 'notYet') : standing('good', 'check', 'order');
}

export const standingChip = ({ kind, picture, key }: Standing): TemplateResult =>
  chip(kind, picture, r(`standing.${key}`));

export function severityChip(severity: string): TemplateResult {
  const kinds = { RED: ['bad', 'cross'], AMBER: ['warn', 'alert'], BLUE: ['plain', 'info'] } as const;
  const [kind, picture] = kinds[severity as 'RED'] ?? kinds.BLUE;
  return chip(kind, picture, r(`severity.${severity as 'RED'}`));
}

const LONG = 60;

/** One line of a list of what something is; what is long has a row of its own. */
export const entry = (name: string, value: string): TemplateResult =>
  html`<div class=${value.length > LONG ? 'long' : ''}><dt>${name}</dt><dd>${value}</dd></div>`;

/** A finding with what to do and where the rule comes from. */
export const findingLine = ({ severity, text, remedy, clause }: Finding): TemplateResult => html`
  <div class="finding">${severityChip(severity)}
    <p>${text} ${remedy} <span class="quiet">${clause}</span></p></div>`;

/** How long ago or how far ahead, in the largest unit that says it. */
export function distance(instant: string, now: number, locale: string): string {
  const seconds = (Date.parse(instant) - now) / 1000;
  const units = [['day', 86_400], ['hour', 3600], ['minute', 60]] as const;
  const [unit, size] = units.find(([, long]) => Math.abs(seconds) >= long) ?? units[2];
  return new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }).format(Math.trunc(seconds / size), unit);
}
