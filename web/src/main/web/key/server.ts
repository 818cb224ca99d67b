// What a phone asks of the server: each call is signed by the phone's own key.
import { language } from '../common/language.ts';
import { Problem } from '../common/problem.ts';
import type { Hours } from './hours.ts';
import { callProof } from './protocol.ts';
import { within } from './unit.ts';

/** After so long nobody answers any more. */
const PATIENCE = 12_000;

/** A copy of a key to one door. */
export interface Copy {
  readonly doorId: string;
  readonly name: string;
  readonly zone: string;
  readonly expiresAt: string;
  readonly offline: boolean;
  readonly address?: string;
  readonly credential: string;
  readonly certificate: string;
}

/** How it stands with this phone's second factor. */
export interface Factor {
  /** The holder's doors that ask for it. */
  readonly doorIds: readonly string[];
  readonly kind?: string;
  readonly provenUntil?: string;
  readonly waitsUntil?: string;
  readonly triesLeft: number;
}

export interface Tried {
  readonly outcome: string;
  readonly factor: Factor;
}

export interface Copies {
  readonly tenantId: string;
  readonly tenantKey: string;
  readonly credentials: readonly Copy[];
  readonly secondFactor: Factor;
}

/** What a passkey signs. */
export interface Challenge {
  readonly challenge: string;
  readonly party: string;
  readonly passkeyId?: string;
}

export interface MyDoor extends Hours {
  readonly doorId: string;
  readonly name: string;
  readonly zone: string;
  /** From that day the door may not open. */
  readonly newEntryPhoneOn?: string;
  readonly reinstallAt?: string;
}

/** What is known about the holder, and from whom. */
export interface Me {
  readonly tenantId: string;
  readonly company: string;
  readonly logo: boolean;
  readonly name: string;
  readonly number: string;
  readonly kind: string;
  readonly employer?: string;
  readonly boundAt: string;
  readonly keys: readonly MyDoor[];
  readonly openings: readonly { readonly at: string; readonly doorId: string; readonly opened: boolean }[];
  readonly faults: readonly { readonly reportedAt: string; readonly words: string; readonly withPlace: boolean }[];
  readonly faultDays: number;
  readonly contact?: { readonly name: string; readonly email: string; readonly number?: string };
}

export interface Fault {
  readonly doorId: string;
  readonly words: string;
  /** In millionths of a degree, and metres. */
  readonly location?: { readonly latitude: number; readonly longitude: number; readonly within: number };
}

export class Server {
  /** By how much the server's clock is ahead of this phone's, in milliseconds. */
  #ahead = 0;

  constructor(readonly pair: CryptoKeyPair) {}

  /** Now, as the server's clock has it: a phone that runs wrong opens doors all the same. */
  now(): number {
    return Date.now() + this.#ahead;
  }

  seconds(): number {
    return Math.floor(this.now() / 1000);
  }

  bind = (code: string, key: string): Promise<unknown> => this.#call('POST', 'binding', { code, key });

  copies = (sessionKey: string): Promise<Copies> => this.#call<Copies>('POST', 'credentials', { sessionKey });

  me = (): Promise<Me> => this.#call<Me>('GET', 'me');

  report = (fault: Fault): Promise<unknown> => this.#call('POST', 'faults', fault);

  factor = (): Promise<Factor> => this.#call<Factor>('GET', 'second-factor');

  challenge = (): Promise<Challenge> => this.#call<Challenge>('POST', 'second-factor/challenges');

  setPasskey = (made: Readonly<Record<string, string>>): Promise<Factor> =>
    this.#call<Factor>('PUT', 'second-factor/passkey', made);

  showPasskey = (signed: Readonly<Record<string, string>>): Promise<Tried> =>
    this.#call<Tried>('POST', 'second-factor/passkey', signed);

  setPin = (pin: string): Promise<Factor> => this.#call<Factor>('PUT', 'second-factor/pin', { pin });

  showPin = (pin: string): Promise<Tried> => this.#call<Tried>('POST', 'second-factor/pin', { pin });

  remove = (): Promise<unknown> => this.#call('DELETE', '');

  async #call<T>(method: string, path: string, body?: object): Promise<T> {
    try {
      return await this.#ask<T>(method, path, body);
    } catch (thrown) {
      const before = this.#ahead;
      if (thrown instanceof Refused && thrown.isClock && thrown.at !== null) {
        this.#ahead = thrown.at - Date.now();
      }
      if (this.#ahead === before) {
        throw thrown instanceof Refused ? thrown.problem : Problem.catch(thrown);
      }
    }
    return this.#ask<T>(method, path, body).catch((thrown: unknown) => {
      throw thrown instanceof Refused ? thrown.problem : Problem.catch(thrown);
    });
  }

  async #ask<T>(method: string, path: string, body?: object): Promise<T> {
    const address = `${location.origin}/api/v1/phone${path && `/${path}`}`;
    const text = body ? JSON.stringify(body) : '';
    const proof = await callProof(this.pair, method, address, text, this.seconds());
    const answer = await fetch(address, {
      method,
      headers: {
        'Accept-Language': language(), DPoP: proof, ...(body ? { 'Content-Type': 'application/json' } : {}),
      },
      ...(body ? { body: text } : {}),
      cache: 'no-store',
      signal: within(PATIENCE),
    });
    if (!answer.ok) {
      throw await Refused.of(answer);
    }
    return (answer.status === 204 ? undefined : await answer.json()) as T;
  }
}

class Refused extends Error {
  private constructor(readonly problem: Problem, readonly isClock: boolean, readonly at: number | null) {
    super(problem.code);
  }

  static async of(answer: Response): Promise<Refused> {
    const { reason } = await answer.clone().json().catch(() => ({})) as { reason?: string };
    const at = Date.parse(answer.headers.get('Date') ?? '');
    return new Refused(await Problem.of(answer), reason === 'clock-disagrees', Number.isNaN(at) ? null : at);
  }
}
