// What reception does to the list. The row says so at once; the stream says the same a moment later.
import { done, insist, need, type Api, type Schema } from '../common/api.ts';
import { newId } from '../common/ids.ts';
import { save, type Kind } from '../common/parts.ts';
import { passageAt, undoUntil, type Group, type Row } from './day.ts';
import { t } from './texts.ts';

const BY_TIME = ['wrong-day', 'too-early', 'too-late'];
const MOST_AT_ONCE = 100;

/** Who came or went, and when. */
export interface Passage {
  readonly visit: string;
  readonly at: string;
}

/** What just happened, in words. */
export interface Said {
  readonly kind: Kind;
  readonly text: string;
  /** What can be taken back with one tap: this passage, and none that came after it. */
  readonly undo: Passage | null;
}

export interface Desk {
  readonly api: Api;
  readonly site: string;
  readonly rows: Map<string, Row>;
  say(said: Said): void;
  /** Another day or hour than planned: may the guest come in all the same? */
  ask(row: Row, why: string): void;
}

const why = (outcome: string): string => {
  const key = `why.${outcome}`;
  return t.has(key) ? t(key) : outcome;
};

export async function letThrough(
  desk: Desk, row: Row, act: 'check-in' | 'check-out', override = false,
): Promise<void> {
  const params = { path: { id: row.visitId } };
  const body = { scanId: newId(), siteId: desk.site, override };
  const answer = await insist(() => need(act === 'check-in'
    ? desk.api.POST('/api/v1/visits/{id}/check-in', { params, body })
    : desk.api.POST('/api/v1/visits/{id}/check-out', { params, body })));
  if (BY_TIME.includes(answer.outcome)) {
    desk.ask(row, answer.outcome);
  } else {
    enter(desk, row, answer);
    tell(desk, row.guest, answer.outcome, answer.at ? { visit: row.visitId, at: answer.at } : null);
  }
}

function enter(desk: Desk, row: Row, answer: { outcome: string; at?: string }): void {
  const at = answer.at ?? new Date().toISOString();
  const { departedAt: _gone, ...before } = desk.rows.get(row.visitId) ?? row;
  if (answer.outcome === 'welcome') {
    desk.rows.set(row.visitId, {
      ...before, status: 'inside', arrivedAt: at, turnedAway: undefined, departureInferred: false,
      undoUntil: undoUntil(at),
    });
  } else if (answer.outcome === 'goodbye') {
    desk.rows.set(row.visitId, {
      ...before, status: 'left', departedAt: at, departureInferred: false, undoUntil: undoUntil(at),
    });
  }
}

export function tell(desk: Desk, guest: string, outcome: string, passage: Passage | null): void {
  if (outcome === 'welcome' || outcome === 'goodbye') {
    desk.say({ kind: 'good', text: t(outcome === 'welcome' ? 'checkedIn' : 'checkedOut', guest), undo: passage });
  } else {
    desk.say({ kind: 'warn', text: t('of', guest, why(outcome)), undo: null });
  }
}

export async function takeBack(desk: Desk, row: Row): Promise<void> {
  const passage = row.status === 'inside' ? 'check-in' : 'check-out';
  const params = { path: { site: desk.site } };
  const body = { undoId: newId(), visitId: row.visitId, passage, happenedAt: passageAt(row)! };
  const undone = await insist(() => need(desk.api.POST('/api/v1/sites/{site}/undone-passages', { params, body })));
  const text = t(`undone.${passage}`, row.guest);
  const isTold = passage === 'check-in' && undone.told;
  desk.say({ kind: isTold ? 'warn' : 'good', text: isTold ? `${text} ${t('toldAlready')}` : text, undo: null });
}

/** The row follows by the stream. */
export async function takePaper(desk: Desk, row: Row): Promise<void> {
  const params = { path: { id: row.visitId } };
  await insist(() => done(desk.api.PUT('/api/v1/visits/{id}/paper-signature', { params })));
  desk.rows.set(row.visitId, { ...(desk.rows.get(row.visitId) ?? row), signature: 'PAPER' });
  desk.say({ kind: 'good', text: t('paperTaken', row.guest), undo: null });
}

/** Gives back who has been answered. */
export async function letGroupIn(desk: Desk, group: Group, guests: readonly Row[]): Promise<void> {
  const answers: Schema<'GroupBody.Answer'>[] = [];
  for (let from = 0; from < guests.length; from += MOST_AT_ONCE) {
    const some = guests.slice(from, from + MOST_AT_ONCE);
    const params = { path: { site: desk.site } };
    const body = { meetingId: group.meetingId, guests: some.map(({ visitId }) => ({ visitId, scanId: newId() })) };
    answers.push(...(await insist(() =>
      need(desk.api.POST('/api/v1/sites/{site}/group-check-ins', { params, body })))).guests);
  }
  answers.forEach((answer, index) => enter(desk, guests[index]!, answer));
  const refused = answers.flatMap((answer, index) =>
    (answer.outcome === 'welcome' ? [] : [`${guests[index]!.guest} (${why(answer.outcome)})`]));
  const text = t('groupAnswer', guests.length - refused.length);
  desk.say(refused.length === 0 ? { kind: 'good', text, undo: null }
    : { kind: 'warn', text: `${text} ${t('groupNot', refused.join(', '))}`, undo: null });
}

/** The day as a file, by way of this browser's downloads. */
export async function saveDay(desk: Desk, day: string): Promise<void> {
  const params = { path: { site: desk.site } };
  const file = await need(desk.api.POST('/api/v1/sites/{site}/day-exports', { params, parseAs: 'blob' }));
  save(`${day}.csv`, file);
}
