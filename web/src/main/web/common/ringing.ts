// This browser as a device that rings: what the browser itself has to say to it, and that it is the same one later.
import { done, type Api } from './api.ts';
import { language } from './language.ts';
import { Problem } from './problem.ts';

const WORKER = '/meetings/worker.js';
/** So long whoever signs out waits for the browser; the server has forgotten by then. */
const PATIENCE = 2000;

/** Who carries what a browser is told is its maker's choice, and known before anybody is asked to. */
export function carrierOf(agent: string): 'apple' | 'google' | 'mozilla' | null {
  if (/iPhone|iPad|iPod/.test(agent)) {
    return 'apple'; // whatever it is called, it is the system's
  }
  if (/Firefox\//.test(agent)) {
    return 'mozilla';
  }
  if (/Edg\//.test(agent)) {
    return null; // Microsoft's: not one of ours
  }
  return /Chrom(e|ium)\//.test(agent) ? 'google' : /Safari\//.test(agent) ? 'apple' : null;
}

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

const registered = async (): Promise<ServiceWorkerRegistration | undefined> =>
  navigator.serviceWorker?.getRegistration(WORKER);

async function existing(): Promise<PushSubscription | null> {
  return await (await registered())?.pushManager?.getSubscription() ?? null;
}

/** Takes down what the device has shown, but for the alerts that still wait. */
export async function quiet(waiting: readonly string[] = []): Promise<void> {
  const shown = await (await registered().catch(() => undefined))?.getNotifications?.().catch(() => []);
  shown?.filter(({ tag }) => !waiting.includes(tag)).forEach((one) => one.close());
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

/** Of whoever used this browser: nothing comes any more, and nothing stays on the screen. */
export async function unsubscribe(): Promise<void> {
  await quiet();
  await (await existing().catch(() => null))?.unsubscribe().catch(() => false);
}

/** The same for somebody who leaves, and does not wait for a browser that cannot reach its service. */
export const leave = (): Promise<unknown> =>
  Promise.race([unsubscribe(), new Promise((late) => { setTimeout(late, PATIENCE); })]);

/** Tells the server that this browser is still in use. Where it is not this person's there, it stops ringing. */
export async function keepRinging(api: Api): Promise<void> {
  try {
    const kept = await existing();
    if (kept) {
      await done(api.POST('/api/v1/receiving/devices/seen', { body: { endpoint: kept.endpoint } }));
    }
  } catch (thrown) {
    if (thrown instanceof Problem && (thrown.status === 403 || thrown.status === 404)) {
      await unsubscribe();
    }
  }
}
