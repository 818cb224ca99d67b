// What guests have done and the server has not heard yet. Everything goes this way, also while there is a network: it
// is written down first, and crossed out only when the server has answered. So a tablet that is switched off in the
// middle loses nothing, and the id that is sent again and again makes one visit of it. The guest in front of the tablet
// is sent at once, whatever else waits: the server takes showings in any order, each by the time it happened.
import type { Schema } from '../common/api.ts';
import { Problem } from '../common/problem.ts';
import type { Timed } from './clock.ts';
import { inTime } from './patience.ts';

export interface Entry extends Timed {
  /** Made here; the same however often it is sent. */
  readonly id: string;
  readonly path: '/api/v1/scans' | '/api/v1/kiosk/walk-ins';
  readonly body: Schema<'Scan.ScanBody'> | Schema<'OwnKiosk.WalkInBody'>;
}

/** Keeps entries in the order in which they came. */
export interface Store {
  /** Whether it outlives this page. */
  add(entry: Entry): Promise<boolean>;
  all(): Promise<readonly Entry[]>;
  has(id: string): Promise<boolean>;
  remove(id: string): Promise<void>;
}

/** One at a time of each name, in all pages of this tablet. */
export type Lock = <T>(name: string, work: () => Promise<T>) => Promise<T>;

/** Tells the time of today, and when an entry was. */
export interface Time {
  now(): number;
  timeOf(entry: Timed): number;
}

type Went = 'on' | 'too-many' | 'no-answer';

const A_DAY = 86_400_000;
/** A disk that takes longer than this is none. */
const PATIENCE = 3000;
const ASK_LATER = [401, 408, 429];

export class Outbox<T> {
  /** Withdrawn, or answered: never sent again, also where it could not be crossed out. */
  readonly #over = new Set<string>();
  /** Of guests who stand here: what becomes of them is not decided yet. */
  readonly #live = new Set<string>();
  /** How often each was tried in vain. */
  readonly #tries = new Map<string, number>();

  /** @param ended told of each that nobody waited for any more: the answer, or why there is none */
  constructor(
    readonly store: Store,
    readonly send: (entry: Entry) => Promise<T>,
    readonly lock: Lock,
    readonly time: Time,
    readonly ended: (end: T | Problem) => void,
  ) {}

  /** Writes it down. False where nobody can rely on it: it is sent all the same, but must not be promised. */
  keep(entry: Entry): Promise<boolean> {
    this.#live.add(entry.id);
    return inTime(this.store.add(entry).catch(() => false), PATIENCE, () => false);
  }

  /** The server's answer; rejected with a problem where it refuses, and where nobody answers. */
  deliver(entry: Entry): Promise<T> {
    return this.lock(entry.id, async () => {
      try {
        const answer = await this.send(entry);
        this.#crossOut(entry.id);
        return answer;
      } catch (thrown) {
        throw this.#failed(entry, thrown);
      }
    });
  }

  /** For what has happened, and is to be sent whenever somebody listens. */
  leave(id: string): void {
    this.#live.delete(id);
  }

  /** For what did not happen after all. */
  withdraw(id: string): void {
    this.#crossOut(id);
  }

  /** Erases what nobody asks for any more, and gives what is left. */
  async purge(): Promise<readonly Entry[]> {
    const left: Entry[] = [];
    for (const entry of await this.store.all()) {
      if (this.#over.has(entry.id)) {
        this.#crossOut(entry.id);
      } else if (this.time.now() - this.time.timeOf(entry) > A_DAY) {
        this.#crossOut(entry.id);
        this.ended(Problem.offline());
      } else {
        left.push(entry);
      }
    }
    return left;
  }

  /** Sends what there is, as far as the server listens: what failed before comes last and keeps nobody else waiting. */
  async flush(): Promise<void> {
    const tries = ({ id }: Entry): number => this.#tries.get(id) ?? 0;
    const entries = [...await this.purge()].sort((one, other) => tries(one) - tries(other));
    let areTypedLocked = false; // one wrong code too many locks codes and names alone
    for (const entry of entries) {
      if (!this.#live.has(entry.id) && (!areTypedLocked || !isTyped(entry))) {
        const went = await this.lock(entry.id, () => this.#sendKept(entry));
        if (went === 'no-answer' || (went === 'too-many' && !isTyped(entry))) {
          return;
        }
        areTypedLocked ||= went === 'too-many';
      }
    }
  }

  async #sendKept(entry: Entry): Promise<Went> {
    // another page may have sent it meanwhile
    if (this.#over.has(entry.id) || !(await this.store.has(entry.id)) || this.#over.has(entry.id)) {
      return 'on';
    }
    try {
      const answer = await this.send(entry);
      this.#crossOut(entry.id);
      this.ended(answer);
      return 'on';
    } catch (thrown) {
      const problem = this.#failed(entry, thrown);
      if (isRefusal(problem)) {
        this.ended(problem);
        return 'on';
      }
      // a fault of the server may be of this entry alone: the others must not wait behind it
      return problem.status === 429 ? 'too-many' : problem.status === 500 ? 'on' : 'no-answer';
    }
  }

  #failed({ id }: Entry, thrown: unknown): Problem {
    const problem = asProblem(thrown);
    if (isRefusal(problem)) {
      this.#crossOut(id);
    } else {
      this.#tries.set(id, (this.#tries.get(id) ?? 0) + 1);
    }
    return problem;
  }

  /** Nobody waits for the disk. */
  #crossOut(id: string): void {
    this.#over.add(id);
    this.#live.delete(id);
    this.#tries.delete(id);
    this.store.remove(id).catch(() => null); // tried again when the queue is read
  }
}

/** Whether the server has heard it and wants it never again. */
export const isRefusal = (problem: Problem): boolean =>
  !problem.isNoAnswer && !ASK_LATER.includes(problem.status);

/** Whatever was thrown, the guest is not told by it: it counts as no answer. */
export function asProblem(thrown: unknown): Problem {
  try {
    return Problem.catch(thrown);
  } catch {
    return Problem.offline();
  }
}

const isTyped = ({ body }: Entry): boolean => 'direction' in body && !body.pass;

/** By Web Locks; where there are none, the work of this page alone is done one after the other. */
export function locksOf(prefix: string): Lock {
  const last = new Map<string, Promise<unknown>>();
  return async (name, work) => {
    if (navigator.locks) {
      return await navigator.locks.request(`${prefix}.${name}`, work);
    }
    const turn = (last.get(name) ?? Promise.resolve()).catch(() => null).then(work);
    last.set(name, turn);
    return turn.finally(() => last.get(name) === turn && last.delete(name));
  };
}
