// Signed and sealed texts of door-v1, with the browser's own cryptography and nothing else. What a text must be is said
// by whoever reads it, and never looked up in the text.
export type Json = Readonly<Record<string, unknown>>;
export type Bytes = Uint8Array<ArrayBuffer>;

/** A public key as a message carries it. */
export interface PublicKey {
  readonly kty: string;
  readonly crv: string;
  readonly x: string;
  readonly y?: string;
}

/** Why a message is not believed: a code of the protocol. */
export class Denied extends Error {
  override readonly name = 'Denied';

  constructor(readonly code: string) {
    super(code);
  }
}

const LONGEST = 8_192;
const LONGEST_SEALED = 12_288;
const SIGNATURE = 64;
const P256 = { name: 'ECDH', namedCurve: 'P-256' } as const;
const ES256 = { name: 'ECDSA', hash: 'SHA-256' } as const;
const COORDINATE = /^[A-Za-z0-9_-]{43}$/;

const utf8 = (text: string): Bytes => new TextEncoder().encode(text) as Bytes;

export const encode = (bytes: Uint8Array): string =>
  btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))
    .replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');

/** Only in the one way in which it can be written. */
export function decode(text: string, code = 'format'): Bytes {
  if (!/^[A-Za-z0-9_-]*$/.test(text) || text.length % 4 === 1) {
    throw new Denied(code);
  }
  const bytes = Uint8Array.from(
    atob(text.replaceAll('-', '+').replaceAll('_', '/')), (char) => char.charCodeAt(0)) as Bytes;
  if (encode(bytes) !== text) {
    throw new Denied(code);
  }
  return bytes;
}

export const hash = async (text: string): Promise<string> =>
  encode(new Uint8Array(await crypto.subtle.digest('SHA-256', utf8(text))));

/** What WebCrypto adds when it exports a key is taken off; a private half never comes here. */
export function stripped({ kty, crv, x, y }: JsonWebKey): PublicKey {
  return { kty: kty!, crv: crv!, x: x!, ...(y === undefined ? {} : { y }) };
}

export const publicKey = async (pair: CryptoKeyPair): Promise<PublicKey> =>
  stripped(await crypto.subtle.exportKey('jwk', pair.publicKey));

/** Of a message: the kind that is wanted, public, and with nothing more. */
export function keyOf(value: unknown, crv: 'P-256' | 'Ed25519'): PublicKey {
  const key = value as Record<string, unknown> | null;
  const names = typeof key === 'object' && key !== null ? Object.keys(key) : [];
  const wanted = crv === 'P-256' ? ['kty', 'crv', 'x', 'y'] : ['kty', 'crv', 'x'];
  const fits = key !== null && wanted.every((name) => typeof key[name] === 'string')
    && names.every((name) => wanted.includes(name) || name === 'kid');
  if (!fits || !COORDINATE.test(key['x'] as string)) {
    throw new Denied('format');
  }
  if (key['crv'] !== crv || key['kty'] !== (crv === 'P-256' ? 'EC' : 'OKP')) {
    throw new Denied('algorithm');
  }
  return stripped(key as JsonWebKey);
}

function object(bytes: Bytes): Json {
  try {
    const value: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
      return value as Json;
    }
  } catch {
    // no JSON
  }
  throw new Denied('format');
}

/** A signed text; `header` beside algorithm and type. */
export async function sign(typ: string, header: Json, claims: Json, key: CryptoKey): Promise<string> {
  const head = encode(utf8(JSON.stringify({ typ, alg: 'ES256', ...header })));
  const body = `${head}.${encode(utf8(JSON.stringify({ ...claims, ver: 'door-v1' })))}`;
  return `${body}.${encode(new Uint8Array(await crypto.subtle.sign(ES256, key, utf8(body))))}`;
}

