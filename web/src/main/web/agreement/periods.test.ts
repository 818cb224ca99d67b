import { equal, test } from '../common/testing.ts';
import { daysOf, goneOn, lastDay, stops, within } from './periods.ts';

test('the last day is counted as the agreement counts it', () => {
  equal(lastDay('Y5C', '2026-11-20'), '2031-12-31');
  equal(lastDay('P12M', '2028-02-29'), '2029-02-28');
  equal(lastDay('P36M', '2024-02-29'), '2027-02-28');
  equal(lastDay('P4W', '2026-11-20'), '2026-12-18');
  equal(lastDay('P30D', '2026-12-15'), '2027-01-14');
  equal(lastDay('P1M', '2026-12-31'), '2027-01-31');
  equal(lastDay('P2M', '2026-12-31'), '2027-02-28');
});

test('it is gone on the day after', () => {
  equal(goneOn('P12M', '2026-11-22'), '2027-11-23');
  equal(goneOn('Y5C', '2026-11-20'), '2032-01-01');
  equal(goneOn('P0D', '2026-11-22'), '2026-11-23');
});

test('what is no period has no length', () => {
  for (const wrong of ['', 'P', '12 months', 'P-3D', 'Y6C']) {
    equal(daysOf(wrong), null);
  }
});

test('a slider goes from the shortest to the longest and knows what is set', () => {
  equal(stops('P30D', 'P36M', 'P12M'), ['P30D', 'P2M', 'P90D', 'P6M', 'P12M', 'P18M', 'P2Y', 'P36M']);
  equal(stops('P2Y', 'P2Y'), ['P2Y']);
  equal(stops('P1D', 'P14D', 'P10D'), ['P1D', 'P3D', 'P7D', 'P10D', 'P14D']);
});

test('a period of a group stays within the bounds of each kind', () => {
  equal(within('P5Y', 'P1D', 'P36M'), 'P36M');
  equal(within('P1D', 'P30D', 'Y5C'), 'P30D');
  equal(within('P12M', 'P30D', 'Y5C'), 'P12M');
});
