import { equal, test } from '../common/testing.ts';
import { scopesOf } from './machines.ts';

test('who takes keys back can see which there are, and grants none', () => {
  equal(scopesOf('revoke').join(' '), 'keys.read keys.revoke');
  equal(scopesOf('what nobody offers').join(' '), 'keys.read');
});
