// Where somebody is on this page: `#setup/3`, `#setup/3/<version>`, `#versions`, `#versions/<version>`.

export const STEPS = ['party', 'uses', 'places', 'helpers', 'periods', 'contacts', 'effects', 'sign'] as const;
export type Step = typeof STEPS[number];

export const PARTS = ['setup', 'versions'] as const;
export type Part = typeof PARTS[number];

export interface Place {
  readonly part: Part;
  /** Null: where it was left. */
  readonly step: Step | null;
  /** Null: the newest that is open. */
  readonly version: string | null;
}

/** What is not a place of this page is its beginning. */
export function placeOf(hash: string): Place {
  const [part, ...rest] = hash.replace(/^#/, '').split('/');
  if (part === 'versions') {
    return { part, step: null, version: rest[0] || null };
  }
  return { part: 'setup', step: STEPS[Number(rest[0]) - 1] ?? null, version: rest[1] || null };
}

export const numberOf = (step: Step): number => STEPS.indexOf(step) + 1;

export const stepHash = (step: Step, version: string | null): string =>
  `#setup/${numberOf(step)}${version ? `/${version}` : ''}`;
