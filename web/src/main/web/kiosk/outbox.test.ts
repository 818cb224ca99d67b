import { Problem } from '../common/problem.ts';
import { equal, test, that, thrown } from '../common/testing.ts';
import { Outbox, type Entry, type Lock, type Store } from './outbox.ts';

const TEN = Date.parse('2026-11-20T10:00:00Z');

class Paper implements Store {
  entries: Entry[] = [];

  async add(entry: Entry): Promise<void> {
    this.entries.push(entry);
  }

  async all(): Promise<readonly Entry[]> {
    return [...this.entries];
  }

  async remove(id: string): Promise<void> {
    this.entries = this.entries.filter((entry) => entry.id !== id);
  }
}

/** A server that keeps what it took by its id, and can be told to fail. */
class Server {
  readonly taken = new Map<string, string>();
  readonly asked: string[] = [];
  problem: ((entry: Entry) => unknown) | null = null;
  answersAreLost = false;

  readonly send = async (entry: Entry): Promise<string> => {
    this.asked.push(entry.id);
    const problem = this.problem?.(entry);
    if (problem) {
      throw problem;
    }
    this.taken.set(entry.id, this.taken.get(entry.id) ?? `welcome ${this.taken.size + 1}`);
    if (this.answersAreLost) {
      throw new TypeError('network');
    }
    return this.taken.get(entry.id)!;
  };
}

function taking(): Lock {
  let last = Promise.resolve();
  return (work) => {
    last = last.catch(() => undefined).then(work);
    return last;
  };
}

const entry = (id: string, at = TEN): Entry =>
  ({
    id, path: '/api/v1/scans', body: { scanId: id, direction: 'in', pass: 'abcdefgh' },
    occurredAt: new Date(at).toISOString(),
  });

function bench(): { paper: Paper; server: Server; lock: Lock; outbox: Outbox<string>; another: () => Outbox<string> } {
  const [paper, server, lock] = [new Paper(), new Server(), taking()];
  const another = (): Outbox<string> => new Outbox(paper, server.send, lock, () => TEN);
  return { paper, server, lock, outbox: another(), another };
}

const refused = (status: number, code: string): Problem => Problem.from(status, { type: `urn:gatehouse:${code}` });

test('the answer comes and the entry is crossed out', async () => {
  const { paper, outbox } = bench();
  equal(await outbox.deliver(entry('a')), 'welcome 1');
  equal(paper.entries, []);
});

test('it is written down before it is sent', async () => {
  const { paper, server, outbox } = bench();
  let written = 0;
  server.problem = () => {
    written = paper.entries.length;
    return null;
  };
  await outbox.deliver(entry('a'));
  equal(written, 1);
});

test('without network everything is kept, and sent in order when it is back', async () => {
  const { paper, server, outbox } = bench();
  server.problem = () => new TypeError('network');
  for (const id of ['a', 'b', 'c']) {
    const problem = await thrown(outbox.deliver(entry(id)));
    that(problem instanceof Problem && problem.isNoAnswer, String(problem));
  }
  equal(paper.entries.map(({ id }) => id), ['a', 'b', 'c']);
  equal(server.asked, ['a', 'a', 'a']);
  server.problem = null;
  await outbox.flush();
  equal([...server.taken.keys()], ['a', 'b', 'c']);
  equal(paper.entries, []);
});

test('an answer that is lost is asked for again, and there is one visit', async () => {
  const { paper, server, outbox } = bench();
  server.answersAreLost = true;
  await thrown(outbox.deliver(entry('a')));
  equal(paper.entries.length, 1);
  server.answersAreLost = false;
  await outbox.flush();
  equal([paper.entries.length, server.taken.size], [0, 1]);
});

test('a page that is killed goes on as another one', async () => {
  const { server, outbox, another } = bench();
  server.problem = () => new TypeError('network');
  await thrown(outbox.deliver(entry('a')));
  server.problem = null;
  await another().flush();
  equal([...server.taken.keys()], ['a']);
});

test('two pages send each entry once', async () => {
  const { server, outbox, another } = bench();
  server.problem = () => new TypeError('network');
  await thrown(outbox.deliver(entry('a')));
  await thrown(outbox.deliver(entry('b')));
  server.problem = null;
  server.asked.length = 0;
  await Promise.all([outbox.flush(), another().flush()]);
  equal(server.asked, ['a', 'b']);
});

test('a page whose entry another page has sent gets the same answer', async () => {
  const { paper, server } = bench();
  const robbed = new Outbox<string>(paper, server.send, async (work) => {
    for (const one of await paper.all()) {
      await server.send(one);
      await paper.remove(one.id);
    }
    await work();
  }, () => TEN);
  equal(await robbed.deliver(entry('a')), 'welcome 1');
  equal(server.taken.size, 1);
});

test('a refusal is an answer: it is told, and the entry goes', async () => {
  const { paper, server, outbox } = bench();
  server.problem = () => refused(422, 'invalid-input');
  const problem = await thrown(outbox.deliver(entry('a')));
  that(problem instanceof Problem && problem.status === 422, String(problem));
  equal(paper.entries, []);
});

test('what the server takes later is kept: no token, too slow, too many', async () => {
  for (const status of [401, 408, 429, 502, 503]) {
    const { paper, server, outbox } = bench();
    server.problem = () => refused(status, 'some-code');
    await thrown(outbox.deliver(entry('a')));
    equal(paper.entries.length, 1);
  }
});

test('one entry that the server fails at does not keep the others', async () => {
  const { paper, server, outbox } = bench();
  server.problem = ({ id }) => (id === 'a' ? refused(500, 'fault') : null);
  await thrown(outbox.deliver(entry('a')));
  equal(await outbox.deliver(entry('b')), 'welcome 1');
  equal(paper.entries.map(({ id }) => id), ['a']);
});

test('where nothing can be written down, it is sent all the same', async () => {
  const { paper, server, outbox } = bench();
  paper.add = async () => { throw new Error('the disk is full'); };
  equal(await outbox.deliver(entry('a')), 'welcome 1');
  equal([...server.taken.keys()], ['a']);
});

test('what is older than a day is erased and not sent', async () => {
  const { paper, server, outbox } = bench();
  await paper.add(entry('old', TEN - 86_400_001));
  await paper.add(entry('young', TEN - 86_399_000));
  await outbox.flush();
  equal([...server.taken.keys()], ['young']);
  equal(paper.entries, []);
});
