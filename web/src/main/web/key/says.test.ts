import { equal, test, that } from '../common/testing.ts';
import { Denied } from './jose.ts';
import { codeOf, needsHelp, says } from './says.ts';
import { t } from './texts.ts';

test('a code that is not known is said as a no', () => {
  equal(says('of-tomorrow'), says('server-refuses'));
  equal(says('toString'), says('server-refuses'));
});

test('whoever can try again is not sent to call somebody', () => {
  equal([needsHelp('too-late'), needsHelp('busy'), needsHelp('key-revoked'), needsHelp('offline-not-allowed')],
    [false, false, true, true]);
});

test('a unit that does not answer is away', () => {
  equal([codeOf(new TypeError('fetch')), codeOf(new Denied('busy'))], ['no-unit', 'busy']);
});

test('no sentence speaks of keys in the way engineers do', () => {
  for (const [key, text] of [...Object.entries(t.en), ...Object.entries(t.da)]) {
    that(!/\b(nonce|token|credential|signatur|JWK|TTL)\b/i.test(text), `${key}: ${text}`);
  }
});
