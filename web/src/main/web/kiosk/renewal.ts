// Takes a new version of the page when one has come, at a moment when nobody sees it: a kiosk is never closed.
const AN_HOUR = 3_600_000;

interface Workers extends EventTarget {
  readonly controller: unknown;
  register(address: string): Promise<{ update(): Promise<unknown> }>;
}

export class Renewal {
  #isDue = false;

  constructor(readonly isQuiet: () => boolean, readonly reload: () => void) {}

  /** The first worker of a page changes nothing; each later one is a new version. */
  watch(workers: Workers): void {
    let hadOne = Boolean(workers.controller);
    workers.addEventListener('controllerchange', () => {
      this.#isDue ||= hadOne;
      hadOne = true;
      this.look();
    });
    void workers.register('/kiosk/worker.js').then((registration) => {
      setInterval(() => void registration.update().catch(() => null), AN_HOUR);
    }).catch(() => {
      // the page works; it will not start without network
    });
  }

  look(): void {
    if (this.#isDue && this.isQuiet()) {
      this.#isDue = false;
      this.reload();
    }
  }
}
