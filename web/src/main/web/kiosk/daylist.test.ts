import { equal, read, test, that } from '../common/testing.ts';
import { DayList, type Owner } from './daylist.ts';

interface Vector {
  readonly pass: string;
  readonly content: unknown;
  readonly claims: { readonly kiosk: string; readonly site: string; readonly iat: number; readonly exp: number };
  readonly jwk: JsonWebKey;
  readonly list: string;
}

/** Made by the server. */
const vector = JSON.parse(read('day-list.vector.json', import.meta.url)) as Vector;
const { kiosk, site, iat, exp } = vector.claims;
const OWNER: Owner = { kiosk, site };
const DURING = (iat + 60) * 1000;

type Shelf = DayList['shelf'];

function shelf(): Shelf & { readonly kept: Map<string, unknown> } {
  const kept = new Map<string, unknown>();
  return {
    kept,
    keep: async (name, value) => { kept.set(name, value); },
    recall: async <T>(name: string) => (kept.get(name) ?? null) as T | null,
  };
}

const listAt = (now: number, on = shelf()): DayList => new DayList(on, () => now);

test('the pass of a guest opens their own visit', async () => {
  const list = listAt(DURING);
  that(await list.accept(vector.list, [vector.jwk], OWNER), 'it is not accepted');
  equal(await list.open(vector.pass), vector.content);
});

test('another pass opens nothing', async () => {
  const list = listAt(DURING);
  await list.accept(vector.list, [vector.jwk], OWNER);
  equal(await list.open(`${vector.pass}x`), null);
});

test('it is kept as it came, and found again after a restart', async () => {
  const on = shelf();
  await listAt(DURING, on).accept(vector.list, [vector.jwk], OWNER);
  that(!JSON.stringify([...on.kept.values()]).includes('Åse'), 'a name can be read');
  const again = listAt(DURING, on);
  await again.restore();
  equal(await again.open(vector.pass), vector.content);
});

test('a list that has run out opens nothing and is thrown away', async () => {
  const on = shelf();
  let now = DURING;
  const list = new DayList(on, () => now);
  await list.accept(vector.list, [vector.jwk], OWNER);
  now = exp * 1000 + 1;
  equal([list.isGood, await list.open(vector.pass)], [false, null]);
  const again = new DayList(on, () => now);
  await again.restore();
  equal([again.isGood, on.kept.get('day-list') ?? null], [false, null]);
});

test('a list for another kiosk or another site is not ours', async () => {
  for (const owner of [{ kiosk: 'other', site }, { kiosk, site: 'other' }]) {
    that(!(await listAt(DURING).accept(vector.list, [vector.jwk], owner)), JSON.stringify(owner));
  }
});

test('a list that somebody has changed is refused, and the good one stays', async () => {
  const list = listAt(DURING);
  await list.accept(vector.list, [vector.jwk], OWNER);
  const [head, body, signature] = vector.list.split('.') as [string, string, string];
  const flipped = `${signature.slice(0, 8)}${signature[8] === 'A' ? 'B' : 'A'}${signature.slice(9)}`;
  const { kid } = vector.jwk as { kid?: string };
  const none = btoa(JSON.stringify({ alg: 'none', typ: 'gatehouse-day-list+jwt', kid }));
  const cut = `${head}.${body.slice(0, -4)}.${signature}`;
  for (const forged of [`${head}.${body}.${flipped}`, `${none}.${body}.`, cut]) {
    that(!(await list.accept(forged, [vector.jwk], OWNER).catch(() => false)), forged.slice(0, 40));
  }
  equal(await list.open(vector.pass), vector.content);
});

/** A list like the server's, signed here. */
async function signing(): Promise<{ jwk: JsonWebKey; sign: (head: object, claims: object) => Promise<string> }> {
  const rsa = { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' };
  const { privateKey, publicKey } = await crypto.subtle.generateKey(
    { ...rsa, modulusLength: 2048, publicExponent: new Uint8Array([1, 0, 1]) }, true, ['sign', 'verify']);
  const part = (plain: string): string =>
    btoa(plain).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
  const { kid } = vector.jwk as { kid?: string };
  return {
    jwk: { ...await crypto.subtle.exportKey('jwk', publicKey), kid } as JsonWebKey,
    sign: async (head, claims) => {
      const text = `${part(JSON.stringify({ alg: 'RS256', typ: 'gatehouse-day-list+jwt', kid, ...head }))}.`
        + part(JSON.stringify({ ...vector.claims, ...claims }));
      const signature = await crypto.subtle.sign(rsa, privateKey, new TextEncoder().encode(text));
      return `${text}.${part(String.fromCharCode(...new Uint8Array(signature)))}`;
    },
  };
}

test('well signed and yet not a list of the day for us', async () => {
  const { jwk, sign } = await signing();
  const taken = async (head: object, claims: object, key = jwk): Promise<boolean> =>
    listAt(DURING).accept(await sign(head, claims), [key], OWNER).catch(() => false);
  equal(await taken({}, {}), true);
  equal([
    await taken({ typ: 'JWT' }, {}),
    await taken({ alg: 'none' }, {}),
    await taken({ alg: 'HS256' }, {}),
    await taken({}, { aud: 'gatehouse-pass' }),
    await taken({}, { exp: iat }),
    await taken({}, {}, vector.jwk), // another key of the same name
  ], [false, false, false, false, false, false]);
});

test('when it was made is known, and what has run out is thrown away without anybody asking', async () => {
  const on = shelf();
  let now = DURING;
  const list = new DayList(on, () => now);
  equal(list.madeAt, 0);
  await list.accept(vector.list, [vector.jwk], OWNER);
  await list.purge();
  equal([list.madeAt, list.isGood], [iat * 1000, true]);
  now = exp * 1000 + 1;
  await list.purge();
  equal([list.madeAt, on.kept.get('day-list')], [0, null]);
});

test('a key that the server does not publish signs nothing', async () =>
  that(!(await listAt(DURING).accept(vector.list, [], OWNER)), 'accepted'));
