// A service worker that rings: what comes says nothing but that somebody waits, and a tap opens the page that knows.

interface Waiting extends Event {
  waitUntil(work: Promise<unknown>): void;
}
interface Pushed extends Waiting {
  readonly data: { text(): string } | null;
}
interface Tapped extends Waiting {
  readonly notification: { close(): void };
}
interface Window {
  readonly url: string;
  focus(): Promise<unknown>;
}
export interface Worker extends EventTarget {
  readonly location: { readonly search: string };
  readonly registration: { showNotification(title: string, options: object): Promise<void> };
  readonly clients: {
    matchAll(options: object): Promise<readonly Window[]>;
    openWindow(address: string): Promise<unknown>;
  };
}

const WORDS = {
  en: { title: 'You have a guest', body: 'Tap to see who it is.' },
  da: { title: 'Du har en gæst', body: 'Tryk for at se, hvem det er.' },
} as const;
const PAGE = '/meetings/';

/** The page asks who one is: what a device shows opens nothing by itself. */
async function open({ clients }: Worker): Promise<void> {
  const windows = await clients.matchAll({ type: 'window', includeUncontrolled: true });
  const there = windows.find(({ url }) => new URL(url).pathname === PAGE);
  await (there ? there.focus() : clients.openWindow(PAGE));
}

/** The language is the one of the page that turned it on: a worker cannot look it up. */
export function ring(worker: Worker): void {
  const words = worker.location.search === '?da' ? WORDS.da : WORDS.en;
  worker.addEventListener('push', (event) => {
    const alert = (event as Pushed).data?.text() ?? '';
    (event as Pushed).waitUntil(worker.registration.showNotification(words.title, {
      body: words.body, icon: '/icon.svg', tag: alert || 'guest', renotify: true, requireInteraction: true,
    }));
  });
  worker.addEventListener('notificationclick', (event) => {
    (event as Tapped).notification.close();
    (event as Tapped).waitUntil(open(worker));
  });
}
