// The visit as it was last seen, for a phone without network. It is sealed with the link's own secret: whoever has the
// phone and not the link reads nothing. Where the page came without TLS there is no cryptography, and nothing is kept.
import type { Schema } from '../common/api.ts';
import { recallPoster } from '../common/poster.ts';
import { recall, remember } from '../common/store.ts';

export type MyVisit = Schema<'MyVisit.Body'>;

export interface Kept {
  readonly visit: MyVisit;
  /** The QR code as SVG. */
  readonly qr: string;
  /** When the server said so. */
  readonly at: number;
}

const PREFIX = 'gatehouse.visit.';
const DAY = 86_400_000;
const NONCE = 12;

async function digest(purpose: string, pass: string): Promise<ArrayBuffer> {
  return crypto.subtle.digest('SHA-256', new TextEncoder().encode(`gatehouse pass ${purpose} ${pass}`));
}

const toText = (bytes: Uint8Array): string => btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));

const toBytes = (text: string): Uint8Array<ArrayBuffer> => Uint8Array.from(atob(text), (char) => char.charCodeAt(0));

async function placeOf(pass: string): Promise<string> {
  return PREFIX + toText(new Uint8Array(await digest('place', pass)).slice(0, 15));
}

async function keyOf(pass: string): Promise<CryptoKey> {
  return crypto.subtle.importKey('raw', await digest('key', pass), 'AES-GCM', false, ['encrypt', 'decrypt']);
}

export async function keep(pass: string, kept: Kept): Promise<void> {
  if (!globalThis.crypto.subtle) {
    return;
  }
  const nonce = crypto.getRandomValues(new Uint8Array(NONCE));
  const sealed = new Uint8Array(await crypto.subtle.encrypt(
    { name: 'AES-GCM', iv: nonce }, await keyOf(pass), new TextEncoder().encode(JSON.stringify(kept))));
  const until = Date.parse(kept.visit.endsAt) + DAY;
  remember(await placeOf(pass), `${until} ${toText(nonce)} ${toText(sealed)}`);
}

export async function recallVisit(pass: string): Promise<Kept | null> {
  const [, nonce, sealed] = globalThis.crypto.subtle ? recall(await placeOf(pass))?.split(' ') ?? [] : [];
  if (!nonce || !sealed) {
    return null;
  }
  try {
    const open = await crypto.subtle.decrypt(
      { name: 'AES-GCM', iv: toBytes(nonce) }, await keyOf(pass), toBytes(sealed));
    return JSON.parse(new TextDecoder().decode(open)) as Kept;
  } catch {
    return null; // of an older version, or half written: it comes anew
  }
}

export async function forget(pass: string): Promise<void> {
  if (globalThis.crypto.subtle) {
    remember(await placeOf(pass), null);
  }
}

/** Visits that are over leave nothing behind, nor do posters, whichever pass is opened next. */
export function sweep(now: number): void {
  recallPoster(now);
  try {
    Object.keys(localStorage)
      .filter((key) => key.startsWith(PREFIX))
      .filter((key) => !(Number(localStorage.getItem(key)?.split(' ')[0]) > now))
      .forEach((key) => localStorage.removeItem(key));
  } catch {
    // there is no storage
  }
}
