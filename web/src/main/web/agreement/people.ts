// People who are told what must be told, by their address: one person may be told of several things, and one code
// proves the address for all of them.
import type { Contact } from './world.ts';

export const NEEDED = ['SUBPROCESSOR_NOTICE', 'BREACH', 'DATA_SUBJECTS'] as const;
export const ROLES = [...NEEDED, 'EVACUATION_LEAD', 'DPO', 'SIGNATORY', 'AUDIT'] as const;
/** Whose address and telephone stand in what guests and hosts are told about their data, for everybody to read. */
export const PUBLISHED: readonly Role[] = ['DATA_SUBJECTS', 'DPO'];
export type Role = typeof ROLES[number];

export interface Person {
  readonly email: string;
  readonly name: string;
  readonly phone: string | null;
  readonly contacts: readonly Contact[];
  readonly verified: boolean;
  /** Through which the address is proved: always the same one, since a code belongs to one. */
  readonly open: Contact | null;
}

export function people(contacts: readonly Contact[]): Person[] {
  const byAddress = new Map<string, Contact[]>();
  contacts.forEach((one) => byAddress.set(one.email, [...byAddress.get(one.email) ?? [], one]));
  return [...byAddress].map(([email, all]) => ({
    email,
    name: all[0]!.name,
    phone: all.find(({ phone }) => phone)?.phone ?? null,
    contacts: all,
    verified: all.every(({ verified }) => verified),
    open: all.find(({ verified }) => !verified) ?? null,
  }));
}

/** What nobody is told of yet who has proved their address. */
export const missing = (contacts: readonly Contact[]): Role[] =>
  NEEDED.filter((role) => !contacts.some((one) => one.role === role && one.verified));

/** What nobody stands for at all: ticked for whoever is added next. */
export const unnamed = (contacts: readonly Contact[]): Role[] =>
  NEEDED.filter((role) => !contacts.some((one) => one.role === role));
