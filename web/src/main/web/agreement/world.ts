// What the agreement speaks of: its vocabulary, the services that are on offer, the tenant's sites, what is in force.
import type { Schema } from '../common/api.ts';
import { locale } from '../common/language.ts';
import { t } from './texts.ts';

export type Terms = Schema<'Terms'>;
export type Version = Schema<'AgreementViews.VersionView'>;
export type Summary = Schema<'AgreementViews.SummaryView'>;
export type Service = Schema<'AgreementViews.ServiceView'>;
export type Finding = Schema<'FindingView'>;
export type Contact = Schema<'AgreementViews.ContactView'>;
export type Site = Schema<'SiteView'>;
export type Difference = Schema<'Difference'>;
export type Vocabulary = Schema<'Vocabulary'>;
export type Activity = Vocabulary['activities'][number];

export interface World {
  readonly vocabulary: Vocabulary;
  readonly services: readonly Service[];
  readonly sites: readonly Site[];
  readonly inForce: Version | null;
  /** Wherever something that was switched off may be taken from again, as it was. */
  readonly spare: readonly Terms[];
}

interface Named {
  readonly key: string;
  readonly name: string;
}

const named = (all: readonly Named[], key: string): string => all.find((one) => one.key === key)?.name ?? key;

export const activity = (world: World, key: string): Activity | null =>
  world.vocabulary.activities.find((one) => one.key === key) ?? null;

export const activityName = (world: World, key: string): string => named(world.vocabulary.activities, key);

export const fieldName = (world: World, key: string): string => named(world.vocabulary.fields, key);

/** Nobody has said of some where they are. */
export const countryName = (world: World, key: string): string =>
  (key === '?' ? t('nowhere') : named(world.vocabulary.countries, key));

export const groupName = (world: World, key: string): string => named(world.vocabulary.groups, key);

export const contactName = (world: World, key: string): string => named(world.vocabulary.contacts, key);

export const glossary = (world: World, key: string): Vocabulary['glossary'][number] | null =>
  world.vocabulary.glossary.find((one) => one.key === key) ?? null;

export const isEea = (world: World, key: string): boolean =>
  world.vocabulary.countries.find((one) => one.key === key)?.eea ?? false;

export const isAdequate = (world: World, key: string): boolean =>
  world.vocabulary.countries.find((one) => one.key === key)?.adequate ?? false;

export const service = (world: World, key: string): Service | null =>
  world.services.find((one) => one.key === key) ?? null;

/** Whose a service is; its key where nobody is known. */
export const legalName = (world: World, key: string): string => service(world, key)?.legalName ?? key;

/** A company, and where, since one company may offer the same from several places. */
export function serviceName(world: World, key: string): string {
  const found = service(world, key);
  return found ? `${found.legalName} (${countriesOf(world, found)})` : key;
}

export const countriesOf = (world: World, one: Service): string => list(one.countries.map((key) =>
  countryName(world, key)));

/** `a, b and c`, as the language says it. */
export const list = (words: readonly string[]): string =>
  new Intl.ListFormat(locale(), { style: 'long', type: 'conjunction' }).format(words);

/** As it stands inside a sentence; what is written in capitals stays so. */
export const small = (words: string): string =>
  (/^\p{Lu}\p{Lu}/u.test(words) ? words : words.charAt(0).toLocaleLowerCase(locale()) + words.slice(1));

/** A code of any kind in words; itself where it has none. */
export function inWords(world: World, code: string): string {
  const { vocabulary } = world;
  for (const kind of [vocabulary.activities, vocabulary.fields, vocabulary.subjects, vocabulary.purposes,
    vocabulary.channels, vocabulary.contacts, vocabulary.bases, vocabulary.countries, vocabulary.measures,
    vocabulary.templates]) {
    const found = kind.find(({ key }) => key === code);
    if (found) {
      return found.name;
    }
  }
  const record = vocabulary.retention.find(({ recordType }) => recordType === code);
  return record?.name ?? legalName(world, code);
}
