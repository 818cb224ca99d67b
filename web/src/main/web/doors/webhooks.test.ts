import { equal, test } from '../common/testing.ts';
import { codeInWords, kindsInWords, kindsOf, setOf } from './webhooks.ts';

test('what is chosen is found again, and what the API has put together is told deed by deed', () => {
  for (const set of ['keys', 'openings', 'doors', 'companies', 'all']) {
    equal(setOf(kindsOf(set)), set);
  }
  equal(setOf([...kindsOf('keys')].reverse()), 'keys');
  equal(setOf(['key-granted', 'door-opened']), '');
  equal(kindsInWords(kindsOf('keys')), 'Keys: granted, shared, taken back');
  equal(kindsInWords(['key-granted']).length > 0, true);
});

test('a delivery says what the other system answered, or why it was not asked', () => {
  equal(codeInWords({ state: 'waiting', code: 'http-503' }), 'It answered 503.');
  equal(codeInWords({ state: 'waiting', code: 'address-not-allowed' }), 'Its name leads into somebody\'s own network.');
  equal(codeInWords({ state: 'undeliverable', code: 'ACTIVITY_NOT_INSTRUCTED' }).length > 0, true);
  equal(codeInWords({ state: 'sent', code: 'http-503' }), '');
});
