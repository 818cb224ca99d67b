// What a kiosk keeps over the night: entries that wait for the network, the day's list as it came, and what it is
// called. Entries are sealed by a key that no script can read out of the browser; the list is sealed by the server.
// Where there is no cryptography, because the page came without TLS, it keeps everything in memory and nothing after.
import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import type { Entry, Store } from './outbox.ts';

interface Sealed {
  readonly id: string;
  readonly nonce: Uint8Array<ArrayBuffer>;
  readonly sealed: ArrayBuffer;
}

interface Schema extends DBSchema {
  outbox: { key: number; value: Sealed; indexes: { id: string } };
  keep: { key: string; value: unknown };
}

export interface Vault extends Store {
  keep(name: string, value: unknown): Promise<void>;
  recall<T>(name: string): Promise<T | null>;
  /** Everything, with the key. */
  erase(): Promise<void>;
}

const NAME = 'gatehouse.kiosk';
const KEY = 'key';
const NONCE = 12;

export async function openVault(): Promise<Vault> {
  if (!globalThis.crypto?.subtle || !globalThis.indexedDB) {
    return new Memory();
  }
  try {
    return new Locked(await openDB<Schema>(NAME, 1, {
      upgrade(database) {
        database.createObjectStore('outbox', { autoIncrement: true }).createIndex('id', 'id', { unique: true });
        database.createObjectStore('keep');
      },
    }));
  } catch {
    return new Memory(); // a browser may forbid storage
  }
}

class Locked implements Vault {
  constructor(readonly database: IDBPDatabase<Schema>) {}

  async add(entry: Entry): Promise<void> {
    const nonce = crypto.getRandomValues(new Uint8Array(NONCE));
    const sealed = await crypto.subtle.encrypt(
      this.#by(nonce, entry.id), await this.#key(), new TextEncoder().encode(JSON.stringify(entry)));
    // it must be on the disk before the guest is told anything
    const writing = this.database.transaction('outbox', 'readwrite', { durability: 'strict' });
    await writing.store.add({ id: entry.id, nonce, sealed });
    await writing.done;
  }

  async all(): Promise<readonly Entry[]> {
    const key = await this.recall<CryptoKey>(KEY);
    if (!key) {
      return []; // nothing was ever written, or all of it was erased
    }
    const entries: Entry[] = [];
    for (const { id, nonce, sealed } of await this.database.getAll('outbox')) {
      try {
        const open = await crypto.subtle.decrypt(this.#by(nonce, id), key, sealed);
        entries.push(JSON.parse(new TextDecoder().decode(open)) as Entry);
      } catch {
        await this.remove(id); // nobody can read it any more
      }
    }
    return entries;
  }

  async remove(id: string): Promise<void> {
    const writing = this.database.transaction('outbox', 'readwrite', { durability: 'strict' });
    const place = await writing.store.index('id').getKey(id);
    if (place !== undefined) {
      await writing.store.delete(place);
    }
    await writing.done;
  }

  async keep(name: string, value: unknown): Promise<void> {
    await this.database.put('keep', value, name);
  }

  async recall<T>(name: string): Promise<T | null> {
    return (await this.database.get('keep', name) as T | undefined) ?? null;
  }

  async erase(): Promise<void> {
    const writing = this.database.transaction(['outbox', 'keep'], 'readwrite', { durability: 'strict' });
    await Promise.all([writing.objectStore('outbox').clear(), writing.objectStore('keep').clear(), writing.done]);
  }

  #by(iv: Uint8Array<ArrayBuffer>, id: string): AesGcmParams {
    return { name: 'AES-GCM', iv, additionalData: new TextEncoder().encode(id) };
  }

  /** Made here once; the first page to write one wins. */
  async #key(): Promise<CryptoKey> {
    const kept = await this.recall<CryptoKey>(KEY);
    if (kept) {
      return kept;
    }
    const made = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
    await this.database.add('keep', made, KEY).catch(() => null);
    return (await this.recall<CryptoKey>(KEY)) ?? made;
  }
}

class Memory implements Vault {
  readonly #entries = new Map<string, Entry>();
  readonly #kept = new Map<string, unknown>();

  async add(entry: Entry): Promise<void> {
    this.#entries.set(entry.id, entry);
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
