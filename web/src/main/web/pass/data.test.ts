import { speak } from '../common/language.ts';
import { period } from '../common/period.ts';
import { equal, test } from '../common/testing.ts';
import { country } from './data.ts';

Object.assign(globalThis, { document: { documentElement: {} } });

test('a period is said in words', () => {
  speak('en', false);
  equal(['P30D', 'P4W', 'P12M', 'P1M', 'Y5C'].map(period),
    ['30 days', '4 weeks', '12 months', '1 month', '5 years and the rest of the year']);
  speak('da', false);
  equal(['P30D', 'P12M'].map(period), ['30 dage', '12 måneder']);
  equal(period('for ever'), 'for ever');
});

test('a country is said by name, and what is none as it is', () => {
  speak('en', false);
  equal(['DK', '?'].map(country), ['Denmark', '?']);
  speak('da', false);
  equal(country('DK'), 'Danmark');
});
