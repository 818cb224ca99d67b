// What the desk knows of a day, and in which order it says it. Nothing here draws or asks.
import type { Schema } from '../common/api.ts';
import { wallClock } from '../common/time.ts';
import type { Call } from './calls.ts';

/** A guest, with why they were refused at the door a moment ago. */
export type Row = Schema<'DeskBody.Row'> & { readonly turnedAway?: string | undefined };
export type State = 'door' | 'late' | 'expected' | 'no-show' | 'inside' | 'left' | 'cancelled';
export type Shown = 'all' | 'expected' | 'inside' | 'left';

/** One event of the stream: about a visit, or about a tablet where somebody wants help. */
export interface Change {
  readonly kind: string;
  readonly at: string;
  readonly visit?: Row | null;
  readonly call?: Call | null;
}

/** Guests of one meeting that is large enough to come through the door together. */
export interface Group {
  readonly meetingId: string;
  readonly rows: readonly Row[];
  readonly here: number;
}

export type Entry =
  | { readonly kind: 'visit'; readonly row: Row; readonly of: Group | null }
  | { readonly kind: 'group'; readonly group: Group; readonly open: boolean };

const ORDER: readonly State[] = ['door', 'late', 'expected', 'inside', 'no-show', 'left', 'cancelled'];
const GROUP = 5;
const UNDOABLE = 10 * 60_000;
const SHORT = 2;
const LETTERS: Readonly<Record<string, string>> = { ø: 'o', æ: 'ae', ß: 'ss', đ: 'd', ł: 'l', þ: 'th' };

/** What is shown as the guest's state: as the server names it, and finer where time has passed. */
export function stateOf(row: Row, now: number): State {
  if (row.status !== 'expected') {
    return row.status as State;
  }
  const occasion = row.alert?.open ? row.alert.occasion : null;
  if (row.turnedAway || (occasion && occasion !== 'arrived')) {
    return 'door';
  }
  if (Date.parse(row.expectedUntil) <= now) {
    return 'no-show';
  }
  return Date.parse(row.expectedAt) < now ? 'late' : 'expected';
}

/** Nobody has been told or nobody answers, and somebody stands there. */
export function needsDesk(row: Row, now: number): boolean {
  const { alert } = row;
  const waits = row.status === 'inside' || stateOf(row, now) === 'door';
  return Boolean(waits && alert?.open && (alert.nobodyTold || alert.receptionMustAct));
}

export const isUrgent = (row: Row, now: number): boolean => needsDesk(row, now) || stateOf(row, now) === 'door';

/** When the guest came or went the last time. */
export const passageAt = (row: Row): string | undefined => (row.status === 'left' ? row.departedAt : row.arrivedAt);

/** What can be taken back with one tap: a passage that a kiosk told of late, also when it is long ago. */
export function undoable(row: Row, now: number): 'check-in' | 'check-out' | null {
  if (!row.undoUntil || now >= Date.parse(row.undoUntil)) {
    return null;
  }
  return row.status === 'inside' ? 'check-in' : 'check-out';
}

/** What the server says a moment later of a passage that has just been entered here. */
export const undoUntil = (at: string): string => new Date(Date.parse(at) + UNDOABLE).toISOString();

/** Small letters without accents: who types `ost` finds Østergård, and Østergaard too. */
export const fold = (text: string): string =>
  text.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '').replace(/[øæßđłþ]/g, (letter) => LETTERS[letter]!)
    .replaceAll('aa', 'a');

const folded = new WeakMap<Row, string>();

function textOf(row: Row): string {
  let text = folded.get(row);
  if (text === undefined) {
    text = ` ${fold(`${row.guest} ${row.company ?? ''} ${row.host}`).replace(/[-.,'’]/g, ' ')}`;
    folded.set(row, text);
  }
  return text;
}

/** Two letters begin a word; more of them may stand anywhere. */
export function matches(row: Row, words: string): boolean {
  const text = textOf(row);
  return fold(words).split(/\s+/).filter(Boolean)
    .every((word) => text.includes(word.length <= SHORT ? ` ${word}` : word));
}

const compare = new Intl.Collator('da').compare;

export function inOrder(rows: Iterable<Row>, now: number): Row[] {
  return [...rows]
    .map((row) => ({ row, urgent: Number(isUrgent(row, now)), place: ORDER.indexOf(stateOf(row, now)) }))
    .sort((one, other) => other.urgent - one.urgent || one.place - other.place
      || byTime(one.row, other.row) || compare(one.row.guest, other.row.guest))
    .map(({ row }) => row);
}

