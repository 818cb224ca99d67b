import { equal, test } from '../common/testing.ts';
import type { Me } from '../common/frame.ts';
import { maySign, missing, paperIn } from './signing.ts';
import type { Version } from './world.ts';

const version = (state: string, changeClass: string, ...parties: string[]) =>
  ({ state, changeClass, signatures: parties.map((party) => ({ party })) }) as unknown as Version;
const who = (...roles: string[]) => ({ roles }) as unknown as Me;

test('an administrator signs for less, a signatory for anything', () => {
  equal(maySign(version('PROPOSED', 'NARROWING'), who('tenant-admin')), true);
  equal(maySign(version('PROPOSED', 'WIDENING'), who('tenant-admin')), false);
  equal(maySign(version('PROPOSED', 'CLAUSES'), who('tenant-signatory')), true);
  equal(maySign(version('PROPOSED', 'NARROWING'), who('receptionist')), false);
});

test('nobody signs twice, nor what is no proposal', () => {
  equal(maySign(version('PARTIALLY_SIGNED', 'CLAUSES', 'CONTROLLER'), who('tenant-signatory')), false);
  equal(maySign(version('DRAFT', 'CLAUSES'), who('tenant-signatory')), false);
  equal(maySign(version('IN_FORCE', 'CLAUSES'), who('tenant-signatory')), false);
});

test('what is missing is said until both have signed', () => {
  equal(missing(version('PROPOSED', 'CLAUSES')), ['CONTROLLER', 'PROCESSOR']);
  equal(missing(version('PARTIALLY_SIGNED', 'CLAUSES', 'PROCESSOR')), ['CONTROLLER']);
  equal(missing(version('IN_FORCE', 'CLAUSES')), []);
});

test('who signs has the paper of their own language before them, and nothing where it is not made yet', () => {
  const danish = { language: 'da', hash: 'da'.repeat(32), translation: false };
  const frozen = { ...version('PROPOSED', 'CLAUSES'), papers: [danish] };
  equal(paperIn(frozen, 'da'), danish);
  equal(paperIn(frozen, 'en'), undefined);
});
