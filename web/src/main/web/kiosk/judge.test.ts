import { equal, test } from '../common/testing.ts';
import { judge, judgeWalkIn, type Expected, type Judged, type Last } from './judge.ts';
import type { Mode } from './states.ts';

const VISIT: Expected = { from: '2026-11-20T08:30:00Z', until: '2026-11-20T12:00:00Z' };
const at = (clock: string): number => Date.parse(`2026-11-20T${clock}Z`);
const arrive = (visit: Expected | null, clock: string, mode: Mode = 'OPEN', last: Last | null = null): Judged =>
  judge('in', 'pass', mode, visit, last, at(clock));
const last = (direction: 'in' | 'out', clock: string): Last => ({ direction, at: `2026-11-20T${clock}Z` });
const said = ({ outcome, isKept }: Judged): string => `${outcome}${isKept ? ', kept' : ''}`;

test('who is on the list comes in from the first moment to the last', () => {
  equal(said(arrive(VISIT, '08:30:00')), 'welcome, kept');
  equal(said(arrive(VISIT, '12:00:00')), 'welcome, kept');
});

test('who is early is told from when on, and nothing is kept', () =>
  equal(arrive(VISIT, '08:29:59'), { outcome: 'too-early', at: VISIT.from, isKept: false }));

test('who is late is sent to the desk', () => equal(said(arrive(VISIT, '12:00:01')), 'too-late'));

test('who is not on the list is not let in by a tablet', () => equal(said(arrive(null, '09:00:00')), 'no-network'));

test('a code cannot be checked: it is noted and nothing is claimed, where the tenant is open', () => {
  equal(said(judge('in', 'code', 'OPEN', null, null, at('09:00:00'))), 'noted, kept');
  equal(said(judge('in', 'code', 'OPEN', null, last('in', '08:00:00'), at('09:00:00'))), 'noted');
  equal(said(judge('in', 'code', 'ASK_DESK', null, null, at('09:00:00'))), 'ask-desk');
});

test('who is inside is told since when', () =>
  equal(arrive({ ...VISIT, insideSince: '2026-11-20T08:40:00Z' }, '09:00:00'),
    { outcome: 'already-inside', at: '2026-11-20T08:40:00Z', isKept: false }));

test('a pass that was let in a moment ago is not let in again', () =>
  equal(arrive(VISIT, '09:10:00', 'OPEN', last('in', '09:00:00')),
    { outcome: 'already-inside', at: '2026-11-20T09:00:00Z', isKept: false }));

test('who has left since comes in again: what was last decides, not the list', () => {
  const inside = { ...VISIT, insideSince: '2026-11-20T08:40:00Z' };
  equal(said(arrive(inside, '09:10:00', 'OPEN', last('out', '09:00:00'))), 'welcome, kept');
  equal(said(arrive(inside, '09:10:00', 'OPEN', last('out', '08:35:00'))), 'already-inside');
});

test('the tenant may let nobody in, or leave it to the desk', () => {
  equal(said(arrive(VISIT, '09:00:00', 'CLOSED')), 'closed');
  equal(said(arrive(VISIT, '09:00:00', 'ASK_DESK')), 'ask-desk');
  equal([judgeWalkIn('CLOSED'), judgeWalkIn('ASK_DESK'), judgeWalkIn('OPEN')].map(said),
    ['closed', 'ask-desk', 'welcome, kept']);
});

test('whoever leaves may leave, and is told no more than is known', () => {
  for (const mode of ['OPEN', 'CLOSED', 'ASK_DESK'] as const) {
    equal(said(judge('out', 'pass', mode, VISIT, null, at('09:00:00'))), 'goodbye, kept');
    equal(said(judge('out', 'pass', mode, null, null, at('09:00:00'))), 'noted, kept');
    equal(said(judge('out', 'code', mode, null, null, at('09:00:00'))), 'noted, kept');
  }
});
