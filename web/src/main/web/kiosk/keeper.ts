// What a kiosk does by itself, again and again: sends what waits, fetches the day's list, and knows whether there is a
// network and who it is itself.
import { Problem } from '../common/problem.ts';
import { Amiss } from './amiss.ts';
import type { About, Calls, ScanReply } from './calls.ts';
import type { DayList } from './daylist.ts';
import { asProblem, locksOf, Outbox } from './outbox.ts';
import type { Net } from './parts.ts';
import { inTime } from './patience.ts';
import type { Vault } from './vault.ts';

const ABOUT = 'about';
const LIST_EVERY = 5 * 60_000;
const WELL_EVERY = 45_000;
const SHORTEST = 2000;
const LONGEST = 30_000;
/** What a guest was told to come and go by. */
const AS_PROMISED = ['welcome', 'goodbye'];

export class Keeper {
  readonly outbox: Outbox<ScanReply>;
  readonly amiss: Amiss;
  about: About | null = null;
  isOnline = true;
  waiting = 0;
  #isOn = false;
  #listAt = Number.NEGATIVE_INFINITY;
  #pause = SHORTEST;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #tending: Promise<void> | null = null;

  /** @param tended called when something may have changed */
  constructor(readonly vault: Vault, readonly list: DayList, readonly calls: Calls, readonly tended: () => void) {
    this.amiss = new Amiss(vault, () => calls.callReception(), calls.clock.now);
    this.outbox = new Outbox(vault, (entry) => calls.send(entry), locksOf('gatehouse.kiosk.outbox'), calls.clock,
      (end) => void this.#ended(end));
    addEventListener('online', () => void this.tend());
    addEventListener('offline', () => this.#know(false));
  }

  get net(): Net {
    const { isOnline, waiting, vault, amiss } = this;
    return { isOnline, waiting: waiting + vault.sealedForGood, amiss: amiss.count };
  }

  get isTending(): boolean {
    return this.#tending !== null;
  }

  /** With what it knew before; the network may take its time, and the disk may be dead. */
  async begin(): Promise<void> {
    this.#isOn = true;
    await softly(this.calls.clock.recallFrom(this.vault));
    this.about = await softly(this.vault.recall<About>(ABOUT));
    await softly(this.amiss.restore());
    await softly(this.list.restore());
    await this.#count();
    const first = this.tend();
    if (!this.about) {
      await inTime(first, SHORTEST, () => null);
    }
  }

  /** Everything that is kept here. */
  async erase(): Promise<void> {
    this.#isOn = false;
    clearTimeout(this.#timer);
    this.about = null;
    this.waiting = 0;
    this.list.forget();
    this.amiss.forget();
    await this.vault.erase();
    this.tended();
  }

  /** A guest has just been answered, by the server or without it. */
  async told(isOnline: boolean): Promise<void> {
    await this.#count();
    this.#know(isOnline);
    if (!isOnline) {
      this.#pause = SHORTEST;
      this.#again(SHORTEST);
    }
  }

  tend(): Promise<void> {
    this.#tending ??= this.#tend().finally(() => {
      this.#tending = null;
    });
    return this.#tending;
  }

  async #tend(): Promise<void> {
    if (!this.#isOn) {
      return;
    }
    clearTimeout(this.#timer);
    let isThere = false;
    try {
      await softly(this.outbox.purge());
      await softly(this.list.purge());
      isThere = await this.#ask();
    } finally { // whatever happens, it goes on
      if (this.#isOn) {
        await softly(this.calls.clock.keepOn(this.vault));
        await this.#count();
        const isDone = isThere && this.waiting === 0;
        this.#pause = isDone ? SHORTEST : Math.min(LONGEST, this.#pause * 2);
        this.#know(isThere);
        this.#again(isDone ? WELL_EVERY : this.#pause);
      } else { // it was shut out meanwhile
        await softly(this.vault.erase());
      }
    }
  }

  /** Whether the server was there. What waits comes first: nothing that is kept may be in its way. */
  async #ask(): Promise<boolean> {
    try {
      this.about = await this.calls.about();
    } catch (thrown) {
      return !asProblem(thrown).isNoAnswer;
    }
    await softly(this.outbox.flush());
    await softly(this.amiss.tell());
    await softly(this.vault.keep(ABOUT, this.about));
    if (!this.list.isGood || performance.now() - this.#listAt > LIST_EVERY) {
      await softly(this.#fetchList(this.about)); // the old one stays
    }
    return true;
  }

  async #fetchList({ kioskId, site }: About): Promise<void> {
    if (!globalThis.crypto.subtle) {
      return; // without TLS nothing can be opened
    }
    const [jws, keys] = await Promise.all([this.calls.dayList(), this.calls.keys()]);
    if (await this.list.accept(jws, keys, { kiosk: kioskId, site: site.id })) {
      this.#listAt = performance.now();
    }
  }

  async #ended(end: ScanReply | Problem): Promise<void> {
    const isRefused = end instanceof Problem;
    if (isRefused || !AS_PROMISED.includes(end.outcome)) {
      await this.amiss.add(!isRefused); // what it has answered, the server has told reception
      this.tended();
    }
  }

  async #count(): Promise<void> {
    this.waiting = (await softly(this.vault.all()))?.length ?? this.waiting;
  }

  #know(isOnline: boolean): void {
    this.isOnline = isOnline;
    this.tended();
  }

  #again(pause: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.tend(), pause);
  }
}

/** A disk that fails takes nothing else with it. */
const softly = <T>(work: Promise<T>): Promise<T | null> => work.catch(() => null);
