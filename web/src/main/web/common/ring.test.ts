import { equal, test } from './testing.ts';
import { ring, type Worker } from './ring.ts';

const ALERT = '01970000-0000-7000-8000-00000000000a';

class FakeWorker extends EventTarget implements Worker {
  readonly shown: [string, { body: string; tag: string }][] = [];
  readonly opened: string[] = [];
  readonly works: Promise<unknown>[] = [];
  readonly registration = {
    showNotification: async (title: string, options: object) => {
      this.shown.push([title, options as { body: string; tag: string }]);
    },
  };
  readonly clients = {
    matchAll: async () => this.windows.map((url) => ({ url, focus: async () => this.opened.push(`focus ${url}`) })),
    openWindow: async (address: string) => this.opened.push(address),
  };

  constructor(readonly location: { readonly search: string }, readonly windows: readonly string[] = []) {
    super();
    ring(this);
  }

  async tell(kind: string, more: object): Promise<void> {
    const waitUntil = (work: Promise<unknown>): unknown => this.works.push(work);
    this.dispatchEvent(Object.assign(new Event(kind), { waitUntil }, more));
    await Promise.all(this.works);
  }
}

test('a push says that there is a guest and nothing about them', async () => {
  const worker = new FakeWorker({ search: '?da' });
  await worker.tell('push', { data: { text: () => ALERT } });
  equal(worker.shown[0]![0], 'Du har en gæst');
  equal(worker.shown[0]![1], {
    body: 'Tryk for at se, hvem det er.', icon: '/icon.svg', tag: ALERT, renotify: true, requireInteraction: true,
  });
});

test('the language is that of the page', async () => {
  const worker = new FakeWorker({ search: '?en' });
  await worker.tell('push', { data: null });
  equal(worker.shown[0]![0], 'You have a guest');
  equal(worker.shown[0]![1].tag, 'guest');
});

test('a tap opens the page where one signs in, whatever was pushed', async () => {
  const worker = new FakeWorker({ search: '' }, ['https://gatehouse.example/desk/']);
  await worker.tell('notificationclick', { notification: { data: '//evil.example', close: () => {} } });
  equal(worker.opened, ['/meetings/']);
});

test('a tap finds the page that is open', async () => {
  const worker = new FakeWorker({ search: '' }, ['https://gatehouse.example/meetings/#plan']);
  await worker.tell('notificationclick', { notification: { close: () => {} } });
  equal(worker.opened, ['focus https://gatehouse.example/meetings/#plan']);
});
