// What opens doors: the key of this opening of the page and the copies made for it. They are in memory and nowhere
// else, and go when the page is left, or is out of sight for a while (rule 90).
import { publicKey } from './jose.ts';
import { answer, believeResult, believeUnit, tenantKey, type Result, type TenantKey } from './protocol.ts';
import type { Copies, Copy, Factor, Server } from './server.ts';
import { newPair } from './store.ts';
import { ask } from './unit.ts';

/** So long a phone may be put away with the page open. */
export const OUT_OF_SIGHT = 120_000;
/** A copy is made anew when so little of its life is left. */
const SHARE = 0.4;
const SOONEST = 30_000;

export function stillHeld(before: readonly Copy[], came: Copies, now: number): readonly Copy[] {
  const fresh = new Set(came.credentials.map(({ doorId }) => doorId));
  return before.filter(({ doorId, expiresAt }) =>
    came.secondFactor.doorIds.includes(doorId) && !fresh.has(doorId) && Date.parse(expiresAt) > now);
}

export class Ring {
  #session: CryptoKeyPair | null = null;
  #copies: readonly Copy[] = [];
  /** Of doors that ask anew who one is: what was handed out before holds until it ends. */
  #older: readonly Copy[] = [];
  #tenant: { readonly id: string; readonly key: TenantKey } | null = null;
  #counter = 0;
  #fetchedAt = 0;

  factor: Factor | null = null;

  get copies(): readonly Copy[] {
    return [...this.#copies, ...this.#older];
  }

  /** New copies for all doors; those before are gone only when these are there. */
  async fetch(server: Server): Promise<void> {
    const session = this.#session ?? await newPair();
    const came: Copies = await server.copies(JSON.stringify(await publicKey(session)));
    this.#session = session;
    this.#tenant = { id: came.tenantId, key: tenantKey(came.tenantKey) };
    this.#older = stillHeld(this.copies, came, server.now());
    this.#copies = came.credentials;
    this.factor = came.secondFactor;
    this.#fetchedAt = server.now();
  }

  /** When to ask for new copies: while those that are there still hold. */
  dueIn(now: number): number {
    const ends = this.#copies.map((copy) => Date.parse(copy.expiresAt));
    const first = Math.min(...ends, this.#fetchedAt + 10 * 60_000);
    const due = first - (first - this.#fetchedAt) * SHARE;
    return Math.max(SOONEST, due - now);
  }

  isGood(copy: Copy, now: number): boolean {
    return Date.parse(copy.expiresAt) > now;
  }

  /** Asks the unit at the door and gives it its answer; throws `Denied` or a `Problem` where nothing came of it. */
  async open(copy: Copy, seconds: () => number): Promise<Result> {
    const [session, tenant] = [this.#session, this.#tenant];
    if (!session || !tenant || !copy.address) {
      throw new TypeError('no key');
    }
    const { question } = await ask(copy.address, 'hello');
    // as the server knew the unit when it made the copy: whatever stands at the door now must have that key
    const unit = await believeUnit(copy.certificate, tenant.key, tenant.id, copy.doorId, seconds());
    this.#counter += 1;
    const asked = await answer(
      question, unit, copy.credential, session.privateKey, this.#counter, seconds());
    const { result } = await ask(copy.address, 'answer', { answer: asked.sealed });
    return believeResult(result, asked);
  }

  drop(): void {
    this.#session = null;
    this.#copies = [];
    this.#older = [];
    this.factor = null;
    this.#tenant = null;
    this.#counter = 0;
  }
}
