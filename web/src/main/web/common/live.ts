// Server-sent events over fetch, so that the token goes in a header. Goes on where it was cut.
import type { Session } from './session.ts';
import { readEvents } from './events.ts';

const SILENCE = 45_000; // the server says something every fifteen seconds
const SHORTEST_PAUSE = 500;
const LONGEST_PAUSE = 15_000;

export interface LiveEvents<T> {
  /** Each change after the position, in order. */
  changed(change: T): void;
  /** Whether changes come at the moment. */
  connected(is: boolean): void;
}

export class LiveStream<T> {
  readonly #stop = new AbortController();
  #position: string;

  /** @param position after which changes are wanted: what the list that was read says of itself */
  constructor(
    readonly session: Session,
    readonly path: string,
    position: string,
    readonly events: LiveEvents<T>,
  ) {
    this.#position = position;
    void this.#run();
  }

  close(): void {
    this.#stop.abort();
  }

  async #run(): Promise<void> {
    let pause = 0;
    while (!this.#stop.signal.aborted) {
      const cut = new AbortController();
      const end = () => cut.abort();
      this.#stop.signal.addEventListener('abort', end, { signal: cut.signal });
      addEventListener('offline', end, { signal: cut.signal });
      try {
        const body = await this.#open(cut.signal);
        this.events.connected(true);
        pause = 0;
        for await (const event of readEvents(body, SILENCE, end)) {
          this.#position = event.id ?? this.#position;
          this.events.changed(JSON.parse(event.data) as T);
        }
      } catch {
        // no network, an ended token or an ended stream: all of them are mended by coming back
      }
      cut.abort();
      if (!this.#stop.signal.aborted) {
        this.events.connected(false);
        pause = Math.min(LONGEST_PAUSE, Math.max(SHORTEST_PAUSE, pause * 2));
        await this.#rest(pause);
      }
    }
  }

  async #open(signal: AbortSignal): Promise<ReadableStream<Uint8Array<ArrayBuffer>>> {
    const response = await this.session.send(new Request(this.path, {
      signal,
      headers: { 'Last-Event-ID': this.#position, Accept: 'text/event-stream' },
    }));
    if (!response.ok || !response.body) {
      throw new Error(`HTTP ${response.status}`);
    }
    return response.body;
  }

  /** A while, or until the network is back, or until nobody wants it any more. */
  #rest(milliseconds: number): Promise<void> {
    return new Promise((resolve) => {
      const over = new AbortController();
      const end = () => {
        clearTimeout(timer);
        over.abort();
        resolve();
      };
      const timer = setTimeout(end, milliseconds);
      addEventListener('online', end, { signal: over.signal });
      this.#stop.signal.addEventListener('abort', end, { signal: over.signal });
    });
  }
}
