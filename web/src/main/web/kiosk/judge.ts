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

/** What was last done with a pass or a code, as far as this tablet knows. */
export interface Last {
  readonly direction: Direction;
  readonly at: string;
}

export interface Judged {
  readonly outcome: Outcome;
  readonly at: string | null;
  /** Whether the server is told once it is there. */
  readonly isKept: boolean;
}

const no = (outcome: Outcome, at: string | null = null): Judged => ({ outcome, at, isKept: false });
const yes = (outcome: Outcome, at: string | null = null): Judged => ({ outcome, at, isKept: true });

export const ASK_DESK = no('ask-desk');

/** @param way a pass is held against the list; a code cannot be, so it is noted as it is, or not at all */
export function judge(
  direction: Direction, way: 'pass' | 'code', mode: Mode, visit: Expected | null, last: Last | null, now: number,
): Judged {
  if (direction === 'out') {
    return yes(visit ? 'goodbye' : 'noted'); // nobody is kept inside for want of a network
  }
  if (mode !== 'OPEN') {
    return no(mode === 'CLOSED' ? 'closed' : 'ask-desk');
  }
  const inside = insideSince(visit, last);
  if (inside) {
    return way === 'code' ? no('noted') : no('already-inside', inside);
  }
  if (!visit) {
    return way === 'code' ? yes('noted') : no('no-network'); // invited after the list was made: the desk can tell
  }
  if (now < Date.parse(visit.from)) {
    return no('too-early', visit.from);
  }
  return now > Date.parse(visit.until) ? no('too-late', visit.until) : yes('welcome');
}

/** Whatever was last decides: the list, or what this tablet has seen since. */
function insideSince(visit: Expected | null, last: Last | null): string | null {
  const listed = visit?.insideSince ?? null;
  if (!last || (listed && Date.parse(listed) > Date.parse(last.at))) {
    return listed;
  }
  return last.direction === 'in' ? last.at : null;
}

/** A walk-in cannot be checked either. */
export function judgeWalkIn(mode: Mode): Judged {
  return mode === 'OPEN' ? yes('welcome') : no(mode === 'CLOSED' ? 'closed' : 'ask-desk');
}
