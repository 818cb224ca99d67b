import { equal, test } from '../common/testing.ts';
import { PARTS, partsOf, placeOf, stepHash, STEPS } from './route.ts';

const NOWHERE = { part: 'status', step: null, version: null, notice: null };

test('each screen has an address of its own', () => {
  STEPS.forEach((step) => equal(placeOf(stepHash(step, null)), { ...NOWHERE, part: 'setup', step }));
  equal(placeOf('#setup/3/0197'), { ...NOWHERE, part: 'setup', step: 'places', version: '0197' });
  equal(placeOf('#versions/0197'), { ...NOWHERE, part: 'versions', version: '0197' });
  equal(placeOf('#notices/0197'), { ...NOWHERE, part: 'notices', notice: '0197' });
  equal(placeOf('#evidence?became=SENT'), { ...NOWHERE, part: 'evidence' });
});

test('a screen that there is not is where the setting up was left', () => {
  for (const hash of ['#setup', '#setup/', '#setup/0', '#setup/9', '#setup/x']) {
    equal(placeOf(hash), { ...NOWHERE, part: 'setup' });
  }
});

test('each part of the page has an address of its own', () => {
  PARTS.forEach((part) => equal(placeOf(`#${part}`), { ...NOWHERE, part }));
});

test('somebody sees what they may open and nothing else', () => {
  equal(partsOf(['tenant-admin']), [...PARTS]);
  equal(partsOf(['tenant-signatory']), ['status', 'setup', 'versions', 'notices', 'end']);
  equal(partsOf(['evacuation-lead', 'host']), ['emergency']);
  equal(partsOf(['receptionist']), []);
});

test('what is no place of the page is its beginning', () => {
  ['', '#', '#elsewhere', '#status'].forEach((hash) => equal(placeOf(hash), NOWHERE));
});
