// Guests come and go. The server is asked first; a guest who has waited long enough is served without it, and the
// server told later. Its answer may come late and still counts: it is about the same showing.
import { newId } from '../common/ids.ts';
import type { Problem } from '../common/problem.ts';
import type { About, Calls, NoticeShown, ScanReply } from './calls.ts';
import type { DayList, Opened } from './daylist.ts';
import { ASK_DESK, judge, judgeWalkIn, type Judged, type Last } from './judge.ts';
import { asProblem, isRefusal, type Entry, type Outbox } from './outbox.ts';
import { inTime } from './patience.ts';
import { keyOf, latest, Seen } from './seen.ts';
import { OUTCOMES, type Card, type Choice, type Direction, type Outcome, type Showing, type Shown } from './states.ts';
import type { WalkIn } from './walk-in.ts';

/** What a guest waits for the server. */
const PATIENCE = 4000;
/** The server's clock is not known better, and a list may have been made just now. */
const ABOUT_NOW = 10_000;

/** A name may fit more than one visit. */
export type Came = Shown | { readonly choices: readonly Choice[] };

export interface Where {
  readonly about: About | null;
  readonly list: DayList;
  /** What the guest has had before them about their data. */
  readonly told?: NoticeShown | undefined;
}

export class Arrivals {
  readonly seen = new Seen();

  constructor(
    readonly calls: Pick<Calls, 'clock'>,
    readonly outbox: Outbox<ScanReply>,
    readonly where: () => Where,
    readonly language: () => string,
    readonly patience = PATIENCE,
  ) {}

  /** @param late told when the server answers after all */
  show(direction: Direction, showing: Showing, late: (shown: Came) => void): Promise<Came> {
    const scanId = newId();
    const when = this.calls.clock.stamp();
    const { occurredAt } = when;
    const entry: Entry = {
      id: scanId, path: '/api/v1/scans', ...when, body: {
        scanId, direction, ...showing, occurredAt, ...(direction === 'in' ? this.#told : {}),
      },
    };
    return this.#serve(entry, direction, showing, late, () => this.#judge(entry, direction, showing));
  }

  walkIn(guest: WalkIn, late: (shown: Came) => void): Promise<Came> {
    const arrivalId = newId();
    const when = this.calls.clock.stamp();
    const { occurredAt } = when;
    const { firstName, lastName, company, hostRef } = guest;
    const entry: Entry = {
      id: arrivalId,
      path: '/api/v1/kiosk/walk-ins',
      ...when,
      body: {
        arrivalId, firstName, lastName, ...(company ? { company } : {}), hostRef, language: this.language(), occurredAt,
        ...this.#told,
      },
    };
    return this.#serve(entry, 'in', null, late, async () =>
      ({ judged: judgeWalkIn(this.where().about?.offline.walkIn ?? 'ASK_DESK'), visit: null, name: firstName }));
  }

