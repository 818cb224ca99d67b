// What guests have done and the server has not heard yet. Everything goes this way, also while there is a network: it
// is written down first, sent in order, and crossed out only when the server has answered. So a tablet that is switched
// off in the middle loses nothing, and the id that is sent again and again makes one visit of it.
import type { Schema } from '../common/api.ts';
import { Problem } from '../common/problem.ts';

export interface Entry {
  /** Made here; the same however often it is sent. */
  readonly id: string;
  readonly path: '/api/v1/scans' | '/api/v1/kiosk/walk-ins';
  /** Never changes either: the server knows one id with one body. */
  readonly body: Schema<'Scan.ScanBody'> | Schema<'OwnKiosk.WalkInBody'>;
  /** When the guest stood here. */
  readonly occurredAt: string;
}

/** Keeps entries in the order in which they came. */
export interface Store {
  add(entry: Entry): Promise<void>;
  all(): Promise<readonly Entry[]>;
  remove(id: string): Promise<void>;
}

/** One page at a time, whatever their number. */
export type Lock = (work: () => Promise<void>) => Promise<void>;

interface Waiting<T> {
  resolve(answer: T): void;
  reject(problem: Problem): void;
}

const A_DAY = 86_400_000;
const ASK_LATER = [401, 408, 429];

export class Outbox<T> {
  readonly #waiting = new Map<string, Waiting<T>>();

  constructor(
    readonly store: Store,
    readonly send: (entry: Entry) => Promise<T>,
    readonly lock: Lock,
    readonly now: () => number,
  ) {}

  /** The server's answer; rejected where it refuses, and where nobody answers: then it is sent another time. */
  async deliver(entry: Entry): Promise<T> {
    const isKept = await this.store.add(entry).then(() => true, () => false);
    if (!isKept) {
      return this.send(entry); // a full disk is no reason to turn a guest away
    }
    const answer = new Promise<T>((resolve, reject) => this.#waiting.set(entry.id, { resolve, reject }));
    answer.catch(() => null); // whoever asked may have gone
    await this.flush();
    if (this.#waiting.has(entry.id)) {
      if ((await this.store.all()).some(({ id }) => id === entry.id)) {
        this.#settle(entry.id, (one) => one.reject(Problem.offline())); // those before it wait as well
      } else {
        await this.#sendOnce(entry); // another page was faster: the same id has the same answer
      }
    }
    return answer;
  }

  /** For what did not happen after all. */
  async withdraw(id: string): Promise<void> {
    await this.store.remove(id);
  }

  /** Sends what there is, as far as the server listens. */
  async flush(): Promise<void> {
    await this.lock(async () => {
      for (const entry of await this.store.all()) {
        if (this.now() - Date.parse(entry.occurredAt) > A_DAY) {
          await this.store.remove(entry.id);
        } else if (!(await this.#sendOnce(entry))) {
          return;
        }
      }
    });
  }

  /** How many wait. */
  async size(): Promise<number> {
    return (await this.store.all()).length;
  }

  /** False where the server does not listen at the moment. */
  async #sendOnce(entry: Entry): Promise<boolean> {
    try {
      const answer = await this.send(entry);
      await this.store.remove(entry.id);
      this.#settle(entry.id, (one) => one.resolve(answer));
      return true;
    } catch (thrown) {
      const problem = Problem.catch(thrown);
      const isRefused = !problem.isNoAnswer && !ASK_LATER.includes(problem.status);
      if (isRefused) {
        await this.store.remove(entry.id);
      }
      this.#settle(entry.id, (one) => one.reject(problem));
      // a fault of the server may be of this entry alone: the others must not wait behind it
      return isRefused || problem.status === 500;
    }
  }

  #settle(id: string, tell: (one: Waiting<T>) => void): void {
    const one = this.#waiting.get(id);
    this.#waiting.delete(id);
    if (one) {
      tell(one);
    }
  }
}

/** By Web Locks; where there are none, the work of this page alone is done one after the other. */
export function lockOf(name: string): Lock {
  let last = Promise.resolve();
  return (work) => {
    if (navigator.locks) {
      return navigator.locks.request(name, work).then(() => undefined);
    }
    last = last.catch(() => undefined).then(work);
    return last;
  };
}
