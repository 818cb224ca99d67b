import { equal, test } from '../common/testing.ts';
import { placeOf, stepHash, STEPS } from './route.ts';

test('each screen has an address of its own', () => {
  STEPS.forEach((step) => equal(placeOf(stepHash(step, null)), { part: 'setup', step, version: null }));
  equal(placeOf('#setup/3/0197'), { part: 'setup', step: 'places', version: '0197' });
  equal(placeOf('#versions/0197'), { part: 'versions', step: null, version: '0197' });
});

test('what is no place of the page is its beginning', () => {
  for (const hash of ['', '#', '#setup', '#setup/', '#setup/0', '#setup/9', '#setup/x', '#elsewhere']) {
    equal(placeOf(hash), { part: 'setup', step: null, version: null });
  }
});