  get #told(): { readonly notice?: NoticeShown } {
    const { told } = this.where();
    return told ? { notice: told } : {};
  }

  async #serve(
    entry: Entry, direction: Direction, showing: Showing | null, late: (shown: Came) => void,
    alone: () => Promise<Alone>,
  ): Promise<Came> {
    const end = performance.now() + this.patience;
    const isSafe = await this.outbox.keep(entry);
    const sent = this.outbox.deliver(entry);
    const came = sent.then((reply) => this.#online(entry, direction, showing, reply));
    const first = await inTime(came.catch(asProblem), end - performance.now(), () => null);
    if (first && !(first instanceof Error)) {
      return first;
    }
    if (first && !first.isNoAnswer && first.status !== 401) {
      this.outbox.withdraw(entry.id);
      return refused(entry.id, direction, showing, first);
    }
    // what is not safely written down must not be promised
    const { judged, visit, name } = isSafe && this.#knowsTheTime ? await alone().catch(() => NOTHING) : NOTHING;
    if (judged.isKept) {
      this.outbox.leave(entry.id);
      this.#note(showing, judged.outcome, direction, entry.occurredAt);
      sent.then(this.outbox.ended, (thrown: unknown) => isRefusal(asProblem(thrown))
        && this.outbox.ended(asProblem(thrown)));
    } else {
      this.outbox.withdraw(entry.id);
    }
    // not before the guest has read what is said now
    setTimeout(() => came.then(late, (thrown: unknown) => isRefusal(asProblem(thrown))
      && late(refused(entry.id, direction, showing, asProblem(thrown)))), 0);
    return {
      scanId: entry.id, direction, showing, outcome: judged.outcome, at: judged.at, isOffline: true,
      card: visit?.visit ?? this.#card(name ?? '', entry.occurredAt),
    };
  }

  /** A clock that stands before the list was made is wrong, and nothing can be judged by it. */
  get #knowsTheTime(): boolean {
    return this.calls.clock.now() + ABOUT_NOW >= this.where().list.madeAt;
  }

  #online(entry: Entry, direction: Direction, showing: Showing | null, reply: ScanReply): Came {
    const came = online(entry.id, direction, showing, reply);
    if (!('choices' in came)) {
      this.#note(showing, came.outcome, direction, entry.occurredAt);
    }
    return came;
  }

  #note(showing: Showing | null, outcome: Outcome, direction: Direction, at: string): void {
    this.seen.note(showing, outcome, direction, at, this.where().list.madeAt);
  }

  /** Where nothing is known but what the guest has said. */
  #card(guestFirstName: string, startsAt: string): Card | null {
    const { about } = this.where();
    return about && {
      guestFirstName, hostName: '', room: '', startsAt, siteName: about.site.name, siteAddress: about.site.address,
      zone: about.site.zone,
    };
  }

  async #judge(entry: Entry, direction: Direction, showing: Showing): Promise<Alone> {
    const { about, list } = this.where();
    const { pass, code } = showing;
    if (!pass && !code) {
      return NOTHING; // a name says nothing without the server
    }
    const visit = pass ? await list.open(pass) : null;
    const mode = (pass ? about?.offline.pass : about?.offline.code) ?? 'ASK_DESK';
    const last = latest([this.seen.last(showing), ...await this.#waiting(entry, showing)]);
    return { judged: judge(direction, pass ? 'pass' : 'code', mode, visit, last, this.calls.clock.now()), visit };
  }

  /** What was done with the same pass or code, and is not told yet. */
  async #waiting(entry: Entry, showing: Showing): Promise<readonly Last[]> {
    const { clock } = this.calls;
    return (await this.outbox.store.all()).flatMap((one) =>
      (one.id !== entry.id && 'direction' in one.body && keyOf(one.body) === keyOf(showing)
        ? [{ direction: one.body.direction as Direction, at: new Date(clock.timeOf(one)).toISOString() }] : []));
  }
}

interface Alone {
  readonly judged: Judged;
  readonly visit: Opened | null;
  readonly name?: string;
}

const NOTHING: Alone = { judged: ASK_DESK, visit: null };

function online(scanId: string, direction: Direction, showing: Showing | null, reply: ScanReply): Came {
  if (reply.choices && reply.choices.length > 0) {
    return { choices: reply.choices };
  }
  const isKnown = (OUTCOMES as readonly string[]).includes(reply.outcome);
  const outcome = isKnown ? reply.outcome as Outcome : 'trouble';
  return {
    scanId, direction, showing, isOffline: false, at: reply.at ?? null, card: reply.visit ?? null,
    outcome: outcome === 'unknown' && showing?.name ? 'unknown-name' : outcome,
    ...(reply.toSign ? { toSign: true } : {}),
  };
}

function refused(scanId: string, direction: Direction, showing: Showing | null, problem: Problem): Shown {
  const unknown = showing?.name || showing?.ref ? 'unknown-name' : 'unknown';
  const outcome = problem.status === 429 ? 'too-many' : showing && problem.status === 422 ? unknown : 'trouble';
  return { scanId, direction, showing, outcome, at: null, card: null, isOffline: false };
}
