// What this page has answered since the day's list was made, so that a list that does not know of it
// yet is not believed. In memory only, and only until a newer list has come.
import type { Last } from './judge.ts';
import type { Direction, Outcome, Showing } from './states.ts';

/** Where a guest is after an answer. */
const AFTER: Partial<Record<Outcome, Direction>> = {
  welcome: 'in', 'already-inside': 'in', goodbye: 'out', 'not-inside': 'out',
};

export class Seen {
  readonly #last = new Map<string, Last>();

  /** @param listMadeAt what is older than the list is in it */
  note(showing: Showing | null, outcome: Outcome, direction: Direction, at: string, listMadeAt: number): void {
    this.#last.forEach((last, key) => Date.parse(last.at) < listMadeAt && this.#last.delete(key));
    const key = keyOf(showing);
    const after = outcome === 'noted' ? direction : AFTER[outcome];
    if (key && after) {
      this.#last.set(key, { direction: after, at });
    }
  }

  last(showing: Showing): Last | null {
    return this.#last.get(keyOf(showing) ?? '') ?? null;
  }

  forget(): void {
    this.#last.clear();
  }
}

export const keyOf = (showing: Showing | null): string | null => showing?.pass ?? showing?.code ?? null;

/** Of several, the one that was last. */
export const latest = (all: readonly (Last | null)[]): Last | null =>
  all.reduce((one, other) => (!one || (other && Date.parse(other.at) > Date.parse(one.at)) ? other : one), null);
