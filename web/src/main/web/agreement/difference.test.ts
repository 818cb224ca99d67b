import { equal, test } from '../common/testing.ts';
import { between } from './difference.ts';
import { terms } from './fixture.ts';

test('whatever somebody else has changed is told before it is overwritten', () => {
  equal(between(terms, terms), []);
  const others = {
    roles: [{ purpose: 'SAFETY', controller: 'TENANT' }], measures: ['LOCKS'], controllerDecides: ['HOST_ALERT'],
    mainContract: 'K-1', order: ['another'],
    clausesUnmodified: !terms.clausesUnmodified, zone: 'Europe/Oslo',
  };
  for (const [key, value] of Object.entries(others)) {
    equal(between(terms, { ...terms, [key]: value }).map((one) => one.what), [key]);
  }
});
