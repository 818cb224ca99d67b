import { equal, test } from './testing.ts';
import { check, plain } from './cvr.ts';

test('numbers of the register are recognised however they are written', () => {
  for (const typed of ['27507980', 'DK27507980', 'DK-27-50-79-80', '34 04 63 52', '26.89.97.37', '13748136']) {
    equal(check(typed), 'valid');
  }
  equal(plain('DK 27-50 79.80'), '27507980');
});

test('a digit that is wrong or swapped is noticed', () => {
  for (const typed of ['27507908', '11111111', '27507981', '00000000', '01000000']) {
    equal(check(typed), 'wrong');
  }
});

test('what has too few or too many digits is no number yet', () => {
  equal(check(''), 'none');
  equal(check('DK'), 'none');
  for (const typed of ['2750798', '275079801', '2750798O', '٢٧٥٠٧٩٨٠']) {
    equal(check(typed), 'short');
  }
});

test('a number of another country is left to its register', () => {
  equal(check('IE6388047V'), 'foreign');
  equal(check('C4064400'), 'foreign');
});
