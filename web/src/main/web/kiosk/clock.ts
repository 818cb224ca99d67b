// The time by the server's clock, as far as it is known: a tablet's own may be wrong by hours, and after a battery that
// was empty by years. What is known is kept over a restart.
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

const NAME = 'clock';
/** A clock that is off by less than this is right: an answer takes its time. */
const RIGHT = 5000;

export class Clock {
  /** How far the server's clock is ahead, in milliseconds; null where nobody has said. */
  #ahead: number | null = null;

  constructor(readonly tablet: () => number = Date.now) {}

  readonly now = (): number => this.tablet() + (this.#ahead ?? 0);

  /** What is to be written beside something that happens now. */
  stamp(): Timed {
    return { occurredAt: new Date(this.now()).toISOString(), ...(this.#ahead === null ? { isGuess: true } : {}) };
  }

  /** When it happened, by what is known today. */
  timeOf({ occurredAt, isGuess }: Timed): number {
    return Date.parse(occurredAt) + (isGuess ? this.#ahead ?? 0 : 0);
  }

  /** By the `Date` of an answer that has just come. */
  learn(date: string | null): void {
    const ahead = Date.parse(date ?? '') - this.tablet();
    if (!Number.isNaN(ahead)) {
      this.#ahead = Math.abs(ahead) > RIGHT ? ahead : 0;
    }
  }

  async keepOn(shelf: Shelf): Promise<void> {
    await shelf.keep(NAME, this.#ahead);
  }

  async recallFrom(shelf: Shelf): Promise<void> {
    this.#ahead ??= await shelf.recall<number>(NAME);
  }
}
