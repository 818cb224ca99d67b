import { Problem } from '../common/problem.ts';
import { equal, test } from '../common/testing.ts';
import type { About, Calls, ScanReply } from './calls.ts';
import { Clock } from './clock.ts';
import { DayList } from './daylist.ts';
import { Keeper } from './keeper.ts';
import type { Entry } from './outbox.ts';
import { Memory } from './vault.ts';

const DAY = 86_400_000;
const ABOUT = { kioskId: 'k', site: { id: 's' } } as unknown as About;

class Server {
  readonly heard: string[] = [];
  readonly taken: string[] = [];
  called = 0;
  isThere = true;
  /** None: it refuses. */
  outcome: string | null = 'welcome';
  readonly clock = new Clock();

  readonly about = (): Promise<About> => this.#say('about', ABOUT);
  readonly dayList = (): Promise<string> => this.#say('list', 'e30.e30.e30');
  readonly keys = async (): Promise<readonly JsonWebKey[]> => [];
  readonly callReception = async (): Promise<void> => { this.called += 1; };

  readonly send = (entry: Entry): Promise<ScanReply> => {
    this.taken.push(entry.id);
    if (this.outcome === null) {
      return Promise.reject(Problem.from(422, { type: 'urn:gatehouse:invalid-input' }));
    }
    return this.#say('scan', { outcome: this.outcome } as ScanReply);
  };

  async #say<T>(what: string, answer: T): Promise<T> {
    this.heard.push(what);
    if (!this.isThere) {
      throw new TypeError('network');
    }
    return answer;
  }
}

const entry = (id: string, at = Date.now()): Entry => {
  const occurredAt = new Date(at).toISOString();
  return { id, path: '/api/v1/scans', occurredAt, body: { scanId: id, direction: 'in', pass: 'abcdefgh', occurredAt } };
};

function bench(): { vault: Memory; server: Server; keeper: Keeper } {
  const [vault, server] = [new Memory(), new Server()];
  const list = new DayList(vault, server.clock.now);
  return { vault, server, keeper: new Keeper(vault, list, server as unknown as Calls, () => null) };
}

test('a dead disk stops neither the start nor what it does again and again', async () => {
  const { vault, server, keeper } = bench();
  const dead = async (): Promise<never> => { throw new DOMException('dead', 'UnknownError'); };
  Object.assign(vault, { keep: dead, recall: dead, all: dead, remove: dead });
  await keeper.begin();
  await keeper.tend();
  await keeper.tend();
  equal([keeper.isOnline, keeper.about === ABOUT, server.heard.filter((what) => what === 'about').length > 1],
    [true, true, true]);
  await keeper.erase();
});

test('what waits is sent also where nothing else can be kept', async () => {
  const { vault, server, keeper } = bench();
  await vault.add(entry('a'));
  vault.keep = async () => { throw new DOMException('full', 'QuotaExceededError'); };
  await keeper.begin();
  await keeper.tend();
  equal([server.taken, await vault.all()], [['a'], []]);
  await keeper.erase();
});

test('what is over a day old is erased also while there is no network, and reception is called when it is back',
  async () => {
    const { vault, server, keeper } = bench();
    server.isThere = false;
    await vault.add(entry('old', Date.now() - DAY - 1000));
    await keeper.begin();
    await keeper.tend();
    equal([await vault.all(), keeper.net, server.called], [[], { isOnline: false, waiting: 0, amiss: 1 }, 0]);
    server.isThere = true;
    await keeper.tend();
    equal([server.called, keeper.net.amiss], [1, 1]);
    await keeper.erase();
  });

test('who was let in and should not have been is counted, and reception called where the server does not', async () => {
  for (const [outcome, amiss, called] of [['welcome', 0, 0], ['cancelled', 1, 0], [null, 1, 1]] as const) {
    const { vault, server, keeper } = bench();
    server.outcome = outcome;
    await vault.add(entry('a'));
    await keeper.begin();
    await keeper.tend();
    equal([outcome, server.called, keeper.net.amiss], [outcome, called, amiss]);
    await keeper.erase();
  }
});
