import { equal, test } from '../common/testing.ts';
import { keyPage } from './doors.ts';

test('the code is behind the #, where no server reads it', () => {
  equal(keyPage('a+b&c'), '/key/#code=a%2Bb%26c');
});
