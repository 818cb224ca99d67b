// Who may come in while there is no network: by the day's list, and by what the tenant decided for such times. Nothing
// here asks anybody for anything.
import type { Direction, Mode, Outcome } from './states.ts';

/** A visit of the day's list, opened by what the guest showed. */
export interface Expected {
  /** When the pass begins to be good, and when it is no more. */
  readonly from: string;
  readonly until: string;
  /** Where the guest was inside when the list was made. */
  readonly insideSince?: string | null;
}

export interface Judged {
  readonly outcome: Outcome;
  readonly at: string | null;
  /** Whether the server is told once it is there. */
  readonly isKept: boolean;
}

const no = (outcome: Outcome, at: string | null = null): Judged => ({ outcome, at, isKept: false });
const yes = (outcome: Outcome, at: string | null = null): Judged => ({ outcome, at, isKept: true });

/**
 * @param way a pass is held against the list; a code cannot be, so it is taken as it is, or not at all
 * @param arrivedAt when the same pass or code was let in by this tablet, and the server not told yet
 */
export function judge(
  direction: Direction, way: 'pass' | 'code', mode: Mode, visit: Expected | null, arrivedAt: string | null, now: number,
): Judged {
  if (direction === 'out') {
    return yes('goodbye'); // nobody is kept inside for want of a network
  }
  if (mode !== 'OPEN') {
    return no(mode === 'CLOSED' ? 'closed' : 'ask-desk');
  }
  if (arrivedAt) {
    return no('already-inside', arrivedAt);
  }
  if (!visit) {
    return way === 'code' ? yes('welcome') : no('no-network'); // invited after the list was made: the desk can tell
  }
  if (visit.insideSince) {
    return no('already-inside', visit.insideSince);
  }
  if (now < Date.parse(visit.from)) {
    return no('too-early', visit.from);
  }
  return now > Date.parse(visit.until) ? no('too-late', visit.until) : yes('welcome');
}

/** A walk-in cannot be checked either. */
export function judgeWalkIn(mode: Mode): Judged {
  return mode === 'OPEN' ? yes('welcome') : no(mode === 'CLOSED' ? 'closed' : 'ask-desk');
}
