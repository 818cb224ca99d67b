import { equal, test } from '../common/testing.ts';
import { readGuests, type Written } from './paste.ts';

const brief = ({ firstName, lastName, company, email, phone, flaw, isGuessed }: Written): string =>
  [firstName, lastName, company, email, phone, flaw ?? '', isGuessed ? 'guessed' : ''].join('|').replace(/\|+$/, '');
const read = (...lines: string[]): string[] => readGuests(lines.join('\n')).map(brief);

const IDA = 'Ida|Holm|Tegnestuen|ida@tegn.example';

test('name, company and address in any separator that people use', () => {
  equal(read('Ida Holm; Tegnestuen; ida@tegn.example'), [IDA]);
  equal(read('Ida Holm\tTegnestuen\tida@tegn.example'), [IDA]);
  equal(read('Ida Holm, Tegnestuen, ida@tegn.example'), [IDA]);
  equal(read('"Holm, Ida","Tegnestuen","ida@tegn.example"'), [IDA]);
  equal(read('ida@tegn.example;Ida Holm;Tegnestuen'), [IDA]);
  equal(read('Ida\tHolm\tTegnestuen\tida@tegn.example'), [IDA]);
});

test('a telephone with or without its country, wherever it stands', () => {
  equal(read('Ida Holm; Tegnestuen; 20 20 20 20'), ['Ida|Holm|Tegnestuen||20 20 20 20']);
  equal(read('Ida Holm +46 70-174 06 05'), ['Ida|Holm|||+46 70-174 06 05']);
  equal(read('+4520202020, Ida Holm'), ['Ida|Holm|||+4520202020']);
  equal(read('Ida Holm; ida@tegn.example; tlf. 20202020'), ['Ida|Holm||ida@tegn.example|20202020']);
});

test('one line of a mail\'s To field is as many guests as it has addresses', () => {
  equal(read('Ida Holm <ida@tegn.example>, "Bo Berg" <bo@berg.example>; cy@c.example'),
    ['Ida|Holm||ida@tegn.example', 'Bo|Berg||bo@berg.example', 'Cy|||cy@c.example|||guessed']);
  equal(read('Holm, Ida <ida@tegn.example>'), ['Ida|Holm||ida@tegn.example']);
  equal(read('Holm, Ida <ida@tegn.example>; Berg, Bo <bo@berg.example>'),
    ['Ida|Holm||ida@tegn.example', 'Bo|Berg||bo@berg.example']);
});

test('a name alone is a guest, and an address alone is a guest with a guess', () => {
  equal(read('Ida'), ['Ida']);
  equal(read('ida.holm@tegn.example'), ['Ida|Holm||ida.holm@tegn.example|||guessed']);
  equal(read('mailto:ida.holm@tegn.example'), ['Ida|Holm||ida.holm@tegn.example|||guessed']);
});

test('the headings of a spreadsheet say which column is what, and are no guest', () => {
  equal(read('Firma\tE-mail\tNavn', 'Tegnestuen\tida@tegn.example\tIda Holm'), [IDA]);
  equal(read('Fornavn;Efternavn;Mobil', 'Ida;Holm;20202020'), ['Ida|Holm|||20202020']);
  equal(read('Name,Company,Department,Email', 'Ida Holm,Tegnestuen,Facade,ida@tegn.example'), [IDA]);
});

test('what is wrong is said of the line it stands in', () => {
  equal(read('Ida; ida@tegn'), ['Ida|||ida@tegn||email']);
  equal(read('Ida; +45 20 20'), ['Ida||||+45 20 20|phone']);
  equal(read('20202020'), ['||||20202020|name']);
  equal(read('Ida; ida@tegn.example', 'Ida H.; IDA@tegn.example').at(-1), 'Ida|H.||IDA@tegn.example||twice');
  equal(readGuests('\n\nIda; ida@tegn').map(({ line }) => line), [3]);
});

test('letters of other alphabets and names of many words stay what they are', () => {
  equal(read('Åse Ærø-Ørsted van der Berg; Café Æblet; åse@æblet.example'),
    ['Åse|Ærø-Ørsted van der Berg|Café Æblet|åse@æblet.example']);
  equal(read('Kenji 渡辺; オムロン; +81 3 1234 5678'), ['Kenji|渡辺|オムロン||+81 3 1234 5678']);
});

test('formulas are text, and nothing at all is nobody', () => {
  equal(read('=1+1; Acme'), ['=1+1||Acme|||name']);
  equal(read('', '   ', '\t'), []);
});
