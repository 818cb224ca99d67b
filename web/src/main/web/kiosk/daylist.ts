// The day's list: who is expected here today, signed by the server and locked visit by visit with the pass of each
// guest. It is kept as it came. Without the pass itself nobody reads a name out of it, not even this page.
import type { Expected } from './judge.ts';
import type { Card } from './states.ts';

/** A visit, opened by its own pass, for as long as it is on the screen. */
export interface Opened extends Expected {
  readonly visit: Card;
}

/** For whom a list was made. */
export interface Owner {
  readonly kiosk: string;
  readonly site: string;
}

/** The key it was verified with stays with it: it may outlive the time for which the server publishes that one. */
interface Kept {
  readonly jws: string;
  readonly key: JsonWebKey;
  readonly owner: Owner;
}

interface Claims extends Owner {
  readonly aud: string | readonly string[];
  readonly iat: number;
  readonly exp: number;
  readonly salt: string;
  readonly entries: readonly { readonly id: string; readonly box: string }[];
}

interface Shelf {
  keep(name: string, value: unknown): Promise<void>;
  recall<T>(name: string): Promise<T | null>;
}

const NAME = 'day-list';
const TYPE = 'gatehouse-day-list+jwt';
const AUDIENCE = 'gatehouse-day-list';
const ID = 'gatehouse day list: id';
const KEY = 'gatehouse day list: key';
const NONCE = 12;
const RS256 = { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' };

const utf8 = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);

function bytes(base64url: string): Uint8Array<ArrayBuffer> {
  const text = atob(base64url.replaceAll('-', '+').replaceAll('_', '/'));
  return Uint8Array.from(text, (char) => char.charCodeAt(0));
}

const text = (some: ArrayBuffer): string =>
  btoa(String.fromCharCode(...new Uint8Array(some))).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');

const json = <T>(part: string): T => JSON.parse(new TextDecoder().decode(bytes(part))) as T;

export class DayList {
  #claims: Claims | null = null;

  constructor(readonly shelf: Shelf, readonly now: () => number) {}

  /** Whether there is one that is still good. */
  get isGood(): boolean {
    return this.#claims !== null && this.#claims.exp * 1000 > this.now();
  }

  /** When the server made it, in milliseconds; zero where there is none. */
  get madeAt(): number {
    return (this.#claims?.iat ?? 0) * 1000;
  }

  /** Throws away what has run out, here and on the disk. */
  async purge(): Promise<void> {
    if (this.#claims && !this.isGood) {
      this.#claims = null;
      await this.shelf.keep(NAME, null);
    }
  }

  /** Takes a list that has just come, if it is ours. */
  async accept(jws: string, keys: readonly JsonWebKey[], owner: Owner): Promise<boolean> {
    const { kid } = json<{ kid?: string }>(jws.split('.')[0]!);
    const key = keys.find((one) => (one as { kid?: string }).kid === kid);
    const claims = key ? await verify(jws, key, owner, this.now()) : null;
    if (!key || !claims) {
      return false;
    }
    this.#claims = claims;
    await this.shelf.keep(NAME, { jws, key, owner } satisfies Kept).catch(() => null); // good until the page is closed
    return true;
  }

  /** What is kept is erased elsewhere. */
  forget(): void {
    this.#claims = null;
  }

  /** The list of before the page was closed; verified anew. */
  async restore(): Promise<void> {
    const kept = await this.shelf.recall<Kept>(NAME);
    this.#claims = kept ? await verify(kept.jws, kept.key, kept.owner, this.now()).catch(() => null) : null;
    if (kept && !this.#claims) {
      await this.shelf.keep(NAME, null);
    }
  }

  /** The visit of this pass; null where it is not on the list, or the list is too old. */
  async open(pass: string): Promise<Opened | null> {
    if (!this.#claims || !this.isGood) {
      return null;
    }
    const salt = bytes(this.#claims.salt);
    const hash = await crypto.subtle.digest('SHA-256', utf8(pass));
    const secret = await crypto.subtle.importKey('raw', hash, 'HKDF', false, ['deriveBits', 'deriveKey']);
    const by = (info: string): HkdfParams => ({ name: 'HKDF', hash: 'SHA-256', salt, info: utf8(info) });
    const id = text(await crypto.subtle.deriveBits(by(ID), secret, 128));
    const entry = this.#claims.entries.find((one) => one.id === id);
    if (!entry) {
      return null;
    }
    const key = await crypto.subtle.deriveKey(by(KEY), secret, { name: 'AES-GCM', length: 256 }, false, ['decrypt']);
    const box = bytes(entry.box);
    const open = await crypto.subtle.decrypt(
      { name: 'AES-GCM', iv: box.slice(0, NONCE) }, key, box.slice(NONCE));
    return JSON.parse(new TextDecoder().decode(open)) as Opened;
  }
}

/** What it says, if the server has signed it for this kiosk and its time is not over. */
async function verify(jws: string, jwk: JsonWebKey, { kiosk, site }: Owner, now: number): Promise<Claims | null> {
  const [head, body, signature, ...more] = jws.split('.') as [string, string, string];
  const { alg, typ } = json<{ alg: string; typ: string }>(head);
  if (more.length > 0 || alg !== 'RS256' || typ !== TYPE || jwk.kty !== 'RSA') {
    return null;
  }
  const { n, e } = jwk;
  const key = await crypto.subtle.importKey('jwk', { kty: 'RSA', n: n!, e: e! }, RS256, false, ['verify']);
  if (!(await crypto.subtle.verify(RS256, key, bytes(signature), utf8(`${head}.${body}`)))) {
    return null;
  }
  const claims = json<Claims>(body);
  const isForUs = [claims.aud].flat().includes(AUDIENCE) && claims.kiosk === kiosk && claims.site === site;
  return isForUs && claims.exp * 1000 > now ? claims : null;
}
