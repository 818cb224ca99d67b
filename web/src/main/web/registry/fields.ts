// What each kind of row of the registry is made of: from this its form, its table and what changed in it are made.
import type { Schema } from '../common/api.ts';

export type Catalogue = Schema<'Catalogue'>;
export type Section = keyof Catalogue;
export type Row = { readonly key: string } & Readonly<Record<string, unknown>>;

export type Kind =
  | 'activities' | 'chain' | 'choice' | 'choices' | 'countries' | 'country' | 'day' | 'flag' | 'instant' | 'lines'
  | 'number' | 'reference' | 'references' | 'text';

export interface Field {
  readonly name: string;
  readonly kind: Kind;
  /** Whether it may be left out. */
  readonly isOptional?: boolean;
  /** Whose keys it refers to. */
  readonly of?: readonly Section[];
  readonly options?: readonly string[];
}

const CONFIDENCE = ['high', 'medium', 'low'];

const field = (kind: Kind) => (name: string, more: Partial<Field> = {}): Field => ({ name, kind, ...more });
const text = field('text');
const flag = field('flag');
const day = field('day');
const instant = field('instant');
const number = field('number');
const choice = (name: string, options: readonly string[]): Field => field('choice')(name, { options });
const maybe = { isOptional: true };
const processor = field('reference')('processor', { of: ['processors'] });
const place = field('country')('country');
const valid = [instant('from'), instant('until', maybe)];
const facts = { of: ['facts', 'adequacy'] } as const;

/** The key comes first everywhere; it is not a field of its own. */
export const FIELDS: Readonly<Record<Section, readonly Field[]>> = {
  processors: [
    text('legalName'), choice('status', ['CANDIDATE', 'ACTIVE', 'SUSPENDED', 'RETIRED']), text('legalId', maybe),
    text('legalIdType', maybe), text('address', maybe), place, field('country')('ultimateCountry', maybe),
    text('contact', maybe), field('lines')('flags'),
  ],
  services: [
    processor, choice('channel', [
      'SMS', 'EMAIL', 'PUSH', 'INAPP', 'API', 'WEB', 'BROWSER', 'FILE', 'STORAGE', 'REMOTE']),
    field('activities')('activities'), field('countries')('storage'), field('countries')('access'),
    field('chain')('chain'), number('retentionDays', maybe), field('lines')('endpoints'), flag('internal'), ...valid,
  ],
  contracts: [
    processor, day('signedOn'), text('signedBy'), flag('flowDown'), flag('auditRight'), number('breachHours'),
    text('deletion'), number('upstreamNoticeDays'), number('objectionDays'), day('until', maybe),
  ],
  bases: [
    processor, place, choice('type', ['ADEQUACY', 'SCC', 'BCR', 'ART49_CONSENT']), text('instrument', maybe),
    number('module', maybe), flag('annexesComplete'), flag('approved'),
    field('reference')('assessment', { of: ['assessments'], isOptional: true }), ...valid,
  ],
  listings: [
    processor, flag('active'), field('choices')('coverage', { options: ['HR', 'NON_HR'] }), instant('checkedAt'),
  ],
  assessments: [
    processor, place, day('madeOn'), choice('state', ['VALID', 'MISSING', 'EXPIRED', 'REVIEW_REQUIRED']),
    field('references')('dependsOn', facts), text('conclusion'),
    field('references')('measures', { of: ['measures'] }),
  ],
  facts: [
    text('value'), ...valid, day('asOf'), choice('confidence', CONFIDENCE), text('source'), text('owner'),
    number('recheckDays'),
  ],
  adequacy: [
    text('name'), text('instrument'), ...valid, choice('scope', ['NONE', 'ORG_FLAG', 'DPF']), text('scopeText'),
    text('confidence'), day('asOf'), text('fact', maybe),
  ],
  audits: [processor, text('type'), day('periodEnd'), flag('clean')],
  closures: [instant('from'), text('reason')],
  measures: [text('danish'), text('english'), flag('minimum')],
  offer: [text('signerName'), text('signerTitle'), instant('signedAt')],
};

export const SECTIONS = Object.keys(FIELDS) as readonly Section[];

/** What of a row stands in its table, besides its name and how it stands. */
export const COLUMNS: Readonly<Record<Section, readonly string[]>> = {
  processors: ['country', 'ultimateCountry', 'legalId'],
  services: ['processor', 'channel', 'storage', 'chain'],
  contracts: ['processor', 'signedOn', 'upstreamNoticeDays', 'until'],
  bases: ['processor', 'country', 'type', 'until'],
  listings: ['processor', 'active', 'coverage', 'checkedAt'],
  assessments: ['processor', 'country', 'madeOn', 'dependsOn'],
  facts: ['value', 'asOf', 'recheckDays', 'until'],
  adequacy: ['instrument', 'scope', 'asOf', 'until'],
  audits: ['processor', 'type', 'periodEnd', 'clean'],
  closures: ['from', 'reason'],
  measures: ['danish', 'english', 'minimum'],
  offer: ['signerTitle', 'signedAt'],
};

export const isSection = (name: string | undefined): name is Section => name !== undefined && name in FIELDS;

/** Of our offer there is one at the most: it has no key but the name of its section. */
export const isOnly = (section: Section): section is 'offer' => section === 'offer';

export function rowsOf(catalogue: Catalogue, section: Section): readonly Row[] {
  if (isOnly(section)) {
    return catalogue.offer ? [{ key: section, ...catalogue.offer }] : [];
  }
  return catalogue[section];
}

export const find = (catalogue: Catalogue, section: Section, key: string): Row | undefined =>
  rowsOf(catalogue, section).find((row) => row.key === key);

/** What a new row begins with: lists are empty and nothing is said to be so that is not. */
export function blank(section: Section, today: string): Row {
  const row: Record<string, unknown> = { key: isOnly(section) ? section : '' };
  for (const { name, kind, isOptional, options } of FIELDS[section]) {
    if (['activities', 'chain', 'choices', 'countries', 'lines', 'references'].includes(kind)) {
      row[name] = [];
    } else if (kind === 'flag') {
      row[name] = false;
    } else if (!isOptional) {
      row[name] = { day: today, instant: `${today}T00:00:00Z`, number: 0, choice: options?.[0] }[kind as 'day'] ?? '';
    }
  }
  return row as Row;
}

/** A row with a field filled in, or emptied where it may be. */
export function filled(row: Row, { name, isOptional }: Field, value: unknown): Row {
  const { [name]: before, ...rest } = row;
  const isEmpty = value === '' || value === null || value === undefined;
  return { ...(isEmpty && isOptional ? rest : { ...row, [name]: value }), key: row.key };
}

/** The first instant of a day; a day that was not touched keeps its hour. */
export const atDay = (before: unknown, wanted: string): string =>
  typeof before === 'string' && before.startsWith(wanted) && wanted ? before : wanted && `${wanted}T00:00:00Z`;
