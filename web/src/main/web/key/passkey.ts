// Passkeys of this phone: made for this server, and only signing when the phone has looked at its holder.
import { decode, encode, type Bytes } from './jose.ts';
import type { Factor, Server, Tried } from './server.ts';

const PATIENCE = 120_000;
const ES256 = -7;
const RS256 = -257;

/** Whether this phone looks at its holder: at a finger, a face, or a code of its own. */
export async function canPasskey(): Promise<boolean> {
  try {
    return await globalThis.PublicKeyCredential?.isUserVerifyingPlatformAuthenticatorAvailable() ?? false;
  } catch {
    return false;
  }
}

const text = (buffer: ArrayBuffer): string => encode(new Uint8Array(buffer));

const random = (): Bytes => crypto.getRandomValues(new Uint8Array(16)) as Bytes;

/** Whom it is for is a number that means nothing: the phone shows its holder the company's name alone. */
export async function makePasskey(server: Server, company: string): Promise<Factor> {
  const { challenge, party } = await server.challenge();
  const made = await navigator.credentials.create({
    publicKey: {
      challenge: decode(challenge),
      rp: { id: party, name: company },
      user: { id: random(), name: company, displayName: company },
      pubKeyCredParams: [{ type: 'public-key', alg: ES256 }, { type: 'public-key', alg: RS256 }],
      authenticatorSelection: {
        authenticatorAttachment: 'platform', userVerification: 'required', residentKey: 'discouraged',
      },
      attestation: 'none',
      timeout: PATIENCE,
    },
  }) as PublicKeyCredential;
  const { clientDataJSON, attestationObject } = made.response as AuthenticatorAttestationResponse;
  return server.setPasskey({ clientData: text(clientDataJSON), attestation: text(attestationObject) });
}

export async function signPasskey(server: Server): Promise<Tried> {
  const { challenge, party, passkeyId = '' } = await server.challenge();
  const signed = await navigator.credentials.get({
    publicKey: {
      challenge: decode(challenge),
      rpId: party,
      allowCredentials: [{ type: 'public-key', id: decode(passkeyId) }],
      userVerification: 'required',
      timeout: PATIENCE,
    },
  }) as PublicKeyCredential;
  const { clientDataJSON, authenticatorData, signature } = signed.response as AuthenticatorAssertionResponse;
  return server.showPasskey({
    clientData: text(clientDataJSON), authenticatorData: text(authenticatorData), signature: text(signature),
  });
}
