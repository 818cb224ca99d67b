// Which device this is: paired once by a code, then let in by its own credential. A device's credential, not a
// person's: an administrator can revoke it, and it opens nothing but check-in at this site. Local storage is what a
// browser has; it writes it down late, so a copy lies beside what waits for the network, for a tablet that is killed.
import { connect, need, type Api } from '../common/api.ts';
import { language } from '../common/language.ts';
import { Problem } from '../common/problem.ts';
import { Session } from '../common/session.ts';
import { recall, remember } from '../common/store.ts';

export const CREDENTIAL = 'gatehouse.kiosk';
const COPY = 'credential';
/** After this long nobody answers any more; a guest is served another way long before. */
const LONGEST = 12_000;

interface Shelf {
  keep(name: string, value: unknown): Promise<void>;
  recall<T>(name: string): Promise<T | null>;
}

/** Cut off after a while, as if there were no network. */
export function within(milliseconds: number): AbortSignal {
  const cut = new AbortController();
  setTimeout(() => cut.abort(), milliseconds);
  return cut.signal;
}

export class Device {
  readonly #session = new Session(() => this.#fetchToken());
  readonly #api: Api = connect(this.#session);

  /** @param shutOut called when an administrator has revoked this device */
  constructor(readonly shutOut: () => void) {}

  get isPaired(): boolean {
    return recall(CREDENTIAL) !== null;
  }

  async pair(code: string): Promise<void> {
    const { credential } = await need(connect(new Session(async () => null))
      .POST('/api/v1/kiosks/pairings', { body: { code }, signal: within(LONGEST) }));
    remember(CREDENTIAL, credential);
  }

  async keepOn(shelf: Shelf): Promise<void> {
    await shelf.keep(COPY, recall(CREDENTIAL));
  }

  async recallFrom(shelf: Shelf): Promise<void> {
    if (!this.isPaired) {
      remember(CREDENTIAL, await shelf.recall<string>(COPY));
    }
  }

  forget(): void {
    remember(CREDENTIAL, null);
  }

  /** Asks in this device's name, and hears it when it is shut out. */
  async ask<T>(question: (api: Api, signal: AbortSignal) => Promise<T>, patience = LONGEST): Promise<T> {
    try {
      if (this.#session.token === null && !(await this.#session.renew())) {
        throw Problem.from(401, { type: 'urn:gatehouse:not-signed-in' });
      }
      return await question(this.#api, within(patience));
    } catch (thrown) {
      const problem = Problem.catch(thrown);
      if (problem.code === 'device-revoked') {
        this.shutOut();
      }
      throw problem;
    }
  }

  async #fetchToken(): Promise<string | null> {
    const credential = recall(CREDENTIAL);
    if (credential === null) {
      return null;
    }
    const response = await fetch('/api/v1/tokens/device', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'Accept-Language': language() },
      body: JSON.stringify({ credential }),
      signal: within(LONGEST),
    });
    if (!response.ok) {
      throw await Problem.of(response);
    }
    return (await response.json() as { accessToken: string }).accessToken;
  }
}
