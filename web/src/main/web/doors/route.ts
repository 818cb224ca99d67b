// Where somebody is on this page: `#doors`, `#companies`, `#companies/<id>`, `#holders`, `#holders/<id>`, `#ask`,
// `#ask/<holder>`, `#owners`, `#owners/<id>`, `#disclosures`, `#disclosures/<id>`,
// `#machines`, `#policy`, `#log`.

export const PARTS = [
  'doors', 'companies', 'holders', 'ask', 'owners', 'disclosures', 'machines', 'policy', 'log',
] as const;
export type Part = typeof PARTS[number];

const WITH_ONE: readonly Part[] = ['companies', 'holders', 'ask', 'owners', 'disclosures'];

export interface Place {
  readonly part: Part;
  /** Which one is open; null: the list. */
  readonly id: string | null;
}

/** What is not a place of this page is its beginning. */
export function placeOf(hash: string): Place {
  const [name, id] = hash.replace(/^#/, '').split('/');
  const part = PARTS.find((one) => one === name) ?? 'doors';
  return { part, id: WITH_ONE.includes(part) && id ? id : null };
}
