import { equal, test } from '../common/testing.ts';
import { remember } from '../common/store.ts';
import { CREDENTIAL, Device } from './device.ts';
import { Memory } from './vault.ts';

test('a tablet that is killed before the browser has written down its credential is still paired', async () => {
  const kept = new Map<string, string>();
  Object.defineProperty(globalThis, 'localStorage', {
    value: {
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, value: string) => kept.set(key, value),
      removeItem: (key: string) => kept.delete(key),
    },
    configurable: true,
  });
  const [device, vault] = [new Device(() => null), new Memory()];
  remember(CREDENTIAL, 'secret');
  await device.keepOn(vault);
  kept.clear();
  await device.recallFrom(vault);
  equal([device.isPaired, kept.get(CREDENTIAL)], [true, 'secret']);
  kept.clear();
  await vault.erase();
  await device.recallFrom(vault);
  equal(device.isPaired, false);
});
