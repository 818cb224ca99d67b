import { speak } from '../common/language.ts';
import { equal, test, that } from '../common/testing.ts';
import { daysInWords, feeInWords, hintsInWords, isOpen, noticeTo, whatNow } from './disclosure-words.ts';
import { placeOf } from './route.ts';

/** What a language is told to, where there is no page. */
Object.assign(globalThis, { document: { documentElement: {} } });

const FEE = { free: false, net: '750.00', vat: '187.50', gross: '937.50' };
const DAYS = { from: '2026-11-23', to: '2026-11-29' };

test('what comes next says what it costs, in the words of the language', () => {
  speak('en', false);
  const inEnglish = whatNow({ state: 'payment-pending', fee: FEE });
  that(inEnglish.includes('937.50 kr. with VAT (750.00 kr. and 187.50 kr.)'), inEnglish);
  speak('da', false);
  const inDanish = whatNow({ state: 'payment-pending', fee: FEE });
  that(inDanish.includes('937,50 kr. med moms (750,00 kr. og 187,50 kr.)'), inDanish);
  speak('en', false);
});

test('what comes next says since when documents are awaited', () => {
  speak('en', false);
  that(whatNow({ state: 'documentation-requested', documents: { askedOn: '2026-11-23' } })
    .includes('on 23 November 2026'), 'since');
});

test('a request that is over says how it ended, and can neither be refused nor withdrawn', () => {
  equal(whatNow({ state: 'expired' }), 'No documents came within sixty days.');
  equal(['received', 'approved', 'extracted', 'refused'].map((state) => isOpen({ state })), [true, true, false, false]);
});

test('a state that this page does not know yet says nothing', () => {
  equal(whatNow({ state: 'new-one' }), '');
});

test('days are named with both ends, and a single one alone', () => {
  equal(daysInWords(DAYS), '23 November 2026 to 29 November 2026');
  equal(daysInWords({ from: '2026-11-23', to: '2026-11-23' }), '23 November 2026');
});

test('a fee is free, owed or paid', () => {
  equal(feeInWords({ free: true }), 'Free of charge');
  equal(feeInWords(FEE), '937.50 kr., not paid yet');
  equal(feeInWords({ ...FEE, paidOn: '2026-11-30' }), '937.50 kr., paid 30 November 2026');
});

test('a hint says why, and one that is not known yet is left out', () => {
  equal(hintsInWords([{ kind: 'same-stairwell', count: 2 }, { kind: 'new-one', count: 1 }]),
    ['2 were about this stairwell.']);
});

test('a company is told what was handed out, and what that means where it is one person\'s', () => {
  const [what = '', person = ''] = noticeTo({ name: 'Budene ApS', number: '27507980' }, 'Opgang A, Gade 1', DAYS);
  that(what.includes('To Budene ApS (CVR/SE 27507980)'), what);
  that(what.includes('Opgang A, Gade 1 on 23 November 2026 to'), what);
  that(person.includes('If you run the company alone') && person.includes('Datatilsynet'), person);
});

test('a request has a place of its own on the page', () => {
  equal(placeOf('#disclosures/abc'), { part: 'disclosures', id: 'abc' });
});
