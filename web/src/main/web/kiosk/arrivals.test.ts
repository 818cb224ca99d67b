import { Problem } from '../common/problem.ts';
import { equal, test } from '../common/testing.ts';
import { Arrivals, type Came } from './arrivals.ts';
import type { About, NoticeShown, ScanReply } from './calls.ts';
import { Clock } from './clock.ts';
import type { DayList } from './daylist.ts';
import { Outbox, type Entry } from './outbox.ts';
import { Memory } from './vault.ts';

const NINE = Date.parse('2026-11-20T09:00:00Z');
const VISIT = { from: '2026-11-20T08:30:00Z', until: '2026-11-20T12:00:00Z', visit: { guestFirstName: 'Ida' } };
const PASS = { pass: 'abcdefgh' };

const refused = (status: number, code: string): Problem => Problem.from(status, { type: `urn:gatehouse:${code}` });

/** A tablet at nine, with Ida on its list and no network. */
function bench(madeAt = NINE - 60_000) {
  const paper = new Memory();
  const ended: unknown[] = [];
  const server = { send: (_: Entry): Promise<unknown> => Promise.reject(new TypeError('network')) };
  const store = Object.assign(paper, {
    add: async (entry: Entry) => Memory.prototype.add.call(paper, entry).then(() => true),
  });
  const tablet: { now: number; told?: NoticeShown } = { now: NINE };
  const clock = new Clock(() => tablet.now, () => tablet.now);
  const outbox = new Outbox<ScanReply>(store, (entry) => server.send(entry) as Promise<ScanReply>,
    (_, work) => work(), clock, (end) => ended.push(end));
  const about = {
    offline: { pass: 'OPEN', code: 'OPEN', walkIn: 'OPEN' }, site: { name: '', address: '', zone: 'Europe/Copenhagen' },
  } as unknown as About;
  const list = { madeAt, open: async (pass: string) => (pass === PASS.pass ? VISIT : null) } as unknown as DayList;
  const arrivals = new Arrivals({ clock }, outbox, () => ({ about, list, told: tablet.told }), () => 'en', 30);
  return { paper, store, server, tablet, outbox, arrivals, ended };
}

const outcome = (came: Came): string => ('choices' in came ? 'choices' : came.outcome);
const soon = (): Promise<void> => new Promise((resolve) => { setTimeout(resolve, 20); });
/** Late answers are told after the screen is drawn. */
const trial = (name: string, body: () => Promise<void>): void => test(name, async () => {
  await body();
  await soon();
});
const nobody = (): void => undefined;

trial('who is written down is welcome without network, and is sent later', async () => {
  const { arrivals, paper } = bench();
  equal(outcome(await arrivals.show('in', PASS, nobody)), 'welcome');
  equal((await paper.all()).length, 1);
});

trial('who is not written down is not welcome but sent to the desk, and never heard of later', async () => {
  for (const add of [async () => false, async () => { throw new Error('the disk is full'); }]) {
    const { arrivals, store, paper } = bench();
    store.add = add;
    equal(outcome(await arrivals.show('in', PASS, nobody)), 'ask-desk');
    equal(await paper.all(), []);
  }
});

trial('what the guest was told goes with the way in, as it was then', async () => {
  const { arrivals, paper, tablet } = bench();
  tablet.told = { number: 3, language: 'da' };
  await arrivals.show('in', PASS, nobody);
  tablet.told = { number: 4, language: 'en' };
  await arrivals.show('out', PASS, nobody);
  await arrivals.walkIn(
    { firstName: 'Karl', lastName: 'Krage', company: '', hostRef: 'ref', hostLabel: 'M. M.' }, nobody);
  equal((await paper.all()).map(({ body }) => ('notice' in body ? body.notice : null)),
    [{ number: 3, language: 'da' }, null, { number: 4, language: 'en' }]);
});

trial('a tablet whose clock stands before its list was made judges nobody', async () => {
  const { arrivals, paper } = bench(NINE + 86_400_000);
  equal(outcome(await arrivals.show('in', PASS, nobody)), 'ask-desk');
  equal(await paper.all(), []);
});

trial('a clock that is some seconds behind the one who made the list is no wrong clock', async () => {
  const { arrivals } = bench(NINE + 4000);
  equal(outcome(await arrivals.show('in', PASS, nobody)), 'welcome');
});

trial('who came, left and comes again without network is welcome again', async () => {
  const { arrivals, tablet } = bench();
  const said: string[] = [];
  for (const direction of ['in', 'in', 'out', 'in', 'in'] as const) {
    tablet.now += 60_000;
    said.push(outcome(await arrivals.show(direction, PASS, nobody)));
  }
  equal(said, ['welcome', 'already-inside', 'goodbye', 'welcome', 'already-inside']);
});

trial('what the server has answered since the list was made is remembered', async () => {
  const { arrivals, server, tablet } = bench();
  const { send } = server;
  server.send = async () => ({ outcome: 'welcome' });
  await arrivals.show('in', PASS, nobody);
  server.send = send;
  tablet.now += 60_000;
  equal(outcome(await arrivals.show('in', PASS, nobody)), 'already-inside');
});

trial('a refusal that comes late corrects the screen and is counted', async () => {
  const { arrivals, server, ended, paper } = bench();
  let refuse: (problem: Problem) => void = () => undefined;
  server.send = () => new Promise((_, reject) => { refuse = reject; });
  const late: string[] = [];
  equal(outcome(await arrivals.show('in', PASS, (came) => late.push(outcome(came)))), 'welcome');
  refuse(refused(422, 'invalid-input'));
  await soon();
  equal([late, ended.length, await paper.all()], [['unknown'], 1, []]);
});

trial('a code that nobody can check is noted', async () => {
  const { arrivals } = bench();
  equal(outcome(await arrivals.show('out', { code: '12345678' }, nobody)), 'noted');
});

trial('leaving by name without network is for the desk', async () => {
  const { arrivals, paper } = bench();
  equal(outcome(await arrivals.show('out', { name: { first: 'Ida', last: 'Isfugl' } }, nobody)), 'ask-desk');
  equal(await paper.all(), []);
});

trial('a choice that is gone is not called a code', async () => {
  const { arrivals, server } = bench();
  server.send = () => Promise.reject(refused(422, 'invalid-input'));
  equal(outcome(await arrivals.show('in', { ref: 'x' }, nobody)), 'unknown-name');
});
