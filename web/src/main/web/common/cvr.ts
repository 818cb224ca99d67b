// A company's number in the Danish register, as far as the number itself can tell.

const WEIGHTS = [2, 7, 6, 5, 4, 3, 2, 1];

export type Number = 'valid' | 'wrong' | 'short' | 'foreign' | 'none';

/** As people write it: with blanks, dots and dashes, and the country before it. */
export const plain = (typed: string): string => typed.replace(/[\s.\-\u00a0]/g, '').replace(/^dk/i, '');

/**
 * Whether it can be one: eight digits, the weighted sum divisible by eleven. Every number that was ever given out is;
 * whether this one was, only the register knows. What has letters is another country's.
 */
export function check(typed: string): Number {
  const number = plain(typed);
  if (number === '') {
    return 'none';
  }
  if (!/^[0-9]+$/.test(number)) {
    return /[0-9]/.test(number) && /^\p{L}/u.test(number) ? 'foreign' : 'short';
  }
  if (number.length !== WEIGHTS.length) {
    return 'short';
  }
  const sum = WEIGHTS.reduce((total, weight, index) => total + weight * Number(number[index]), 0);
  return number[0] !== '0' && sum % 11 === 0 ? 'valid' : 'wrong';
}
