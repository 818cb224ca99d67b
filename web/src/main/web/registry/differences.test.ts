import { equal, test, that } from '../common/testing.ts';
import {
  NO_CHANGE, between, bodyOf, draftOf, effect, placeOf, sizeOf, withRemoval, withRow, without, type Draft,
} from './differences.ts';
import { SECTIONS, atDay, blank, filled, FIELDS, type Catalogue, type Row } from './fields.ts';

const catalogue = (rows: Partial<Record<keyof Catalogue, readonly Row[]>> = {}): Catalogue =>
  ({ ...Object.fromEntries(SECTIONS.map((section) => [section, []])), offer: null, ...rows }) as unknown as Catalogue;

const twilio = (more: object = {}): Row =>
  ({ key: 'twilio', legalName: 'Twilio', status: 'ACTIVE', flags: [], ...more });
const BEFORE = catalogue({ processors: [twilio(), { key: 'gone', legalName: 'Gone', flags: [] }] });

test('a version is compared row by row and field by field', () => {
  const after = catalogue({ processors: [twilio({ status: 'SUSPENDED' })], closures: [{ key: 'US', reason: 'war' }] });

  const found = between(BEFORE, after);

  equal(found.map(({ section, key, kind }) => [section, key, kind]), [
    ['processors', 'twilio', 'changed'], ['processors', 'gone', 'removed'], ['closures', 'US', 'added'],
  ]);
  equal(found[0]!.fields.map(({ field, before, after: then }) => [field.name, before, then]),
    [['status', 'ACTIVE', 'SUSPENDED']]);
});

test('the order of what is inside a row makes no difference, and what is left out is nothing', () => {
  const one = catalogue({ services: [{ key: 'sms', chain: [{ processor: 'a', countries: ['DK'] }], until: null }] });
  const other = catalogue({ services: [{ key: 'sms', chain: [{ countries: ['DK'], processor: 'a' }] }] });

  equal(between(one, other), []);
});

test('a change says what it would do, and nothing where it does nothing', () => {
  const change = withRemoval(withRow(NO_CHANGE, 'processors', twilio()), 'processors', 'gone');

  equal(effect(change, BEFORE).map(({ key, kind }) => [key, kind]), [['gone', 'removed']]);
  equal(sizeOf(change), 2);
  equal(sizeOf(without(without(change, 'processors', 'gone'), 'processors', 'twilio')), 0);
});

test('a row is in a change once: the last word counts', () => {
  const twice = withRow(withRow(NO_CHANGE, 'processors', twilio()), 'processors', twilio({ status: 'RETIRED' }));
  equal(twice.put.processors!.map((row) => row['status']), ['RETIRED']);
  const removed = withRemoval(twice, 'processors', 'twilio');
  equal([sizeOf(removed), removed.remove], [1, ['processors/twilio']]);
  const back: Draft = withRow(removed, 'processors', twilio());
  equal([sizeOf(back), back.remove], [1, []]);
});

test('our offer is a row of its own, without a key where it is sent', () => {
  const said = { signerName: 'Olga', signerTitle: 'Director', signedAt: '2026-03-04T00:00:00Z' };
  const change = withRow(NO_CHANGE, 'offer', { key: 'offer', ...said });

  equal(effect(change, BEFORE).map(({ section, kind }) => [section, kind]), [['offer', 'added']]);
  equal(bodyOf(change, 'new'), { reason: 'new', put: { offer: said }, remove: [] });
  const offered = { ...BEFORE, offer: said } as Catalogue;
  const removal = withRemoval(change, 'offer', 'offer');
  equal(removal.remove, ['offer']);
  equal(effect(removal, offered).map(({ section, kind }) => [section, kind]), [['offer', 'removed']]);
  equal(between(offered, { ...BEFORE, offer: { ...said, signerName: 'Oskar' } } as Catalogue)
    .map(({ key, fields }) => [key, ...fields.map(({ field }) => field.name)]), [['offer', 'signerName']]);
});

test('what somebody proposed can be taken over as it is', () => {
  const change = { put: catalogue({ closures: [{ key: 'US' }] }), remove: ['processors/gone'] };

  const draft = draftOf(change as unknown as Parameters<typeof draftOf>[0]);

  equal(draft, { put: { closures: [{ key: 'US' }] }, remove: ['processors/gone'] });
});

test('a finding leads to its row, whatever part of it is meant', () => {
  equal(placeOf('services/twilio-us#countries'), { section: 'services', key: 'twilio-us' });
  equal(placeOf('bases/a/b'), { section: 'bases', key: 'a/b' });
  equal(placeOf('remove'), null);
});

test('a field that may be left out is, once it is empty', () => {
  const [name, address] = ['legalName', 'address'].map((one) => FIELDS.processors.find((field) => field.name === one)!);

  equal(filled(twilio({ address: 'here' }), address!, ''), twilio());
  equal(filled(twilio(), name!, '')['legalName'], '');
});

test('a day that nobody touched keeps its hour, and another one begins at midnight', () => {
  equal(atDay('2026-03-04T15:16:17Z', '2026-03-04'), '2026-03-04T15:16:17Z');
  equal(atDay('2026-03-04T15:16:17Z', '2026-03-05'), '2026-03-05T00:00:00Z');
  equal(atDay(undefined, ''), '');
});

test('a new row has every field that must be there', () => {
  for (const section of SECTIONS) {
    const row = blank(section, '2026-03-04');
    FIELDS[section].filter(({ isOptional }) => !isOptional)
      .forEach(({ name }) => that(row[name] !== undefined, `${section} has no ${name}`));
  }
});
