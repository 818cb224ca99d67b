// Who has signed, who has still to, and whether the person who looks may.
import type { Me } from '../common/frame.ts';
import type { Version } from './world.ts';

export type Party = 'CONTROLLER' | 'PROCESSOR';

const OPEN = ['PROPOSED', 'PARTIALLY_SIGNED'];

export const isOpen = (version: Version): boolean => OPEN.includes(version.state);

export const hasSigned = (version: Version, party: Party): boolean =>
  version.signatures.some((one) => one.party === party);

export const isAdmin = (me: Me): boolean => me.roles.includes('tenant-admin');

export const isSignatory = (me: Me): boolean => me.roles.includes('tenant-signatory');

/** Less than before, an administrator may sign; anything else is for who signs agreements. */
export const maySign = (version: Version, me: Me): boolean => isOpen(version) && !hasSigned(version, 'CONTROLLER')
  && (isSignatory(me) || (isAdmin(me) && version.changeClass === 'NARROWING'));

export type Paper = Version['papers'][number];

/** What somebody who reads that language has before them who signs. */
export const paperIn = (version: Version, language: string): Paper | undefined =>
  version.papers.find((one) => one.language === language);

/** Whose signature is still missing, the tenant's first. */
export const missing = (version: Version): Party[] => (isOpen(version)
  ? (['CONTROLLER', 'PROCESSOR'] as const).filter((party) => !hasSigned(version, party)) : []);
