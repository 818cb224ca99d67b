// The time by the server's clock, as far as it is known: a tablet's own may be wrong by hours, and after a battery that
// was empty by years. What is known is kept over a restart. While the page runs, the tablet's clock has to go as fast
// as the page's own counter, which nobody can set: where it jumps, it was set, and what is told goes on from before.
// Only a tablet that sleeps may skip time, for the counter may sleep with it: then nobody can see the page.
interface Shelf {
  keep(name: string, value: unknown): Promise<void>;
  recall<T>(name: string): Promise<T | null>;
}

/** What happened at a time that may have been read off a wrong clock. */
export interface Timed {
  readonly occurredAt: string;
  /** It happened before this tablet knew how wrong its clock is. */
  readonly isGuess?: boolean;
}

interface Kept {
  readonly ahead: number | null;
  readonly jumped: number;
}

const NAME = 'time';
/** A clock that is off by less than this is right: an answer takes its time. */
const RIGHT = 5000;

export class Clock {
  /** How far the server's clock is ahead, in milliseconds; null where nobody has said. */
  #ahead: number | null = null;
  /** How far the tablet's clock was set forward or back since. */
  #jumped = 0;
  #last: { readonly tablet: number; readonly steady: number } | null = null;

  /**
   * @param steady a counter that nobody can set
   * @param wasOutOfSight whether anybody may have sent the tablet to sleep since this was last asked
   */
  constructor(
    readonly tablet: () => number = Date.now,
    readonly steady: () => number = () => performance.now(),
    readonly wasOutOfSight: () => boolean = outOfSight(),
  ) {}

  readonly now = (): number => this.#read() + (this.#ahead ?? 0);

  /** The tablet's clock as if nobody had set it. */
  #read(): number {
    const [tablet, steady, mayHaveSlept] = [this.tablet(), this.steady(), this.wasOutOfSight()];
    if (this.#last) {
      const skipped = tablet - this.#last.tablet - (steady - this.#last.steady);
      if (skipped < -RIGHT || (skipped > RIGHT && !mayHaveSlept)) {
        this.#jumped += skipped;
      }
    }
    this.#last = { tablet, steady };
    return tablet - this.#jumped;
  }

  /** What is to be written beside something that happens now. */
  stamp(): Timed {
    return { occurredAt: new Date(this.now()).toISOString(), ...(this.#ahead === null ? { isGuess: true } : {}) };
  }

  /** When it happened, by what is known today. */
  timeOf({ occurredAt, isGuess }: Timed): number {
    return Date.parse(occurredAt) + (isGuess ? this.#ahead ?? 0 : 0);
  }

  /**
   * By the `Date` of an answer that has just come.
   * @param took from the question to the answer, in milliseconds: the server has read its clock somewhere between
   */
  learn(date: string | null, took = 0): void {
    const ahead = Date.parse(date ?? '') - this.#read() + took / 2;
    if (!Number.isNaN(ahead)) {
      this.#ahead = Math.abs(ahead) > RIGHT + took / 2 ? ahead : 0;
    }
  }

  async keepOn(shelf: Shelf): Promise<void> {
    await shelf.keep(NAME, { ahead: this.#ahead, jumped: this.#jumped } satisfies Kept);
  }

  async recallFrom(shelf: Shelf): Promise<void> {
    const kept = await shelf.recall<Kept>(NAME);
    if (kept && this.#ahead === null) { // what was learned meanwhile was learned of the clock as it is now
      this.#ahead = kept.ahead;
      this.#jumped = kept.jumped;
    }
  }
}

/** A tablet that goes to sleep switches its screen off first. */
function outOfSight(): () => boolean {
  const page = globalThis.document as Document | undefined;
  let wasHidden = false;
  page?.addEventListener('visibilitychange', () => {
    wasHidden = true;
  });
  return () => {
    const was = wasHidden || page?.visibilityState === 'hidden';
    wasHidden = false;
    return was;
  };
}
