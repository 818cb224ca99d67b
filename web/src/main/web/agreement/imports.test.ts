import { equal, test } from '../common/testing.ts';
import { byPart, decode, fateOf, formatOf, graveFirst, keysTaken, withKey, type Item } from './imports.ts';

const item = (number: number, part: string, taken: readonly boolean[]): Item => ({
  number, part, says: [], companies: [], findings: [],
  choices: taken.map((is, index) => ({ key: `${part}${number}.${index}`, taken: is })),
});

const items = [item(2, 'list', [true, false]), item(3, 'list', [false]), item(4, 'list', [])];

test('a file is read as it was saved', () => {
  equal(decode(new TextEncoder().encode('Kølvand')), 'Kølvand');
  equal(decode(new Uint8Array([0xff, 0xfe, 0x4b, 0, 0xf8, 0])), 'Kø');
  equal(decode(new Uint8Array([0xfe, 0xff, 0, 0x4b, 0, 0xf8])), 'Kø');
  equal(decode(new Uint8Array([0x4b, 0xf8, 0x6c])), 'Køl');
  equal(decode(new Uint8Array([0xef, 0xbb, 0xbf, 0x61])), 'a');
});

test('a workbook is no text', () => {
  equal(decode(new Uint8Array([0x50, 0x4b, 0x03, 0x04, 0x14, 0x00, 0xe6])), null);
});

test('JSON begins with a bracket, and a table does not', () => {
  equal(['[{}]', ' \n{"a":1}', '\ufeff['].map(formatOf), ['JSON', 'JSON', 'JSON']);
  equal(['name;land', '"name"', '', '=1'].map(formatOf), ['CSV', 'CSV', 'CSV', 'CSV']);
});

test('what is proposed is taken, until somebody takes it off', () => {
  const keys = keysTaken(items);
  equal([...keys], ['list2.0']);
  equal(items.map((one) => fateOf(one, keys)), ['taken', 'choose', 'nothing']);
  const other = withKey(withKey(keys, 'list2.0', false), 'list3.0', true);
  equal([...keys], ['list2.0']);
  equal(items.map((one) => fateOf(one, other)), ['choose', 'taken', 'nothing']);
});

test('the parts of an agreement come one after the other', () => {
  const parts = byPart([item(1, 'approvals', []), item(1, 'order', []), item(2, 'approvals', [])]);
  equal(parts.map(([part, of]) => [part, of.length]), [['approvals', 2], ['order', 1]]);
});

test('what stops a line comes before what is good to know', () => {
  const finding = (severity: string) =>
    ({ severity, code: severity, place: '', text: '', clause: '', remedy: '', details: [] });
  const [red, rest] = graveFirst([finding('AMBER'), finding('RED'), finding('BLUE')]);
  equal(red.map(({ code }) => code), ['RED']);
  equal(rest.map(({ code }) => code), ['AMBER', 'BLUE']);
});
