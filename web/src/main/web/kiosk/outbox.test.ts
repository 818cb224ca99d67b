import { Problem } from '../common/problem.ts';
import { equal, test, that, thrown } from '../common/testing.ts';
import { Outbox, type Entry, type Lock, type Store, type Time } from './outbox.ts';

const TEN = Date.parse('2026-11-20T10:00:00Z');

class Paper implements Store {
  entries: Entry[] = [];

  async add(entry: Entry): Promise<boolean> {
    this.entries.push(entry);
    return true;
  }

  async has(id: string): Promise<boolean> {
    return this.entries.some((entry) => entry.id === id);
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
  const last = new Map<string, Promise<unknown>>();
  return (name, work) => {
    const turn = (last.get(name) ?? Promise.resolve()).catch(() => undefined).then(work);
    last.set(name, turn);
    return turn;
  };
}

const entry = (id: string, at = TEN): Entry =>
  ({
    id, path: '/api/v1/scans', body: { scanId: id, direction: 'in', pass: 'abcdefgh' },
    occurredAt: new Date(at).toISOString(),
  });

const byCode = (id: string): Entry => {
  const { path, occurredAt } = entry(id);
  return { id, path, occurredAt, body: { scanId: id, direction: 'in', code: '12345678' } };
};

const time: Time = { now: () => TEN, timeOf: ({ occurredAt }) => Date.parse(occurredAt) };

interface Bench {
  readonly paper: Paper;
  readonly server: Server;
  readonly outbox: Outbox<string>;
  readonly ended: (string | Problem)[];
  readonly another: () => Outbox<string>;
  readonly guest: (one: Entry) => Promise<string>;
}

function bench(): Bench {
  const [paper, server, lock, ended] = [new Paper(), new Server(), taking(), [] as (string | Problem)[]];
  const another = (): Outbox<string> => new Outbox(paper, server.send, lock, time, (end) => ended.push(end));
  const outbox = another();
  const guest = async (one: Entry): Promise<string> => {
    await outbox.keep(one);
    return outbox.deliver(one).finally(() => outbox.leave(one.id));
  };
  return { paper, server, outbox, ended, another, guest };
}

const refused = (status: number, code: string): Problem => Problem.from(status, { type: `urn:gatehouse:${code}` });

test('the answer comes and the entry is crossed out', async () => {
  const { paper, guest } = bench();
  equal(await guest(entry('a')), 'welcome 1');
  equal(paper.entries, []);
});

test('it is written down before it is sent', async () => {
  const { paper, server, guest } = bench();
  let written = 0;
  server.problem = () => {
    written = paper.entries.length;
    return null;
  };
  await guest(entry('a'));
  equal(written, 1);
});

test('without network everything is kept, and sent in order when it is back', async () => {
  const { paper, server, outbox, guest } = bench();
  server.problem = () => new TypeError('network');
  for (const id of ['a', 'b', 'c']) {
    const problem = await thrown(guest(entry(id)));
    that(problem instanceof Problem && problem.isNoAnswer, String(problem));
  }
  equal(paper.entries.map(({ id }) => id), ['a', 'b', 'c']);
  equal(server.asked, ['a', 'b', 'c']);
  server.problem = null;
  await outbox.flush();
  equal([...server.taken.keys()], ['a', 'b', 'c']);
  equal(paper.entries, []);
});

test('an answer that is lost is asked for again, and there is one visit', async () => {
  const { paper, server, outbox, guest } = bench();
  server.answersAreLost = true;
  await thrown(guest(entry('a')));
  equal(paper.entries.length, 1);
  server.answersAreLost = false;
  await outbox.flush();
  equal([paper.entries.length, server.taken.size], [0, 1]);
});

test('a page that is killed goes on as another one', async () => {
  const { server, guest, another } = bench();
  server.problem = () => new TypeError('network');
  await thrown(guest(entry('a')));
  server.problem = null;
  await another().flush();
  equal([...server.taken.keys()], ['a']);
});

test('two pages send each entry once', async () => {
  const { server, outbox, guest, another } = bench();
  server.problem = () => new TypeError('network');
  await thrown(guest(entry('a')));
  await thrown(guest(entry('b')));
  server.problem = null;
  server.asked.length = 0;
  await Promise.all([outbox.flush(), another().flush()]);
  equal(server.asked, ['a', 'b']);
});

test('what another page is sending waits for its answer, and is not sent again', async () => {
  const { paper, server, outbox, another } = bench();
  await paper.add(entry('a'));
  let isAnswered: () => void = () => undefined;
  const answered = new Promise<void>((resolve) => { isAnswered = resolve; });
  const { send } = server;
  const slow = new Outbox<string>(paper, async (one) => {
    await answered;
    return send(one);
  }, outbox.lock, time, () => null);
  const [first, second] = [slow.deliver(entry('a')), another().flush()];
  isAnswered();
  await Promise.all([first, second]);
  equal(server.asked, ['a']);
});

test('a refusal is an answer: it is told, and the entry goes', async () => {
  const { paper, server, guest } = bench();
  server.problem = () => refused(422, 'invalid-input');
  const problem = await thrown(guest(entry('a')));
  that(problem instanceof Problem && problem.status === 422, String(problem));
  equal(paper.entries, []);
});

test('what the server takes later is kept: no token, too slow, too many', async () => {
  for (const status of [401, 408, 429, 502, 503]) {
    const { paper, server, guest } = bench();
    server.problem = () => refused(status, 'some-code');
    await thrown(guest(entry('a')));
    equal(paper.entries.length, 1);
  }
});

test('one entry that the server fails at does not keep the others', async () => {
  const { paper, server, guest } = bench();
  server.problem = ({ id }) => (id === 'a' ? refused(500, 'fault') : null);
  await thrown(guest(entry('a')));
  equal(await guest(entry('b')), 'welcome 1');
  equal(paper.entries.map(({ id }) => id), ['a']);
});

test('where nothing can be written down, nobody may rely on it, and it is sent all the same', async () => {
  const { paper, server, outbox } = bench();
  paper.add = async () => { throw new Error('the disk is full'); };
  equal(await outbox.keep(entry('a')), false);
  equal(await outbox.deliver(entry('a')), 'welcome 1');
  equal([...server.taken.keys()], ['a']);
});

test('a disk that says nothing keeps nobody waiting', async () => {
  const { paper, outbox } = bench();
  paper.add = () => new Promise(() => undefined);
  equal(await outbox.keep(entry('a')), false);
});

test('a lock for codes keeps neither a pass waiting nor a guest who stands here', async () => {
  const { paper, server, outbox, guest } = bench();
  for (const one of [byCode('code'), byCode('other code'), entry('a')]) {
    await paper.add(one);
  }
  server.problem = ({ body }) => ('code' in body ? refused(429, 'too-many') : null);
  await outbox.flush();
  equal(server.asked, ['code', 'a']);
  equal(await guest(entry('b')), 'welcome 2');
});

test('an entry that always gets no answer is tried last the next time', async () => {
  for (const problem of [new TypeError('network'), refused(503, 'busy')]) {
    const { paper, server, outbox, guest } = bench();
    await paper.add(entry('stuck'));
    await paper.add(entry('a'));
    server.problem = ({ id }) => (id === 'stuck' ? problem : null);
    await outbox.flush();
    equal(await guest(entry('live')), 'welcome 1');
    await outbox.flush();
    equal([...server.taken.keys()], ['live', 'a']);
    equal(paper.entries.map(({ id }) => id), ['stuck']);
  }
});

test('what is withdrawn is not sent, also in the middle of a run, and where it cannot be crossed out', async () => {
  const { paper, server, outbox } = bench();
  paper.remove = async () => { throw new Error('the disk is dead'); };
  await paper.add(entry('a'));
  await paper.add(entry('b'));
  server.problem = ({ id }) => {
    if (id === 'a') {
      outbox.withdraw('b');
    }
    return null;
  };
  await outbox.flush();
  await outbox.flush();
  equal(server.asked, ['a']);
});

test('whom the tablet may yet turn away is not sent by a run', async () => {
  const { server, outbox } = bench();
  server.problem = () => new TypeError('network');
  await outbox.keep(entry('a'));
  await thrown(outbox.deliver(entry('a')));
  server.problem = null;
  await outbox.flush();
  equal([...server.taken.keys()], []);
  outbox.leave('a');
  await outbox.flush();
  equal([...server.taken.keys()], ['a']);
});

test('a disk that fails after the answer takes nothing from it', async () => {
  const { paper, guest } = bench();
  paper.remove = async () => { throw new Error('the disk is dead'); };
  equal(await guest(entry('a')), 'welcome 1');
});

test('how it ended is told where nobody waits any more: answered, refused, or too late', async () => {
  const { paper, server, outbox, ended } = bench();
  for (const one of [entry('a'), entry('b'), entry('old', TEN - 86_400_001)]) {
    await paper.add(one);
  }
  server.problem = ({ id }) => (id === 'b' ? refused(422, 'invalid-input') : null);
  await outbox.flush();
  equal(ended.map((end) => (end instanceof Problem ? end.code : end)), ['offline', 'welcome 1', 'invalid-input']);
});

test('another page of somebody else at our address is no answer', async () => {
  const { paper, server, guest } = bench();
  server.problem = () => new SyntaxError('Unexpected token <');
  const problem = await thrown(guest(entry('a')));
  that(problem instanceof Problem && problem.isNoAnswer, String(problem));
  equal(paper.entries.length, 1);
});

test('what is older than a day is erased and not sent', async () => {
  const { paper, server, outbox } = bench();
  await paper.add(entry('old', TEN - 86_400_001));
  await paper.add(entry('young', TEN - 86_399_000));
  await outbox.flush();
  equal([...server.taken.keys()], ['young']);
  equal(paper.entries, []);
});
