import { equal, read, test, that, thrown } from '../common/testing.ts';
import { Denied, hash, keyOf, knowsEd25519, open, peek, publicKey, seal, stripped, verify, type Json } from './jose.ts';
import { answer, believeQuestion, believeResult, believeUnit, callProof, tenantKey } from './protocol.ts';

interface Vectors {
  readonly keys: Readonly<Record<string, JsonWebKey & { kid?: string }>>;
  readonly messages: readonly { name: string; claims: Json; text: string; hash: string }[];
  readonly sealed: readonly { message: string; key: string; text: string }[];
  readonly refused: readonly { read: string; text: string; code: string }[];
}

const VECTORS = JSON.parse(
  read('../../../../../access/src/test/resources/protocol/vectors.json', import.meta.url)) as Vectors;
const { keys } = VECTORS;
const message = (name: string) => VECTORS.messages.find((one) => one.name === name)!;
const TENANT = message('certificate').claims['iss'] as string;
const DOOR = message('certificate').claims['sub'] as string;
const NOW = message('question').claims['iat'] as number;
const P256 = { name: 'ECDH', namedCurve: 'P-256' };

const tenant = tenantKey(JSON.stringify({ ...stripped(keys['tenant']!), kid: keys['tenant']!.kid }));
const unit = () => believeUnit(message('certificate').text, tenant, TENANT, DOOR, NOW);
const secret = (name: string) =>
  crypto.subtle.importKey('jwk', { ...keys[name]!, kid: undefined } as JsonWebKey, P256, false, ['deriveBits']);
const codeOf = async (work: Promise<unknown>): Promise<string> => {
  const reason = await thrown(work);
  return reason instanceof Denied ? reason.code : String(reason);
};
const newPair = () => crypto.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, false, ['sign', 'verify']);

test('the hash of each message is the one that all others make', async () => {
  for (const one of VECTORS.messages) {
    equal(await hash(one.text), one.hash);
    equal(peek(one.text)['ver'], one.claims['ver']);
  }
});

test('a sealed text of the other side opens', async () => {
  for (const one of VECTORS.sealed) {
    equal(await open(one.text, await secret(one.key)), message(one.message).text);
  }
});

test('what is sealed here opens with the reader\'s key and no other', async () => {
  const sealed = await seal('a word', keyOf(stripped(keys['unitSealing']!), 'P-256'));
  equal(await open(sealed, await secret('unitSealing')), 'a word');
  equal(await codeOf(open(sealed, await secret('phoneReply'))), 'not-readable');
  equal(await codeOf(open(`${sealed}.`, await secret('unitSealing'))), 'not-readable');
  equal(await codeOf(open('A'.repeat(12_289), await secret('unitSealing'))), 'too-large');
});

test('a unit is believed that the tenant has certified, for the door that was tapped, for a day', async () => {
  const certificate = message('certificate');
  equal((await unit()).id, DOOR);
  const until = certificate.claims['exp'] as number;
  equal(await codeOf(believeUnit(certificate.text, tenant, TENANT, DOOR, until)), 'expired');
  equal(await codeOf(believeUnit(certificate.text, tenant, TENANT, TENANT, NOW)), 'other-door');
  equal(await codeOf(believeUnit(certificate.text, tenant, DOOR, DOOR, NOW)), 'other-tenant');
  equal(await codeOf(believeUnit(certificate.text, { ...tenant, kid: 't2' }, TENANT, DOOR, NOW)), 'key-unknown');
  const other = { ...tenant, x: keys['otherTenant']!.x! };
  equal(await codeOf(believeUnit(certificate.text, other, TENANT, DOOR, NOW)), 'signature');
});

test('a question is believed by the unit\'s key, for its door, and by a clock that fits', async () => {
  const question = message('question');
  equal(await believeQuestion(question.text, await unit(), NOW + 60), question.claims['nonce']);
  equal(await codeOf(unit().then((one) => believeQuestion(question.text, one, NOW + 61))), 'clock-disagrees');
  equal(await codeOf(unit().then((one) => believeQuestion(question.text, { ...one, id: TENANT }, NOW))), 'other-door');
});

test('what must be refused is, with the code of the protocol', async () => {
  const questions = VECTORS.refused.filter((one) => one.read === 'question');
  that(questions.length >= 10, 'too few');
  for (const one of questions) {
    const what = await codeOf(unit().then(({ signing }) => verify(one.text, 'door-question+jwt', signing)));
    equal([what, one.text.slice(0, 60)], [one.code, one.text.slice(0, 60)]);
  }
});

test('an answer names question, door and credential, and its result is for it alone', async () => {
  const [session, door] = [await newPair(), await unit()];
  const asked = await answer(message('question').text, door, 'copy', session.privateKey, 7, NOW + 1);
  const signed = await open(asked.sealed, await secret('unitSealing'));
  equal(signed, asked.text);
  const { rpk, ...claims } = peek(signed);
  equal(claims, {
    aud: DOOR, nonce: message('question').claims['nonce'], ask: message('question').hash, ctr: 7, iat: NOW + 1,
    crd: 'copy', ver: 'door-v1',
  });
  equal(keyOf(rpk, 'P-256'), rpk);
  const foreign = await seal(message('result').text, rpk as never);
  equal(await codeOf(believeResult(foreign, asked)), 'other-answer');
});

test('the result of the vectors is read by whoever gave the answer', async () => {
  const reply = await secret('phoneReply');
  const asked = { sealed: '', text: message('answer').text, unit: await unit(), reply };
  const { text } = VECTORS.sealed.find((one) => one.message === 'result')!;
  equal(await believeResult(text, asked), { opens: true, code: 'opens' });
});

test('a call names method, address and body, and carries the key and nothing of its private half', async () => {
  const pair = await newPair();
  const proof = await callProof(pair, 'POST', 'https://example.org/api/v1/phone/credentials', '', NOW);
  const [head] = proof.split('.');
  const header = JSON.parse(atob(head!.replaceAll('-', '+').replaceAll('_', '/'))) as Json;
  equal(header, { typ: 'dpop+jwt', alg: 'ES256', jwk: await publicKey(pair) });
  const { jti, ...claims } = peek(proof);
  that(typeof jti === 'string', 'a name of its own');
  equal(claims, {
    htm: 'POST', htu: 'https://example.org/api/v1/phone/credentials',
    bdy: '47DEQpj8HBSa-_TImW-5JCeuQeRkm5NMpJWZG3hSuFU', iat: NOW, ver: 'door-v1',
  });
});

test('a private half or another kind of key in a message is no key', () => {
  for (const key of [keys['phone'], stripped(keys['unit']!), null]) {
    try {
      keyOf(key, 'P-256');
      that(false, 'a key');
    } catch (reason) {
      equal((reason as Denied).code, 'format');
    }
  }
});

test('a browser that can look at the signatures says so', async () => that(await knowsEd25519(), 'this one can'));
