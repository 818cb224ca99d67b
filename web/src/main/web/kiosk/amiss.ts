// How many guests were told that all was well, by a tablet without network, and it was not: the server has refused them
// since, or nobody could tell it within a day. Reception is called where the server has not done so itself, and the
// tablet says it for half a day. Nothing of the guests is in it.
interface Shelf {
  keep(name: string, value: unknown): Promise<void>;
  recall<T>(name: string): Promise<T | null>;
}

interface Note {
  readonly times: readonly number[];
  readonly isTold: boolean;
}

const NAME = 'amiss';
const HALF_A_DAY = 43_200_000;

export class Amiss {
  #note: Note = { times: [], isTold: true };

  constructor(readonly shelf: Shelf, readonly call: () => Promise<void>, readonly now: () => number) {}

  get count(): number {
    return this.#note.times.filter((time) => this.now() - time < HALF_A_DAY).length;
  }

  async restore(): Promise<void> {
    this.#note = await this.shelf.recall<Note>(NAME) ?? this.#note;
  }

  async add(isTold: boolean): Promise<void> {
    const { times, isTold: wasTold } = this.#note;
    await this.#become({ times: [...times.slice(-99), this.now()], isTold: wasTold && isTold });
  }

  /** Calls reception if there is something it does not know of yet; again and again until it is reached. */
  async tell(): Promise<void> {
    const { times, isTold } = this.#note;
    if (!isTold) {
      await this.call();
      await this.#become({ times: this.#note.times, isTold: times.length === this.#note.times.length });
    } else if (times.length > this.count) {
      await this.#become({ times: times.slice(times.length - this.count), isTold });
    }
  }

  forget(): void {
    this.#note = { times: [], isTold: true };
  }

  async #become(note: Note): Promise<void> {
    this.#note = note;
    await this.shelf.keep(NAME, note).catch(() => null); // it is counted until the page is closed
  }
}