/** What a text that Ed25519 has signed claims; refused in the order of the protocol. */
export async function verify(text: string, typ: string, key: PublicKey & { kid?: string }): Promise<Json> {
  if (text.length > LONGEST) {
    throw new Denied('too-large');
  }
  const parts = text.split('.');
  const [head, body, signature] = parts.map((part) => decode(part));
  if (parts.length !== 3 || !head || !body || !signature) {
    throw new Denied('format');
  }
  const header = object(head);
  const wanted = key.kid === undefined ? ['alg', 'typ'] : ['alg', 'kid', 'typ'];
  const names = Object.keys(header).sort();
  const checks: readonly (readonly [boolean, string])[] = [
    ['crit' in header, 'critical'],
    [header['alg'] !== 'EdDSA', 'algorithm'],
    [header['typ'] !== typ, 'type'],
    [JSON.stringify(names) !== JSON.stringify(wanted), 'header'],
    [signature.length !== SIGNATURE, 'signature-length'],
  ];
  const failed = checks.find(([fails]) => fails);
  if (failed) {
    throw new Denied(failed[1]);
  }
  const claims = object(body);
  if (claims['ver'] !== 'door-v1') {
    throw new Denied('version');
  }
  if (header['kid'] !== key.kid) {
    throw new Denied('key-unknown');
  }
  const verifier = await crypto.subtle.importKey('jwk', stripped(key), 'Ed25519', false, ['verify']);
  if (!(await crypto.subtle.verify('Ed25519', verifier, signature, utf8(`${parts[0]}.${parts[1]}`)))) {
    throw new Denied('signature');
  }
  return claims;
}

/** What a signed text says, for what the phone only shows: nobody has looked at its signature. */
export const peek = (text: string): Json => object(decode(text.split('.')[1] ?? ''));

/** Whether this browser can look at the units' signatures. */
export async function knowsEd25519(): Promise<boolean> {
  try {
    const key = { kty: 'OKP', crv: 'Ed25519', x: '11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo' };
    await crypto.subtle.importKey('jwk', key, 'Ed25519', false, ['verify']);
    return true;
  } catch {
    return false; // an older browser, or a page without TLS
  }
}

const number = (value: number): Bytes => {
  const four = new Uint8Array(4);
  new DataView(four.buffer).setUint32(0, value);
  return four;
};

const joined = (...parts: readonly Uint8Array[]): Bytes => {
  const all = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  parts.reduce((at, part) => (all.set(part, at), at + part.length), 0);
  return all;
};

/** RFC 7518, 4.6.2: one round of SHA-256 over the shared secret and what the key is for. */
async function contentKey(mine: CryptoKey, theirs: PublicKey, use: 'encrypt' | 'decrypt'): Promise<CryptoKey> {
  const other = await crypto.subtle.importKey('jwk', theirs, P256, false, []);
  const secret = new Uint8Array(await crypto.subtle.deriveBits({ name: 'ECDH', public: other }, mine, 256));
  const algorithm = utf8('A256GCM');
  const material = joined(
    number(1), secret, number(algorithm.length), algorithm, number(0), number(0), number(256));
  return crypto.subtle.importKey('raw', await crypto.subtle.digest('SHA-256', material), 'AES-GCM', false, [use]);
}

export const sealingKey = async (): Promise<CryptoKeyPair> =>
  crypto.subtle.generateKey(P256, false, ['deriveBits']);

/** Seals a text so that only the reader opens it. */
export async function seal(text: string, reader: PublicKey): Promise<string> {
  const once = await sealingKey();
  const header = { alg: 'ECDH-ES', enc: 'A256GCM', epk: await publicKey(once), cty: 'JWT' };
  const head = encode(utf8(JSON.stringify(header)));
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const key = await contentKey(once.privateKey, reader, 'encrypt');
  const made = new Uint8Array(
    await crypto.subtle.encrypt({ name: 'AES-GCM', iv, additionalData: utf8(head) }, key, utf8(text)));
  return [head, '', encode(iv), encode(made.slice(0, -16)), encode(made.slice(-16))].join('.');
}

/** Whatever does not open was not for us. */
export async function open(text: string, own: CryptoKey): Promise<string> {
  if (text.length > LONGEST_SEALED) {
    throw new Denied('too-large');
  }
  try {
    const parts = text.split('.');
    const [head, between, iv, body, tag] = parts.map((part) => decode(part));
    const header = object(head!);
    const fits = parts.length === 5 && between!.length === 0 && iv!.length === 12 && tag!.length === 16
      && Object.keys(header).sort().join() === 'alg,cty,enc,epk' && header['alg'] === 'ECDH-ES'
      && header['enc'] === 'A256GCM' && header['cty'] === 'JWT';
    if (fits) {
      const key = await contentKey(own, keyOf(header['epk'], 'P-256'), 'decrypt');
      const plain = await crypto.subtle.decrypt(
        { name: 'AES-GCM', iv: iv!, additionalData: utf8(parts[0]!) }, key, joined(body!, tag!));
      return new TextDecoder('utf-8', { fatal: true }).decode(plain);
    }
  } catch {
    // not for us
  }
  throw new Denied('not-readable');
}
