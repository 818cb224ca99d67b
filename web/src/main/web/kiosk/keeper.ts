// What a kiosk does by itself, again and again: sends what waits, fetches the day's list, and knows whether there is a
// network and who it is itself.
import { Problem } from '../common/problem.ts';
import type { About, Calls, ScanReply } from './calls.ts';
import type { DayList } from './daylist.ts';
import { lockOf, Outbox } from './outbox.ts';
import type { Vault } from './vault.ts';

const ABOUT = 'about';
const LIST_EVERY = 5 * 60_000;
const WELL_EVERY = 45_000;
const SHORTEST = 2000;
const LONGEST = 30_000;

export class Keeper {
  readonly outbox: Outbox<ScanReply>;
  about: About | null = null;
  isOnline = true;
  waiting = 0;
  #isOn = false;
  #listAt = 0;
  #pause = SHORTEST;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #tending: Promise<void> | null = null;

  /** @param tended called when something may have changed */
  constructor(readonly vault: Vault, readonly list: DayList, readonly calls: Calls, readonly tended: () => void) {
    this.outbox = new Outbox(vault, (entry) => calls.send(entry), lockOf('gatehouse.kiosk.outbox'), calls.now);
    addEventListener('online', () => void this.tend());
    addEventListener('offline', () => this.#know(false));
  }

  /** With what it knew before; the network may take its time. */
  async begin(): Promise<void> {
    this.#isOn = true;
    this.about = await this.vault.recall<About>(ABOUT);
    this.waiting = await this.outbox.size();
    await this.list.restore().catch(() => null);
    const first = this.tend();
    if (!this.about) {
      await Promise.race([first, new Promise((resolve) => { setTimeout(resolve, SHORTEST); })]);
    }
  }

  /** Everything that is kept here. */
  async erase(): Promise<void> {
    this.#isOn = false;
    clearTimeout(this.#timer);
    this.about = null;
    this.waiting = 0;
    this.list.forget();
    await this.vault.erase();
    this.tended();
  }

  /** A guest has just been answered, by the server or without it. */
  async told(isOnline: boolean): Promise<void> {
    this.waiting = await this.outbox.size();
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
    const isThere = await this.#ask();
    if (!this.#isOn) { // it was shut out meanwhile
      await this.vault.erase();
      return;
    }
    this.waiting = await this.outbox.size();
    this.#pause = isThere && this.waiting === 0 ? SHORTEST : Math.min(LONGEST, this.#pause * 2);
    this.#know(isThere);
    this.#again(isThere && this.waiting === 0 ? WELL_EVERY : this.#pause);
  }

  /** Whether the server was there. */
  async #ask(): Promise<boolean> {
    try {
      this.about = await this.calls.about();
      await this.vault.keep(ABOUT, this.about);
      await this.outbox.flush();
      if (!this.list.isGood || Date.now() - this.#listAt > LIST_EVERY) {
        await this.#fetchList(this.about).catch((thrown: unknown) => Problem.catch(thrown)); // the old one stays
      }
      return true;
    } catch (thrown) {
      return !Problem.catch(thrown).isNoAnswer;
    }
  }

  async #fetchList({ kioskId, site }: About): Promise<void> {
    if (!globalThis.crypto.subtle) {
      return; // without TLS nothing can be opened
    }
    const [jws, keys] = await Promise.all([this.calls.dayList(), this.calls.keys()]);
    if (await this.list.accept(jws, keys, { kiosk: kioskId, site: site.id })) {
      this.#listAt = Date.now();
    }
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
