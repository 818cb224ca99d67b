// door-v1 as a phone speaks it: access/PROTOCOL.md.
import { newId } from '../common/ids.ts';
import {
  decode, Denied, hash, keyOf, open, publicKey, seal, sealingKey, sign, verify, type Json, type PublicKey,
} from './jose.ts';

const TOLERANCE = 60;

export type TenantKey = PublicKey & { readonly kid: string };

/** A door's unit, as the tenant has certified it. */
export interface Unit {
  readonly id: string;
  readonly signing: PublicKey;
  readonly sealing: PublicKey;
}

/** What is sent to a unit, and what its result will be looked at with. */
export interface Asked {
  readonly sealed: string;
  readonly text: string;
  readonly unit: Unit;
  readonly reply: CryptoKey;
}

export interface Result {
  readonly opens: boolean;
  readonly code: string;
}

const text = (claims: Json, name: string): string => {
  const value = claims[name];
  if (typeof value !== 'string') {
    throw new Denied('format');
  }
  return value;
};

const whole = (claims: Json, name: string): number => {
  const value = claims[name];
  if (!Number.isSafeInteger(value)) {
    throw new Denied('format');
  }
  return value as number;
};

const unless = (holds: boolean, code: string): void => {
  if (!holds) {
    throw new Denied(code);
  }
};

export function tenantKey(jwk: string): TenantKey {
  const value = JSON.parse(jwk) as Json;
  return { ...keyOf({ kty: value['kty'], crv: value['crv'], x: value['x'] }, 'Ed25519'), kid: text(value, 'kid') };
}

/** The proof that goes with a call to the server. */
export async function callProof(
  pair: CryptoKeyPair, method: string, address: string, body: string, now: number,
): Promise<string> {
  const claims = { jti: newId(), htm: method, htu: address, bdy: await hash(body), iat: now };
  return sign('dpop+jwt', { jwk: await publicKey(pair) }, claims, pair.privateKey);
}

/** The keys of the unit at the door that was tapped, if the tenant says so. */
export async function believeUnit(
  certificate: string, key: TenantKey, tenant: string, door: string, now: number,
): Promise<Unit> {
  const claims = await verify(certificate, 'door-unit+jwt', key);
  unless(text(claims, 'iss') === tenant, 'other-tenant');
  unless(now < whole(claims, 'exp'), 'expired');
  unless(text(claims, 'sub') === door, 'other-door');
  const confirmed = claims['cnf'] as Json | undefined;
  return { id: door, signing: keyOf(confirmed?.['jwk'], 'Ed25519'), sealing: keyOf(claims['enc'], 'P-256') };
}

/** What the unit asks; only after this does a phone answer: it never shows itself to a false reader. */
export async function believeQuestion(question: string, unit: Unit, now: number): Promise<string> {
  const claims = await verify(question, 'door-question+jwt', unit.signing);
  unless(text(claims, 'iss') === unit.id, 'other-door');
  ['bot', 'ctr', 'num'].forEach((name) => whole(claims, name));
  unless(Math.abs(whole(claims, 'iat') - now) <= TOLERANCE, 'clock-disagrees');
  const nonce = text(claims, 'nonce');
  unless(decode(nonce).length === 16, 'format');
  return nonce;
}

/** A phone's word, sealed to the unit. */
export async function answer(
  question: string, unit: Unit, credential: string, session: CryptoKey, counter: number, now: number,
): Promise<Asked> {
  const nonce = await believeQuestion(question, unit, now);
  const reply = await sealingKey();
  const claims = {
    aud: unit.id, nonce, ask: await hash(question), ctr: counter, iat: now, crd: credential,
    rpk: await publicKey(reply),
  };
  const signed = await sign('door-answer+jwt', {}, claims, session);
  return { sealed: await seal(signed, unit.sealing), text: signed, unit, reply: reply.privateKey };
}

/** What the unit says has come of it. */
export async function believeResult(sealed: string, asked: Asked): Promise<Result> {
  const claims = await verify(await open(sealed, asked.reply), 'door-result+jwt', asked.unit.signing);
  unless(text(claims, 'iss') === asked.unit.id, 'other-door');
  unless(text(claims, 'ans') === await hash(asked.text), 'other-answer');
  whole(claims, 'iat');
  unless(typeof claims['opn'] === 'boolean', 'format');
  return { opens: claims['opn'] === true, code: text(claims, 'cod') };
}
