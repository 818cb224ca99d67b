// A service worker that rings: what comes says nothing but that somebody waits, and a tap opens the page that knows.

interface Waiting extends Event {
  waitUntil(work: Promise<unknown>): void;
}
interface Pushed extends Waiting {
  readonly data: { text(): string } | null;
}
interface Tapped extends Waiting {
  readonly notification: { readonly data: unknown; close(): void };
}
export interface Worker extends EventTarget {
  readonly location: { readonly search: string };
  readonly registration: { showNotification(title: string, options: object): Promise<void> };
  readonly clients: { openWindow(address: string): Promise<unknown> };
}

const WORDS = {
  en: { title: 'You have a guest', body: 'Tap to see who it is and to answer.' },
  da: { title: 'Du har en gæst', body: 'Tryk for at se, hvem det er, og svare.' },
} as const;
const TOKEN = /^[\w-]{16,64}$/;

/** Where a tap leads: to the answer by the token alone, or to the page where one signs in. */
export const addressOf = (token: unknown): string =>
  (typeof token === 'string' && TOKEN.test(token) ? `/answer/#${token}` : '/meetings/');

/** The language is the one of the page that turned it on: a worker cannot look it up. */
export function ring(worker: Worker): void {
  const words = worker.location.search === '?da' ? WORDS.da : WORDS.en;
  worker.addEventListener('push', (event) => {
    const token = (event as Pushed).data?.text() ?? '';
    (event as Pushed).waitUntil(worker.registration.showNotification(words.title, {
      body: words.body, icon: '/icon.svg', tag: token || 'guest', renotify: true, requireInteraction: true, data: token,
    }));
  });
  worker.addEventListener('notificationclick', (event) => {
    const { notification } = event as Tapped;
    notification.close();
    (event as Tapped).waitUntil(worker.clients.openWindow(addressOf(notification.data)));
  });
}
