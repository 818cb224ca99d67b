import { equal, that, test } from '../common/testing.ts';
import { withCall } from './calls.ts';
import {
  entries, figures, fold, inOrder, matches, needsDesk, occupancy, stateOf, take, undoable, undoUntil, type Row,
} from './day.ts';

const NOW = Date.parse('2026-11-20T09:00:00Z');
const at = (minutes: number): string => new Date(NOW + minutes * 60_000).toISOString();

function row(guest: string, more: Partial<Row> = {}): Row {
  return {
    visitId: guest, meetingId: `m-${guest}`, guest, host: 'Mads Mejse', room: '', expectedAt: at(10),
    expectedUntil: at(70), status: 'expected', departureInferred: false, photo: false, ...more,
  };
}

const mapOf = (...rows: Row[]): Map<string, Row> => new Map(rows.map((one) => [one.visitId, one]));

const alert = (more: object): NonNullable<Row['alert']> => ({
  alertId: 'a', visitId: 'v', occasion: 'arrived', at: at(0), step: 'host', open: true, receptionMustAct: false,
  nobodyTold: false, told: [], ...more,
});

test('a guest is expected, then late, and once the meeting is over has not shown up', () => {
  equal(stateOf(row('Ida'), NOW), 'expected');
  equal(stateOf(row('Ida', { expectedAt: at(-1) }), NOW), 'late');
  equal(stateOf(row('Ida', { expectedAt: at(-90), expectedUntil: at(0) }), NOW), 'no-show');
});

test('who was refused stands at the door until the visit changes', () => {
  const rows = mapOf(row('Ida'));
  const say = (kind: string, visit = row('Ida')): boolean =>
    take(rows, { kind, at: at(0), visit }, '2026-11-20', 'Europe/Copenhagen');
  say('turned-away:too-early');
  equal(stateOf(rows.get('Ida')!, NOW), 'door');
  say('told');
  equal(stateOf(rows.get('Ida')!, NOW), 'door');
  say('changed');
  equal(stateOf(rows.get('Ida')!, NOW), 'expected');
});

test('a call without a visit changes no row', () => {
  const rows = mapOf(row('Ida'));
  that(!take(rows, { kind: 'call', at: at(0), visit: null }, '2026-11-20', 'UTC'), 'it concerns no visit');
  equal(rows.size, 1);
});

test('a call waits until somebody has seen to it', () => {
  const call = { callId: '1', kiosk: 'K', entrance: 'Nord', reason: 'HELP', at: at(0) };
  equal(withCall(withCall([], call), call).length, 1);
  equal(withCall([call], { ...call, doneAt: at(1) }), []);
});

test('a guest of another day is no concern of today', () => {
  const rows = mapOf();
  const other = row('Ida', { expectedAt: at(3000), expectedUntil: at(3060) });
  that(!take(rows, { kind: 'invited', at: at(0), visit: other }, '2026-11-20', 'UTC'), 'another day');
  equal(rows.size, 0);
});

test('the most urgent comes first', () => {
  const waiting = row('Waits', { status: 'inside', arrivedAt: at(-5), alert: alert({ receptionMustAct: true }) });
  that(needsDesk(waiting, NOW), 'nobody answers');
  const order = inOrder([
    row('Left', { status: 'left' }), row('Later', { expectedAt: at(20) }), row('Next'), waiting,
    row('Late', { expectedAt: at(-3) }), row('Inside', { status: 'inside', arrivedAt: at(-9) }),
    row('Gone', { status: 'cancelled' }), row('Door', { turnedAway: 'wrong-day' }),
  ], NOW).map(({ guest }) => guest);
  equal(order, ['Door', 'Waits', 'Late', 'Next', 'Later', 'Inside', 'Left', 'Gone']);
});

test('two letters find the beginning of a name, a company or a host, without accents', () => {
  const ida = row('Ida Østergård', { company: 'Møller-Ærø A/S' });
  for (const words of ['id', 'OS', 'øs', 'mo', 'ae', 'ær', 'ma', 'ida mo', 'stergaard', 'østergård']) {
    that(matches(ida, words), words);
  }
  that(!matches(ida, 'da'), 'two letters begin a word');
  equal(fold('Åse Ñandú Straße'), 'ase nandu strasse');
});

test('a meeting of many is one row, that opens, and is none where a name is looked for', () => {
  const rows = mapOf(row('Alone'), ...[1, 2, 3, 4, 5].map((number) => row(`G${number}`, { meetingId: 'big' })));
  const kinds = (words: string, opened: string[]): string[] =>
    entries(rows, 'all', words, new Set(opened), NOW).map(({ kind }) => kind);
  equal(kinds('', []), ['visit', 'group']);
  equal(kinds('', ['big']), ['visit', 'group', 'visit', 'visit', 'visit', 'visit', 'visit']);
  equal(kinds('g3', []), ['visit']);
});

test('the figures count the list, and name the next', () => {
  const rows = [row('Next'), row('Later', { expectedAt: at(30) }), row('Late', { expectedAt: at(-3) }),
    row('In', { status: 'inside' }), row('Out', { status: 'left' })];
  equal(figures(rows, NOW), { all: 5, expected: 3, inside: 1, left: 1, urgent: 0, next: at(10) });
});

test('occupancy steps with each coming and going', () => {
  const rows = [row('A', { arrivedAt: at(-60), departedAt: at(-10) }), row('B', { arrivedAt: at(-30) })];
  equal(occupancy(rows, NOW - 86_400_000, NOW).map(({ inside }) => inside), [0, 1, 2, 1, 1]);
  equal(occupancy([row('C')], 0, NOW), []);
  const sinceTheMinuteBegan = row('D', { arrivedAt: new Date(NOW + 20_000).toISOString() });
  equal(occupancy([sinceTheMinuteBegan], 0, NOW).at(-1), { at: NOW, inside: 1 });
});

test('what somebody did can be undone for ten minutes', () => {
  const undo = (over: Partial<Row>): string | null => undoable(row('A', over), NOW);
  equal(undo({ status: 'inside', arrivedAt: at(-9), undoUntil: at(1) }), 'check-in');
  equal(undo({ status: 'inside', arrivedAt: at(-10), undoUntil: at(0) }), null);
  equal(undo({ status: 'left', departedAt: at(-1), undoUntil: at(9) }), 'check-out');
  equal(undo({ status: 'left', departedAt: at(-1), departureInferred: true }), null);
});

test('what a kiosk told of late can be undone for ten minutes from then', () => {
  equal(undoable(row('A', { status: 'inside', arrivedAt: at(-90), undoUntil: at(3) }), NOW), 'check-in');
  equal(undoUntil(at(-4)), at(6));
});
