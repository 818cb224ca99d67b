// Guests come and go. The server is asked first; a guest who has waited long enough is served without it, and the
// server told later. Its answer may come late and still counts: it is about the same showing.
import { Problem } from '../common/problem.ts';
import { newId } from '../common/ids.ts';
import type { About, Calls, ScanReply } from './calls.ts';
import type { DayList, Opened } from './daylist.ts';
import { judge, judgeWalkIn, type Judged } from './judge.ts';
import type { Entry, Outbox } from './outbox.ts';
import { OUTCOMES, type Card, type Choice, type Direction, type Outcome, type Showing, type Shown } from './states.ts';
import type { WalkIn } from './walk-in.ts';

/** What a guest waits for the server. */
const PATIENCE = 4000;

/** A name may fit more than one visit. */
export type Came = Shown | { readonly choices: readonly Choice[] };

export interface Where {
  readonly about: About | null;
  readonly list: DayList;
}

export class Arrivals {
  constructor(
    readonly calls: Calls,
    readonly outbox: Outbox<ScanReply>,
    readonly where: () => Where,
    readonly language: () => string,
  ) {}

  /** @param late told when the server answers after all */
  show(direction: Direction, showing: Showing, late: (shown: Came) => void): Promise<Came> {
    const scanId = newId();
    const occurredAt = new Date(this.calls.now()).toISOString();
    const entry: Entry = {
      id: scanId, path: '/api/v1/scans', occurredAt, body: { scanId, direction, ...showing, occurredAt },
    };
    return this.#serve(entry, direction, showing, late, () => this.#judge(entry, direction, showing));
  }

  walkIn(guest: WalkIn, late: (shown: Came) => void): Promise<Came> {
    const arrivalId = newId();
    const occurredAt = new Date(this.calls.now()).toISOString();
    const { firstName, lastName, company, hostRef } = guest;
    const entry: Entry = {
      id: arrivalId,
      path: '/api/v1/kiosk/walk-ins',
      occurredAt,
      body: {
        arrivalId, firstName, lastName, ...(company ? { company } : {}), hostRef, language: this.language(), occurredAt,
      },
    };
    return this.#serve(entry, 'in', null, late, async () =>
      ({ judged: judgeWalkIn(this.where().about?.offline.walkIn ?? 'ASK_DESK'), visit: null, name: firstName }));
  }

  async #serve(
    entry: Entry, direction: Direction, showing: Showing | null, late: (shown: Came) => void,
    alone: () => Promise<Alone>,
  ): Promise<Came> {
    const answer = this.outbox.deliver(entry).then((reply) => online(entry.id, direction, showing, reply));
    const inTime = await Promise.race([answer.catch((thrown: unknown) => Problem.catch(thrown)), rest(PATIENCE)]);
    if (inTime && !(inTime instanceof Problem)) {
      return inTime;
    }
    if (inTime && !inTime.isNoAnswer && inTime.status !== 401) {
      await this.outbox.withdraw(entry.id);
      return refused(entry.id, direction, showing, inTime);
    }
    answer.then(late, () => null);
    const { judged, visit, name } = await alone();
    if (!judged.isKept) {
      await this.outbox.withdraw(entry.id);
    }
    return {
      scanId: entry.id, direction, showing, outcome: judged.outcome, at: judged.at, isOffline: true,
      card: visit?.visit ?? this.#card(name ?? '', entry.occurredAt),
    };
  }

  /** Where nothing is known but what the guest has said. */
  #card(guestFirstName: string, startsAt: string): Card | null {
    const { about } = this.where();
    return about && {
      guestFirstName, hostName: '', room: '', startsAt, siteName: about.site.name, siteAddress: about.site.address,
      zone: about.site.zone,
    };
  }

  async #judge(entry: Entry, direction: Direction, { pass, code }: Showing): Promise<Alone> {
    const { about, list } = this.where();
    if (!pass && !code) {
      const judged: Judged = { outcome: 'ask-desk', at: null, isKept: false };
      return { judged, visit: null }; // a name says nothing without the server
    }
    const visit = pass ? await list.open(pass) : null;
    const mode = (pass ? about?.offline.pass : about?.offline.code) ?? 'ASK_DESK';
    const before = (await this.outbox.store.all()).find(({ id, body }) => id !== entry.id
      && 'direction' in body && body.direction === 'in' && (pass ? body.pass === pass : body.code === code));
    return {
      judged: judge(direction, pass ? 'pass' : 'code', mode, visit, before?.occurredAt ?? null, this.calls.now()),
      visit,
    };
  }
}

interface Alone {
  readonly judged: Judged;
  readonly visit: Opened | null;
  readonly name?: string;
}

function online(scanId: string, direction: Direction, showing: Showing | null, reply: ScanReply): Came {
  if (reply.choices && reply.choices.length > 0) {
    return { choices: reply.choices };
  }
  const isKnown = (OUTCOMES as readonly string[]).includes(reply.outcome);
  const outcome = isKnown ? reply.outcome as Outcome : 'trouble';
  return {
    scanId, direction, showing, isOffline: false, at: reply.at ?? null, card: reply.visit ?? null,
    outcome: outcome === 'unknown' && showing?.name ? 'unknown-name' : outcome,
  };
}

function refused(scanId: string, direction: Direction, showing: Showing | null, problem: Problem): Shown {
  const unknown = showing?.name ? 'unknown-name' : 'unknown';
  const outcome = problem.status === 429 ? 'too-many' : showing && problem.status === 422 ? unknown : 'trouble';
  return { scanId, direction, showing, outcome, at: null, card: null, isOffline: false };
}

const rest = (milliseconds: number): Promise<null> => new Promise((resolve) => {
  setTimeout(() => resolve(null), milliseconds);
});
