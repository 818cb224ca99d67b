import { equal, test, that } from '../common/testing.ts';
import { FIELDS, SECTIONS, type Catalogue, type Row } from './fields.ts';
import { countries } from './kinds.ts';
import { placeAt } from './place.ts';
import { r } from './row-texts.ts';
import { grouped } from './grouped.ts';
import { distance, matches, moment, say, standingOf, statusOf, titleOf, type Finding } from './words.ts';

const EMPTY = { ...Object.fromEntries(SECTIONS.map((section) => [section, []])), offer: null } as unknown as Catalogue;
const CATALOGUE = { ...EMPTY, processors: [{ key: 'twilio', legalName: 'Twilio Inc.' }] } as unknown as Catalogue;
const NOW = Date.parse('2026-03-04T12:00:00Z');
const finding = (severity: string, code = 'listing-old', place = ''): Finding =>
  ({ severity, code, place, text: '', clause: '', remedy: '', details: [] });
const field = (section: 'services' | 'bases' | 'listings', name: string) =>
  FIELDS[section].find((one) => one.name === name)!;
const standing = (row: object, found: readonly Finding[] = []): string =>
  standingOf('processors', { key: 'a', ...row }, (row as { status?: string }).status, found, NOW).key;

test('every field of every kind of row has a name, and every section too', () => {
  for (const section of SECTIONS) {
    that(r.has(`section.${section}`) && r.has(`one.${section}`), section);
    FIELDS[section].forEach(({ name }) => that(r.has(`field.${name}`), `${section} ${name}`));
    FIELDS[section].filter(({ name }) => name !== 'channel')
      .forEach(({ options = [] }) => options.forEach((one) => that(r.has(`value.${one}`), one)));
  }
});

test('codes are said as people say them', () => {
  equal(say(field('bases', 'country'), 'US', CATALOGUE), 'United States');
  equal(say(field('bases', 'processor'), 'twilio', CATALOGUE), 'Twilio Inc.');
  equal(say(field('bases', 'type'), 'PRIVACY_SHIELD', CATALOGUE), 'PRIVACY_SHIELD');
  equal(say(field('services', 'storage'), ['DK', '?'], CATALOGUE), 'Denmark, ?');
  equal(say(field('services', 'until'), undefined, CATALOGUE), 'Open-ended');
  equal(say(field('services', 'chain'), [{ processor: 'AWS', countries: ['IE'] }], CATALOGUE), 'AWS (Ireland)');
  equal(say(field('services', 'activities'), [{ activity: 'HOST_ALERT', fields: ['TIME'], subjects: ['VISITOR'] }],
    CATALOGUE), 'Telling hosts (time, visitors)');
  equal(say(field('listings', 'active'), false, CATALOGUE), 'No');
});

test('a day has no hour, and an instant has one', () => {
  equal(moment('2026-03-04T00:00:00Z'), '4 March 2026');
  that(/:16/.test(moment('2026-03-04T15:16:00Z')), moment('2026-03-04T15:16:00Z'));
});

test('a row is called what people call it', () => {
  equal(titleOf('processors', { key: 'twilio', legalName: 'Twilio Inc.' }), 'Twilio Inc.');
  equal(titleOf('adequacy', { key: 'EPO', name: 'European Patent Organisation' }), 'European Patent Organisation');
  equal(titleOf('closures', { key: 'US' }), 'United States');
});

test('what was stopped or is over comes before what is wrong', () => {
  equal(standing({ status: 'ACTIVE' }), 'order');
  equal(standing({ status: 'ACTIVE' }, [finding('AMBER')]), 'look');
  equal(standing({ status: 'ACTIVE' }, [finding('AMBER'), finding('RED')]), 'wrong');
  equal(standing({ status: 'SUSPENDED' }, [finding('RED')]), 'suspended');
  equal(standing({ status: 'CANDIDATE' }), 'candidate');
  equal(standing({ until: '2026-03-04T12:00:00Z' }, [finding('RED')]), 'ended');
  equal(standing({ from: '2026-03-05T00:00:00Z' }), 'notYet');
  equal(standingOf('closures', { key: 'US' }, undefined, [], NOW).key, 'closed');
  equal([{ processor: 'twilio' }, { processor: 'nobody' }].map((row) => statusOf('services', { key: 'sms', ...row }, {
    ...EMPTY, processors: [{ key: 'twilio', status: 'CANDIDATE' }],
  } as unknown as Catalogue)), ['CANDIDATE', undefined]);
});

test('all words that are typed have to be there, in whatever order', () => {
  const row: Row = { key: 'twilio-us', processor: 'twilio', storage: ['US'], channel: 'SMS', activities: [] };
  const finds = (typed: string): boolean => matches('services', row, FIELDS.services, CATALOGUE, typed);

  that(finds('states TWILIO') && finds('') && !finds('twilio denmark'), 'found wrongly');
});

test('the same thing about many rows is one line, and what stops comes first', () => {
  const groups = grouped([finding('AMBER'), finding('RED', 'contract-missing'), finding('AMBER')]);

  equal(groups.map(({ first, all }) => [first.code, all.length]), [['contract-missing', 1], ['listing-old', 2]]);
});

test('time is told in its largest unit', () => {
  equal(distance('2026-03-04T09:00:00Z', NOW, 'en-GB'), '3 hours ago');
  equal(distance('2026-03-02T11:00:00Z', NOW, 'en-GB'), '2 days ago');
  equal(distance('2026-03-04T12:05:00Z', NOW, 'en-GB'), 'in 5 minutes');
});

test('an address leads to a view, a row or a change', () => {
  equal(placeAt(''), { view: '', section: 'processors', key: null });
  equal(placeAt('#rows/services/a%2Fb'), { view: 'rows', section: 'services', key: 'a/b' });
  equal(placeAt('#edit/bases'), { view: 'edit', section: 'bases', key: null });
  equal(placeAt('#processors/new'), { view: 'processors', section: 'processors', key: 'new' });
});

test('countries are those that are there today', () => {
  const all = countries();
  that(['DK', 'FO', 'GB', 'GR', 'US', 'XX', 'EU', 'DD', 'UK'].every((code, at) => all.includes(code) === at < 5),
    all.join(' '));
  that(all.length > 240 && all.length < 252, String(all.length));
});
