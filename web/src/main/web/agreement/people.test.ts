import { equal, test } from '../common/testing.ts';
import { missing, people, unnamed } from './people.ts';
import type { Contact } from './world.ts';

const contact = (role: string, email: string, verified: boolean): Contact =>
  ({ id: `${role} ${email}`, version: 0, role, name: 'Vera', email, language: 'da', verified });

test('one person may be told of several things', () => {
  const all = [contact('BREACH', 'a@x', true), contact('DPO', 'b@x', false),
    contact('SUBPROCESSOR_NOTICE', 'a@x', true)];
  equal(people(all).map(({ email, contacts }) => [email, contacts.length]), [['a@x', 2], ['b@x', 1]]);
  equal(people(all).map(({ verified }) => verified), [true, false]);
  equal(people(all).map(({ open }) => open?.role ?? null), [null, 'DPO']);
});

test('whoever has not proved the address does not count', () => {
  const all = [contact('BREACH', 'a@x', true), contact('DATA_SUBJECTS', 'b@x', false)];
  equal(missing(all), ['SUBPROCESSOR_NOTICE', 'DATA_SUBJECTS']);
  equal(unnamed(all), ['SUBPROCESSOR_NOTICE']);
});
