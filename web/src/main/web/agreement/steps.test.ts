import { equal, test } from '../common/testing.ts';
import { markOf, resumeAt, stepOf } from './steps.ts';
import type { Finding, Version } from './world.ts';

const finding = (place: string, severity: string): Finding =>
  ({ code: 'x', severity, place, text: '', clause: '', remedy: '', details: [] });
const draft = { state: 'DRAFT' } as Version;
const proposal = { state: 'PROPOSED' } as Version;

test('each place of the document has a screen', () => {
  equal(stepOf('controller.legalId'), 'party');
  equal(stepOf('instructions[2].fields'), 'uses');
  equal(stepOf('controllerDecides'), 'uses');
  equal(stepOf('emergency.breakGlassHours'), 'uses');
  equal(stepOf('transfers[0].country'), 'places');
  equal(stepOf('approvals[3].service'), 'helpers');
  equal(stepOf('retention'), 'periods');
  equal(stepOf('contacts'), 'contacts');
});

test('a screen is marked once it was looked at', () => {
  const findings = [finding('contacts', 'RED'), finding('approvals[0]', 'AMBER')];
  const seen = new Set(['party', 'helpers', 'contacts'] as const);
  equal(markOf('party', findings, seen, false), 'done');
  equal(markOf('helpers', findings, seen, false), 'amber');
  equal(markOf('contacts', findings, seen, false), 'red');
  equal(markOf('contacts', findings, new Set(), false), 'open');
  equal(markOf('contacts', findings, seen, true), 'done');
});

test('who comes back goes on where they were, else where something is wrong', () => {
  equal(resumeAt('periods', [], draft), 'periods');
  equal(resumeAt(null, [finding('approvals[0]', 'AMBER'), finding('retention', 'RED')], draft), 'periods');
  equal(resumeAt(null, [finding('approvals[0]', 'AMBER')], draft), 'effects');
  equal(resumeAt('periods', [], proposal), 'sign');
  equal(resumeAt('periods', [], null), 'party');
});
