// Where somebody is on this page: `#status`, `#setup/3`, `#setup/3/<version>`, `#setup/import`, `#versions`,
// `#versions/<version>`, `#notices`, `#notices/<notice>`, `#evidence?<question>`, `#contacts`, `#emergency`, `#end`.

export const STEPS = ['party', 'uses', 'places', 'helpers', 'periods', 'contacts', 'effects', 'sign'] as const;
export type Step = typeof STEPS[number];

export const PARTS = [
  'status', 'setup', 'versions', 'notices', 'evidence', 'contacts', 'emergency', 'end',
] as const;
export type Part = typeof PARTS[number];

const PARTIES = ['tenant-admin', 'tenant-signatory'];
/** Where it is not for both who keep the agreement. */
const ONLY: Readonly<Partial<Record<Part, readonly string[]>>> = {
  evidence: ['tenant-admin'], contacts: ['tenant-admin'], emergency: ['tenant-admin', 'evacuation-lead'],
};

/** What somebody may open; the first of it is where they begin. */
export const partsOf = (roles: readonly string[]): Part[] =>
  PARTS.filter((part) => (ONLY[part] ?? PARTIES).some((role) => roles.includes(role)));

export interface Place {
  readonly part: Part;
  /** Null: where it was left. */
  readonly step: Step | null;
  /** Null: the newest that is open. */
  readonly version: string | null;
  readonly notice: string | null;
}

/** What is not a place of this page is its beginning. */
export function placeOf(hash: string): Place {
  const [name, ...rest] = hash.replace(/^#/, '').replace(/\?.*/, '').split('/');
  const part = PARTS.find((one) => one === name) ?? 'status';
  return {
    part,
    step: part === 'setup' ? STEPS[Number(rest[0]) - 1] ?? null : null,
    version: (part === 'setup' ? rest[1] : part === 'versions' ? rest[0] : null) || null,
    notice: (part === 'notices' ? rest[0] : null) || null,
  };
}

/** A list that somebody has already, looked at before it is a draft. */
export const IMPORT = '#setup/import';

export const numberOf = (step: Step): number => STEPS.indexOf(step) + 1;

export const stepHash = (step: Step, version: string | null): string =>
  `#setup/${numberOf(step)}${version ? `/${version}` : ''}`;
