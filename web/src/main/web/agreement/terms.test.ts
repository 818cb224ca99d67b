import { equal, test } from '../common/testing.ts';
import { terms, world } from './fixture.ts';
import {
  approved, asks, firstOf, jobs, moved, namesNationalId, offered, otherCountries, placesOf, sitesOf, stray,
  withApprovals, withHelper, withoutApproval, withoutNationalId, withPeriods, withPlaces, withSites, withUse, type Job,
} from './terms.ts';
import { service, type Terms } from './world.ts';

const job = (of: Terms, key: string): Job => jobs(of, world).find((one) => one.key === key)!;
const named = (key: string) => service(world, key)!;
const carriers = (of: Terms, activity: string): string[] =>
  of.approvals.filter((one) => one.activity === activity).map((one) => one.service);

test('what is asked for is carried by those who have a turn and can; what is not, by nobody', () => {
  const more = withUse(terms, 'EVACUATION_ALERT', true, world);
  equal(asks(more, 'EVACUATION_ALERT'), true);
  equal(carriers(more, 'EVACUATION_ALERT'), ['inmobile']);
  equal(more.order, terms.order);

  const less = withUse(more, 'VISITOR_INVITE', false, world);
  equal(carriers(less, 'VISITOR_INVITE'), []);
  equal(asks(less, 'VISITOR_INVITE'), false);
  equal(less.order, terms.order);
});

test('what is asked for again is as it was', () => {
  const again = withUse(withUse(terms, 'HOST_ALERT', false, world), 'HOST_ALERT', true, world);
  equal(carriers(again, 'HOST_ALERT'), ['inmobile', 'smtp', 'ses']);
  equal(again.approvals.find((one) => one.activity === 'HOST_ALERT')?.origin, 'INITIAL_LIST');
});

test('the places are those of a template, and back', () => {
  equal(placesOf(terms, world), 'EEA');
  for (const choice of ['EEA', 'ADEQUATE', 'PUBLIC'] as const) {
    equal(placesOf(withPlaces(terms, choice, [], world), world), choice);
  }
  const others = withPlaces(terms, 'OTHERS', ['US'], world);
  equal(placesOf(others, world), 'OTHERS');
  equal(others.locations, ['EEA', 'CH', 'US']);
  equal(others.transfers, [{ country: 'CH', bases: ['ADEQUACY'] }, { country: 'US', bases: ['SCC', 'ADEQUACY'] }]);
  equal(withPlaces(others, 'EEA', [], world), terms);
  equal(otherCountries(world), ['US']);
});

test('a public body says yes to each new company, and does not doubt', () => {
  const strict = withPlaces(terms, 'PUBLIC', [], world);
  equal(strict.template, 'PUBLIC_SECTOR_DK');
  equal(strict.authorisation, { model: 'SPECIFIC', noticeDays: 30 });
  equal(strict.preferences.employeeData, 'STRICT');
});

test('who reaches a place that is not allowed any more carries nothing', () => {
  const wide = withPlaces(terms, 'OTHERS', ['US'], world);
  const american = withHelper(wide, job(wide, 'SMS'), named('twilio'), true, world);
  equal(carriers(american, 'HOST_ALERT'), ['inmobile', 'smtp', 'ses', 'twilio']);
  equal(american.order, ['inmobile', 'smtp', 'ses', 'twilio', 'in-app']);
  const narrow = withPlaces(american, 'EEA', [], world);
  equal(carriers(narrow, 'HOST_ALERT'), ['inmobile', 'smtp', 'ses']);
  equal(narrow.order, terms.order);
});

test('helpers are shown by what they do, in their turn, the ready ones first', () => {
  equal(jobs(terms, world).map(({ key }) => key), ['SMS', 'EMAIL', 'PUSH', 'HOSTING', 'BACKUP']);
  equal(job(terms, 'EMAIL').services.map(({ key }) => key), ['smtp', 'ses', 'swiss']);
  equal(firstOf(terms, job(terms, 'SMS'))?.key, 'inmobile');
  equal(firstOf(terms, job(terms, 'PUSH')), null);
});

test('a helper who is switched off and on does what it did', () => {
  const off = withHelper(terms, job(terms, 'SMS'), named('inmobile'), false, world);
  equal(carriers(off, 'PASSWORD_RESET'), ['smtp', 'ses']);
  equal(off.order, ['smtp', 'ses', 'in-app']);
  const on = withHelper(off, job(off, 'SMS'), named('inmobile'), true, world);
  equal(approved(on, job(on, 'SMS'), 'inmobile'), ['HOST_ALERT', 'PASSWORD_RESET']);
});

test('a helper may do one thing more', () => {
  const sms = job(terms, 'SMS');
  equal(offered(sms, named('inmobile'), world), ['HOST_ALERT', 'VISITOR_INVITE', 'PASSWORD_RESET']);
  const more = withApprovals(terms, sms, named('inmobile'), ['HOST_ALERT', 'VISITOR_INVITE'], world);
  equal(approved(more, sms, 'inmobile').sort(), ['HOST_ALERT', 'VISITOR_INVITE']);
});

test('one company alone runs the service, and backups may lie elsewhere', () => {
  const elsewhere = withHelper(terms, job(terms, 'HOSTING'), named('aws'), true, world);
  equal(carriers(elsewhere, 'HOSTING'), ['aws']);
  equal(carriers(elsewhere, 'BACKUP'), ['hetzner']);
  equal(elsewhere.order, terms.order);
});

test('the turn is taken among those who do the same', () => {
  equal(moved(terms, job(terms, 'EMAIL'), 'ses', -1).order, ['inmobile', 'ses', 'smtp', 'in-app']);
  equal(moved(terms, job(terms, 'EMAIL'), 'smtp', -1).order, terms.order);
  equal(moved(terms, job(terms, 'EMAIL'), 'swiss', 1).order, terms.order);
});

test('sites are one choice for everything', () => {
  equal(sitesOf(terms), null);
  const one = withSites(terms, ['a', 'b']);
  equal(sitesOf(one), ['a', 'b']);
  equal(sitesOf(withUse(one, 'EVACUATION_ALERT', true, world)), ['a', 'b']);
  equal(sitesOf({ ...one, instructions: [...one.instructions, terms.instructions[0]!] }), 'several');
});

test('periods are set, and added where one is missing', () => {
  equal(withPeriods(terms, new Map([['photo', 'P7D'], ['meeting', 'P6M']])).retention, [
    { recordType: 'visit', period: 'P12M' }, { recordType: 'photo', period: 'P7D' },
    { recordType: 'meeting', period: 'P6M' },
  ]);
});

test('what no row stands for can be taken away by itself', () => {
  equal(stray(terms, world), []);
  const strange = { ...terms.approvals[0]!, service: 'apple', activity: 'HOSTING' };
  const imported = { ...terms, approvals: [...terms.approvals, strange] };
  equal(stray(imported, world), [strange]);
  equal(withoutApproval(imported, strange), terms);
  const nobodys = withUse(terms, 'HOST_ALERT', false, world);
  equal(stray({ ...nobodys, approvals: terms.approvals }, world).map(({ activity }) => activity),
    ['HOST_ALERT', 'HOST_ALERT', 'HOST_ALERT']);
});

test('personal identification numbers are taken out of everything', () => {
  equal(namesNationalId(terms), false);
  const [first, ...others] = terms.instructions;
  const imported = { ...terms, instructions: [{ ...first!, fields: ['SITE', 'CPR'] }, ...others] };
  equal(namesNationalId(imported), true);
  equal(withoutNationalId(imported), terms);
});
