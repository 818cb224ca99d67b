import { equal, test } from '../common/testing.ts';
import { questionHash, questionOf } from './evidence-route.ts';

test('a question stands in the address and is read from it', () => {
  equal(questionHash({}), '#evidence');
  equal(questionOf(questionHash({ became: 'NOT_SENT', country: 'US' })), { became: 'NOT_SENT', country: 'US' });
  equal(questionOf('#evidence?nonsense=1&service=inmobile&activity='), { service: 'inmobile' });
});
