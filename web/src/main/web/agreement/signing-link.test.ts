import { equal, test } from '../common/testing.ts';
import { keepLink, takeLink } from './signing-link.ts';

function storage(): Storage {
  const kept = new Map<string, string>();
  return {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => kept.set(key, value),
    removeItem: (key: string) => kept.delete(key),
  } as unknown as Storage;
}

test('the secret of a link leaves the address and is shown once', () => {
  const store = storage();
  const addresses: string[] = [];
  keepLink('#sign/s3cret', store, (hash) => addresses.push(hash));

  equal(addresses, ['#versions']);
  equal(takeLink(store), 's3cret');
  equal(takeLink(store), null);
});

test('any other address stays as it is', () => {
  const store = storage();
  for (const hash of ['', '#versions/7', '#sign', '#sign/']) {
    keepLink(hash, store, () => {
      throw new Error(hash);
    });
  }
  equal(takeLink(store), null);
});
