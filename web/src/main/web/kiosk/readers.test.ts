import { equal, test } from '../common/testing.ts';
import { asShowing } from './readers.ts';

test('eight digits are a code, however they are grouped', () => {
  equal(asShowing('1234 5678'), { code: '12345678' });
  equal(asShowing('1234-5678'), { code: '12345678' });
  equal(asShowing('1234567'), null);
});

test('the link of an invitation is the pass that it ends with', () =>
  equal(asShowing('https://besoeg.example/pass/#abc-def_ghi '), { pass: 'abc-def_ghi' }));

test('a reader with the wrong keyboard is understood', () =>
  equal(asShowing('abc+def?ghi'), { pass: 'abc-def_ghi' }));

test('a short text is nothing', () => equal(asShowing('hello'), null));
