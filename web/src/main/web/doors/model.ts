// What this page speaks of, as the server tells it: doors at sites, companies, holders, keys, and the access policy.
import { insist, need, type Api, type Schema } from '../common/api.ts';
import type { Wish } from '../common/deed.ts';
import type { Me } from '../common/frame.ts';
import { newId } from '../common/ids.ts';
import { Problem } from '../common/problem.ts';

export type Door = Schema<'DoorView'>;
export type Company = Schema<'CompanyView'>;
export type Holder = Schema<'HolderView'>;
export type Key = Schema<'KeyView'>;
export type Site = Schema<'SiteView'>;
export type Employee = Schema<'EmployeeView'>;
export type Policy = Schema<'PolicyView'>;

export interface Known {
  readonly sites: readonly Site[];
  readonly doors: readonly Door[];
  readonly companies: readonly Company[];
  readonly employees: readonly Employee[];
  /** Null: none was published yet. */
  readonly policy: Policy | null;
  /** The first of those who could have a key, by name. */
  readonly holders: readonly Holder[];
}

export interface World {
  readonly api: Api;
  readonly me: Me;
  readonly known: Known;
  /** Opens the dialog of a deed. */
  readonly ask: (wish: Wish | Promise<Wish>) => Promise<void>;
  /** Reads all anew and says what was done. */
  readonly say: (text: string) => Promise<void>;
}

export async function know(api: Api): Promise<Known> {
  const [sites, doors, companies, employees, policy, holders] = await Promise.all([
    need(api.GET('/api/v1/sites')),
    need(api.GET('/api/v1/doors')),
    need(api.GET('/api/v1/companies')),
    need(api.GET('/api/v1/employees', { params: { query: { name: '' } } })),
    newest(api),
    need(api.GET('/api/v1/key-holders', { params: { query: { name: '' } } })),
  ]);
  return { sites, doors, companies, employees, policy, holders };
}

async function newest(api: Api): Promise<Policy | null> {
  try {
    return await need(api.GET('/api/v1/access-policy'));
  } catch (thrown) {
    const problem = Problem.catch(thrown);
    if (problem.status === 404) {
      return null;
    }
    throw problem;
  }
}

const byId = <T extends { readonly id: string }>(all: readonly T[], id: string | undefined): T | null =>
  all.find((one) => one.id === id) ?? null;

export const doorOf = ({ doors }: Known, id: string | undefined): Door | null => byId(doors, id);

export const companyOf = ({ companies }: Known, id: string | undefined): Company | null => byId(companies, id);

export const siteOf = ({ sites }: Known, door: Door): Site | null => byId(sites, door.siteId);

export const holderOf = ({ holders }: Known, id: string | undefined): Holder | null => byId(holders, id);

/** The zone of a door's site. */
export const zoneOf = (known: Known, door: Door | null): string =>
  (door && siteOf(known, door)?.zone) ?? known.sites[0]?.zone ?? 'UTC';

/** The clock of this browser: for what happened at no site. */
export const ownZone = (): string => new Intl.DateTimeFormat().resolvedOptions().timeZone;

export const fullName = ({ firstName, lastName }: Employee): string => `${firstName} ${lastName}`;

/** The same request goes under the same key, however often it is sent; another one under another. */
export function onceEach(): (body: unknown) => string {
  const keys = new Map<string, string>();
  return (body) => {
    const text = JSON.stringify(body);
    const key = keys.get(text) ?? newId();
    keys.set(text, key);
    return key;
  };
}

/** Adds something: asked again until there is an answer, and never made twice. */
export const adding = <B, T>(keyOf: (body: B) => string, body: B, send: (key: string) => Promise<T>): Promise<T> => {
  const key = keyOf(body);
  return insist(() => send(key));
};

interface Versioned {
  readonly version: number;
}

/** Changes what was read; where somebody else was faster, the next try is about what they left. */
export function upon<T>(
  row: Versioned, read: () => Promise<Versioned>,
): (send: (etag: string) => Promise<T>) => Promise<T> {
  let { version } = row;
  return async (send) => {
    try {
      return await send(`"${version}"`);
    } catch (thrown) {
      const problem = Problem.catch(thrown);
      if (problem.code === 'stale-version' || problem.code === 'changed-meanwhile') {
        ({ version } = await read());
      }
      throw problem;
    }
  };
}
