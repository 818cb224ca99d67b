import { equal, test } from './testing.ts';
import { addressOf, ring, type Worker } from './ring.ts';

const TOKEN = 'k3Jd9-aSxQ_v0Zr7';

class FakeWorker extends EventTarget implements Worker {
  readonly shown: [string, { body: string; data: unknown; tag: string }][] = [];
  readonly opened: string[] = [];
  readonly registration = {
    showNotification: async (title: string, options: object) => {
      this.shown.push([title, options as { body: string; data: unknown; tag: string }]);
    },
  };
  readonly clients = { openWindow: async (address: string) => this.opened.push(address) };

  constructor(readonly location: { readonly search: string }) {
    super();
    ring(this);
  }

  tell(kind: string, more: object): void {
    this.dispatchEvent(Object.assign(new Event(kind), { waitUntil: () => {} }, more));
  }
}

test('a push says that there is a guest and nothing about them', () => {
  const worker = new FakeWorker({ search: '?da' });
  worker.tell('push', { data: { text: () => TOKEN } });
  equal(worker.shown[0]![0], 'Du har en gæst');
  equal(worker.shown[0]![1].data, TOKEN);
  equal(worker.shown[0]![1].body.includes(TOKEN), false);
});

test('the language is that of the page', () => {
  const worker = new FakeWorker({ search: '?en' });
  worker.tell('push', { data: null });
  equal(worker.shown[0]![0], 'You have a guest');
});

test('a tap opens the answer, and nothing that somebody else has thought of', () => {
  const worker = new FakeWorker({ search: '' });
  worker.tell('notificationclick', { notification: { data: TOKEN, close: () => {} } });
  equal(worker.opened, [`/answer/#${TOKEN}`]);
  equal(addressOf('//evil.example'), '/meetings/');
  equal(addressOf(null), '/meetings/');
});