/** Who is inside or has left: the last first. Who is to come: the next first. */
function byTime(one: Row, other: Row): number {
  if (one.status === 'expected' || one.status === 'cancelled') {
    return one.expectedAt.localeCompare(other.expectedAt);
  }
  const last = (row: Row): string => row.departedAt ?? row.arrivedAt ?? '';
  return last(other).localeCompare(last(one));
}

/** What the list shows: groups as one row, unless somebody looks for a name or opens them. */
export function entries(
  rows: ReadonlyMap<string, Row>, shown: Shown, words: string, opened: ReadonlySet<string>, now: number,
): Entry[] {
  const groups = words ? new Map<string, Group>() : groupsOf(rows.values());
  const list = inOrder(rows.values(), now)
    .filter((row) => (shown === 'all' || row.status === shown) && matches(row, words));
  const seen = new Set<string>();
  return list.flatMap((row): Entry[] => {
    const group = groups.get(row.meetingId);
    if (!group) {
      return [{ kind: 'visit', row, of: null }];
    }
    if (seen.has(row.meetingId)) {
      return [];
    }
    seen.add(row.meetingId);
    const open = opened.has(row.meetingId);
    const members = list.filter((one) => one.meetingId === row.meetingId).sort((a, b) => compare(a.guest, b.guest));
    return [{ kind: 'group', group, open },
      ...(open ? members.map((member): Entry => ({ kind: 'visit', row: member, of: group })) : [])];
  });
}

export function groupsOf(rows: Iterable<Row>): Map<string, Group> {
  const meetings = new Map<string, Row[]>();
  for (const row of rows) {
    if (row.status !== 'cancelled') {
      meetings.set(row.meetingId, [...meetings.get(row.meetingId) ?? [], row]);
    }
  }
  return new Map([...meetings].filter(([, guests]) => guests.length >= GROUP).map(([meetingId, guests]) =>
    [meetingId, { meetingId, rows: guests, here: guests.filter((row) => row.status === 'inside').length }]));
}

export interface Figures {
  readonly all: number;
  readonly expected: number;
  readonly inside: number;
  readonly left: number;
  readonly urgent: number;
  /** When the next guest is expected. */
  readonly next: string | null;
}

export function figures(rows: Iterable<Row>, now: number): Figures {
  const all = [...rows];
  const count = (status: string): number => all.filter((row) => row.status === status).length;
  const next = all.filter((row) => stateOf(row, now) === 'expected').map((row) => row.expectedAt).sort()[0] ?? null;
  return {
    all: all.length, expected: count('expected'), inside: count('inside'), left: count('left'),
    urgent: all.filter((row) => isUrgent(row, now)).length, next,
  };
}

/** How many were on site when: a step at each coming and going. */
export function occupancy(rows: Iterable<Row>, from: number, now: number): { at: number; inside: number }[] {
  // the screen's minute may have begun before the guest came
  const within = (instant: string): number => Math.min(now, Math.max(from, Date.parse(instant)));
  const steps = [...rows].flatMap((row) => [
    ...(row.arrivedAt ? [{ at: within(row.arrivedAt), by: 1 }] : []),
    ...(row.departedAt ? [{ at: within(row.departedAt), by: -1 }] : []),
  ]).sort((one, other) => one.at - other.at || other.by - one.by);
  let inside = 0;
  const points = steps.map(({ at, by }) => ({ at, inside: inside += by }));
  return points.length === 0 ? [] : [{ at: points[0]!.at, inside: 0 }, ...points, { at: now, inside }];
}

export function isOn(row: Row, day: string, zone: string): boolean {
  const on = (instant: string): string => wallClock(instant, zone).date;
  return (on(row.expectedAt) <= day && on(row.expectedUntil) >= day)
    || Boolean(row.arrivedAt && on(row.arrivedAt) === day);
}

/**
 * The list after a change. Visits of other days are no concern of today, unless the guest stands here. Gives back
 * whether it concerned this list.
 */
export function take(rows: Map<string, Row>, change: Change, day: string, zone: string): boolean {
  const { visit } = change;
  if (!visit) {
    return false;
  }
  const [kind, why] = change.kind.split(':');
  const before = rows.get(visit.visitId);
  let turnedAway: string | undefined;
  if (visit.status === 'expected' && kind !== 'arrival-undone') {
    turnedAway = kind === 'turned-away' && why !== 'unknown' ? why
      : kind === 'changed' ? undefined : before?.turnedAway;
  }
  const row: Row = { ...visit, turnedAway };
  if (kind !== 'moved-away' && (turnedAway || isOn(row, day, zone))) {
    rows.set(row.visitId, row);
    return true;
  }
  return rows.delete(visit.visitId);
}
