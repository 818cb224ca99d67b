// What a kiosk keeps over the night: entries that wait for the network, the day's list as it came, and what it is
// called. Entries are sealed by a key that no script can read out of the browser; the list is sealed by the server. The
// key lies on the same disk: it protects from other scripts and from a look at the files, not from somebody who takes
// the disk apart. Against that the tablet's own encryption must be on.
// Where there is no cryptography, because the page came without TLS, it keeps everything in memory and nothing after.
import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import type { Entry, Store } from './outbox.ts';
import { inTime } from './patience.ts';

interface Sealed {
  readonly id: string;
  /** When it was written down, in milliseconds. */
  readonly at: number;
  readonly nonce: Uint8Array<ArrayBuffer>;
  readonly sealed: ArrayBuffer;
}

export interface Schema extends DBSchema {
  outbox: { key: number; value: Sealed; indexes: { id: string } };
  keep: { key: string; value: unknown };
}

export type Database = IDBPDatabase<Schema>;

export interface Vault extends Store {
  keep(name: string, value: unknown): Promise<void>;
  recall<T>(name: string): Promise<T | null>;
  /** Entries that do not open, when they were last read. */
  readonly sealedForGood: number;
  /** Everything, with the key. */
  erase(): Promise<void>;
}

const NAME = 'gatehouse.kiosk';
const KEY = 'key';
const NONCE = 12;
const A_DAY = 86_400_000;
/** A disk that says nothing for so long is dead: nobody must wait for it. */
const PATIENCE = 3000;

export async function openVault(): Promise<Vault> {
  if (!globalThis.crypto?.subtle || !globalThis.indexedDB) {
    return new Memory();
  }
  const vault = new Locked(open);
  return vault.size().then(() => vault, () => new Memory()); // a browser may forbid storage
}

const open = (lost: () => void): Promise<Database> => openDB<Schema>(NAME, 1, {
  upgrade(database) {
    database.createObjectStore('outbox', { autoIncrement: true }).createIndex('id', 'id', { unique: true });
    database.createObjectStore('keep');
  },
  terminated: lost,
});

export class Locked implements Vault {
  sealedForGood = 0;
  #database: Promise<Database> | null = null;

  /** @param open opens the disk, and tells when it was lost */
  constructor(
    readonly open: (lost: () => void) => Promise<Database>, readonly patience = PATIENCE, readonly now = Date.now,
  ) {}

  add(entry: Entry): Promise<boolean> {
    return this.#on(async (database) => {
      const nonce = crypto.getRandomValues(new Uint8Array(NONCE));
      const sealed = await crypto.subtle.encrypt(
        by(nonce, entry.id), await key(database), new TextEncoder().encode(JSON.stringify(entry)));
      // it must be on the disk before the guest is told anything
      const writing = database.transaction('outbox', 'readwrite', { durability: 'strict' });
      await writing.store.add({ id: entry.id, at: this.now(), nonce, sealed });
      await writing.done;
      return true;
    });
  }

  /** What does not open is kept for a day, in case it does later. */
  all(): Promise<readonly Entry[]> {
    return this.#on(async (database) => {
      const kept = await database.get('keep', KEY) as CryptoKey | undefined;
      const entries: Entry[] = [];
      let closed = 0;
      for (const one of await database.getAll('outbox')) {
        const entry = kept ? await unseal(one, kept).catch(() => null) : null;
        if (entry) {
          entries.push(entry);
        } else if (this.now() - one.at < A_DAY) {
          closed += 1;
        } else {
          await remove(database, one.id);
        }
      }
      this.sealedForGood = closed;
      return entries;
    });
  }

  has(id: string): Promise<boolean> {
    return this.#on(async (database) => (await database.getKeyFromIndex('outbox', 'id', id)) !== undefined);
  }

  remove(id: string): Promise<void> {
    return this.#on((database) => remove(database, id));
  }

  size(): Promise<number> {
    return this.#on((database) => database.count('outbox'));
  }

  async keep(name: string, value: unknown): Promise<void> {
    await this.#on((database) => database.put('keep', value, name));
  }

  recall<T>(name: string): Promise<T | null> {
    return this.#on(async (database) => (await database.get('keep', name) as T | undefined) ?? null);
  }

  erase(): Promise<void> {
    return this.#on(async (database) => {
      const writing = database.transaction(['outbox', 'keep'], 'readwrite', { durability: 'strict' });
      await Promise.all([writing.objectStore('outbox').clear(), writing.objectStore('keep').clear(), writing.done]);
    });
  }

  /** Never waits for ever; after a failure the disk is opened anew. */
  async #on<T>(work: (database: Database) => Promise<T>): Promise<T> {
    const database = this.#database ??= this.open(() => { this.#database = null; });
    try {
      return await inTime(database.then(work), this.patience, () => {
        throw new Error('the disk says nothing');
      });
    } catch (thrown) {
      if (this.#database === database) {
        this.#database = null;
        void database.then((old) => old.close()).catch(() => null);
      }
      throw thrown;
    }
  }
}

const by = (iv: Uint8Array<ArrayBuffer>, id: string): AesGcmParams =>
  ({ name: 'AES-GCM', iv, additionalData: new TextEncoder().encode(id) });

async function unseal({ id, nonce, sealed }: Sealed, key: CryptoKey): Promise<Entry> {
  return JSON.parse(new TextDecoder().decode(await crypto.subtle.decrypt(by(nonce, id), key, sealed))) as Entry;
}

async function remove(database: Database, id: string): Promise<void> {
  const writing = database.transaction('outbox', 'readwrite', { durability: 'strict' });
  const place = await writing.store.index('id').getKey(id);
  if (place !== undefined) {
    await writing.store.delete(place);
  }
  await writing.done;
}

/** Made here once; the first page to write one wins. What is sealed by a key that was not kept never opens again. */
async function key(database: Database): Promise<CryptoKey> {
  const kept = await database.get('keep', KEY) as CryptoKey | undefined;
  if (kept) {
    return kept;
  }
  const made = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
  await database.add('keep', made, KEY).catch(() => null);
  const read = await database.get('keep', KEY) as CryptoKey | undefined;
  if (!read) {
    throw new Error('the key was not kept');
  }
  return read;
}

/** Gone with the page, so nobody is promised anything by it. */
export class Memory implements Vault {
  readonly sealedForGood = 0;
  readonly #entries = new Map<string, Entry>();
  readonly #kept = new Map<string, unknown>();

  async add(entry: Entry): Promise<boolean> {
    this.#entries.set(entry.id, entry);
    return false;
  }

  async has(id: string): Promise<boolean> {
    return this.#entries.has(id);
  }

  async all(): Promise<readonly Entry[]> {
    return [...this.#entries.values()];
  }

  async remove(id: string): Promise<void> {
    this.#entries.delete(id);
  }

  async keep(name: string, value: unknown): Promise<void> {
    this.#kept.set(name, value);
  }

  async recall<T>(name: string): Promise<T | null> {
    return (this.#kept.get(name) as T | undefined) ?? null;
  }

  async erase(): Promise<void> {
    this.#entries.clear();
    this.#kept.clear();
  }
}
