import { equal, test, thrown } from '../common/testing.ts';
import type { Entry } from './outbox.ts';
import { Locked, Memory, type Database } from './vault.ts';

interface Row {
  readonly id: string;
}

/** As much of a database as a vault asks for. */
class Disk {
  readonly keep = new Map<string, unknown>();
  rows: Row[] = [];
  opened = 0;
  isHung = false;
  keepsKeys = true;

  readonly open = async (): Promise<Database> => {
    this.opened += 1;
    return this as unknown as Database;
  };

  close(): void {
    // it can be opened again
  }

  async get(_: string, name: string): Promise<unknown> {
    return this.isHung ? new Promise(() => undefined) : this.keep.get(name);
  }

  async put(_: string, value: unknown, name: string): Promise<void> {
    this.keep.set(name, value);
  }

  async add(_: string, value: unknown, name: string): Promise<void> {
    if (!this.keepsKeys) {
      throw new DOMException('full', 'QuotaExceededError');
    }
    this.keep.set(name, value);
  }

  async getAll(): Promise<readonly Row[]> {
    return this.rows;
  }

  transaction(): unknown {
    const find = (id: string): number | undefined => {
      const place = this.rows.findIndex((row) => row.id === id);
      return place < 0 ? undefined : place;
    };
    const store = {
      add: async (row: Row) => { this.rows.push(row); },
      index: () => ({ getKey: async (id: string) => find(id) }),
      delete: async (place: number) => { this.rows.splice(place, 1); },
    };
    return { store, done: Promise.resolve() };
  }
}

const entry = (id: string): Entry => ({
  id, path: '/api/v1/scans', occurredAt: '2026-11-20T10:00:00Z',
  body: { scanId: id, direction: 'in', pass: 'the pass of Ida' },
});

test('what is kept is read again, and the disk shows nothing of it', async () => {
  const disk = new Disk();
  equal(await new Locked(disk.open).add(entry('a')), true);
  const [row] = disk.rows as unknown as [{ sealed: ArrayBuffer }];
  equal(Object.keys(row).sort(), ['at', 'id', 'nonce', 'sealed']);
  equal(new TextDecoder().decode(row.sealed).includes('Ida'), false);
  equal(await new Locked(disk.open).all(), [entry('a')]);
});

test('what would be sealed by a key that is not kept is not written down', async () => {
  const disk = new Disk();
  disk.keepsKeys = false;
  await thrown(new Locked(disk.open).add(entry('a')));
  equal(disk.rows, []);
});

test('what does not open is counted and kept for a day', async () => {
  const disk = new Disk();
  let now = Date.parse('2026-11-20T10:00:00Z');
  const vault = new Locked(disk.open, 1000, () => now);
  await vault.add(entry('a'));
  const key = disk.keep.get('key');
  disk.keep.delete('key');
  equal([await vault.all(), vault.sealedForGood, disk.rows.length], [[], 1, 1]);
  disk.keep.set('key', key);
  equal([(await vault.all()).length, vault.sealedForGood], [1, 0]);
  disk.keep.delete('key');
  now += 86_400_001;
  equal([await vault.all(), vault.sealedForGood, disk.rows.length], [[], 0, 0]);
});

test('a disk that hangs is given up, and opened anew the next time', async () => {
  const disk = new Disk();
  disk.isHung = true;
  const vault = new Locked(disk.open, 10);
  await thrown(vault.recall('about'));
  disk.isHung = false;
  await vault.keep('about', 1);
  equal([await vault.recall('about'), disk.opened], [1, 2]);
});

test('memory promises nothing', async () => equal(await new Memory().add(entry('a')), false));
