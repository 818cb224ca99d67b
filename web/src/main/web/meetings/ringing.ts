// This browser as a device that rings: what the browser itself has to say to it, and that it is the same one later.
import { done, type Api } from '../common/api.ts';
import { language } from '../common/language.ts';
import { Problem } from '../common/problem.ts';

const WORKER = '/meetings/worker.js';

/** Why this browser does not ring. */
export class Unwilling extends Error {
  constructor(readonly reason: 'unable' | 'blocked') {
    super(reason);
  }
}

export interface Subscribed {
  readonly endpoint: string;
  readonly p256dh: string;
  readonly auth: string;
}

const canRing = (): boolean =>
  'serviceWorker' in navigator && 'PushManager' in globalThis && 'Notification' in globalThis;

async function existing(): Promise<PushSubscription | null> {
  const registration = await navigator.serviceWorker?.getRegistration(WORKER);
  return await registration?.pushManager?.getSubscription() ?? null;
}

/** To be called from a tap: browsers ask nobody who has not tapped. */
export async function subscribe(key: string): Promise<Subscribed> {
  if (!canRing()) {
    throw new Unwilling('unable');
  }
  if (await Notification.requestPermission() !== 'granted') {
    throw new Unwilling('blocked');
  }
  await unsubscribe(); // it may be one for another key, or another person's
  await navigator.serviceWorker.register(`${WORKER}?${language()}`);
  const { pushManager } = await navigator.serviceWorker.ready;
  try {
    const made = await pushManager.subscribe({ userVisibleOnly: true, applicationServerKey: key });
    const { endpoint, keys } = made.toJSON();
    return { endpoint: endpoint ?? '', p256dh: keys?.['p256dh'] ?? '', auth: keys?.['auth'] ?? '' };
  } catch {
    throw new Unwilling('unable'); // the browser reaches no service, or has none
  }
}

export async function unsubscribe(): Promise<void> {
  await (await existing().catch(() => null))?.unsubscribe().catch(() => false);
}

/** Tells the server that this browser is still in use; where it knows nothing of it, the browser does not either. */
export async function keepRinging(api: Api): Promise<void> {
  try {
    const kept = await existing();
    if (kept) {
      await done(api.POST('/api/v1/receiving/devices/seen', { body: { endpoint: kept.endpoint } }));
    }
  } catch (thrown) {
    if (thrown instanceof Problem && thrown.code === 'not-found') {
      await unsubscribe();
    }
  }
}
