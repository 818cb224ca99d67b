import { keepPoster, readNow } from '../common/poster.ts';
import { equal, test, that } from '../common/testing.ts';
import { forget, keep, recallVisit, sweep, type Kept } from './keep.ts';

const ENDS = '2026-11-20T10:00:00Z';
const kept = { visit: { company: 'Nordlys', endsAt: ENDS }, qr: '<svg/>', at: 1 } as unknown as Kept;
const dump = (): string => JSON.stringify(Object.entries(localStorage));

test('what was kept under a pass comes back with it, and with no other', async () => {
  await keep('one', kept);
  equal(await recallVisit('one'), kept);
  equal(await recallVisit('other'), null);
});

test('neither the pass nor the visit can be read from the store', async () => {
  await keep('secret-of-the-link', kept);
  that(!/secret-of-the-link|Nordlys|svg/.test(dump()), dump());
});

test('it is gone a day after the visit, and when it is forgotten', async () => {
  await keep('one', kept);
  sweep(Date.parse(ENDS) + 86_399_000);
  equal(await recallVisit('one'), kept);
  sweep(Date.parse(ENDS) + 86_401_000);
  equal(await recallVisit('one'), null);

  await keep('two', kept);
  await forget('two');
  equal(await recallVisit('two'), null);
});

test('a poster that nobody used is gone when any pass is opened', () => {
  keepPoster(readNow('AbCdEfGh', 0));
  sweep(599_999);
  that(dump().includes('AbCdEfGh'), dump());
  sweep(600_000);
  that(!dump().includes('AbCdEfGh'), dump());
});
