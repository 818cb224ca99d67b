// The phone's own key: it proves who calls the server, and opens no door. It cannot be taken out of the browser. What
// opens doors is never kept (rule 90).
import { openDB, type IDBPDatabase } from 'idb';
import { hash } from './jose.ts';

const NAME = 'gatehouse.key';
const SHELF = 'keep';
const KEY = 'device';
const SEEN = 'told';
const ASKED = 'asked';

interface Asked {
  readonly of: string;
  readonly pair: CryptoKeyPair;
}

const withShelf = async <T>(work: (database: IDBPDatabase) => Promise<T>): Promise<T> => {
  const database = await openDB(NAME, 1, { upgrade: (fresh) => void fresh.createObjectStore(SHELF) });
  try {
    return await work(database);
  } finally {
    database.close();
  }
};

/** For signing alone; new for a phone that is bound, and for each time the page opens. */
export const newPair = (): Promise<CryptoKeyPair> =>
  crypto.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, false, ['sign', 'verify']);

/**
 * The pair a code is asked with, also when it is asked with again: where only the answer was lost, the server has bound
 * that one and no other. Of the code its hash is kept, until the phone is bound.
 */
export const pairFor = async (code: string): Promise<CryptoKeyPair> => {
  const of = await hash(code);
  const before = await withShelf(async (shelf) => await shelf.get(SHELF, ASKED) as Asked | undefined);
  if (before?.of === of) {
    return before.pair;
  }
  const pair = await newPair();
  await withShelf((shelf) => shelf.put(SHELF, { of, pair } satisfies Asked, ASKED));
  return pair;
};

/** Null where this phone is not bound. */
export const recallKey = async (): Promise<CryptoKeyPair | null> =>
  withShelf(async (shelf) => await shelf.get(SHELF, KEY) as CryptoKeyPair | undefined ?? null);

export const keepKey = (pair: CryptoKeyPair): Promise<unknown> => withShelf((shelf) => shelf.put(SHELF, pair, KEY));

/** Whether the holder has been told where what is known about them comes from (rule 79). */
export const wasTold = (): Promise<boolean> => withShelf(async (shelf) => await shelf.get(SHELF, SEEN) === true);

export const keepTold = (): Promise<unknown> => withShelf((shelf) => shelf.put(SHELF, true, SEEN));

/** Everything: this phone is no key any more. */
export const forgetAll = (): Promise<unknown> => withShelf((shelf) => shelf.clear(SHELF));
