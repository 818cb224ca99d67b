import { equal, test, thrown } from '../common/testing.ts';
import { Amiss } from './amiss.ts';
import { Memory } from './vault.ts';

const TEN = Date.parse('2026-11-20T10:00:00Z');

test('reception is called once for what went wrong, as soon as it can be reached', async () => {
  const shelf = new Memory();
  let [now, calls, isThere] = [TEN, 0, false];
  const call = async (): Promise<void> => {
    if (!isThere) {
      throw new TypeError('network');
    }
    calls += 1;
  };
  const before = new Amiss(shelf, call, () => now);
  await before.tell();
  await before.add(false);
  await before.add(true);
  await thrown(before.tell());

  const after = new Amiss(shelf, call, () => now);
  await after.restore();
  isThere = true;
  await after.tell();
  await after.tell();
  equal([calls, after.count], [1, 2]);

  now += 43_200_001;
  await after.tell();
  equal([after.count, JSON.stringify(await shelf.recall('amiss'))], [0, '{"times":[],"isTold":true}']);
});
