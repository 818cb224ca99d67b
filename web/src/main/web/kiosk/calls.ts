// What a kiosk asks the server, each with the time a guest can wait for it.
import { done, need, type Api } from '../common/api.ts';
import { newId } from '../common/ids.ts';
import type { Device } from './device.ts';
import type { Card, Choice, Mode } from './states.ts';
import type { Entry } from './outbox.ts';

/** Who and where this kiosk is; no person is in it. */
export interface About {
  readonly kioskId: string;
  readonly name: string;
  readonly entrance: string;
  readonly site: { readonly id: string; readonly name: string; readonly address: string; readonly zone: string };
  readonly organisation: string;
  readonly brand: { readonly tenant: string; readonly logo: boolean };
  readonly offline: { readonly pass: Mode; readonly code: Mode; readonly walkIn: Mode };
  readonly hostSearch: 'LIST' | 'EXACT' | 'OFF';
}

export interface ScanReply {
  readonly outcome: string;
  readonly at?: string;
  readonly visit?: Card;
  readonly choices?: readonly Choice[];
}

export interface Hosts {
  readonly hosts: readonly { readonly ref: string; readonly label: string }[];
  readonly more: boolean;
}

export interface HostAnswer {
  readonly state: string;
  readonly at?: string;
  readonly text?: string;
}

interface Reply {
  readonly data?: unknown;
  readonly error?: unknown;
  readonly response: Response;
}
type Ask = (path: string, init: object) => Promise<Reply>;

const SHORT = 5000;
const loose = (api: Api): { GET: Ask; POST: Ask } => api as unknown as { GET: Ask; POST: Ask };

export class Calls {
  /** How far the server's clock is ahead of this tablet's, in milliseconds. */
  skew = 0;

  constructor(readonly device: Device) {}

  /** The time by the server's clock, as far as it is known. */
  readonly now = (): number => Date.now() + this.skew;

  about(): Promise<About> {
    return this.device.ask(async (api, signal) => {
      const reply = await loose(api).GET('/api/v1/kiosk', { signal });
      const told = Date.parse(reply.response.headers.get('Date') ?? '');
      if (Number.isFinite(told)) {
        this.skew = Math.abs(told - Date.now()) > 5000 ? told - Date.now() : 0;
      }
      return need(Promise.resolve(reply)) as Promise<About>;
    }, SHORT);
  }

  dayList(): Promise<string> {
    return this.device.ask(async (api, signal) =>
      (await need(loose(api).GET('/api/v1/kiosk/day-list', { signal })) as { list: string }).list);
  }

  keys(): Promise<JsonWebKey[]> {
    return this.device.ask(async (api, signal) =>
      (await need(loose(api).GET('/api/v1/jwks', { signal })) as { keys: JsonWebKey[] }).keys);
  }

  send(entry: Entry): Promise<ScanReply> {
    return this.device.ask((api, signal) =>
      need(loose(api).POST(entry.path, { body: entry.body, signal })) as Promise<ScanReply>);
  }

  hosts(text: string): Promise<Hosts> {
    return this.device.ask((api, signal) =>
      need(loose(api).POST('/api/v1/kiosk/host-searches', { body: { text }, signal })) as Promise<Hosts>, SHORT);
  }

  hostAnswer(scanId: string): Promise<HostAnswer> {
    return this.device.ask((api, signal) =>
      need(loose(api).GET('/api/v1/scans/{scanId}/answer', { params: { path: { scanId } }, signal })) as
        Promise<HostAnswer>, SHORT);
  }

  callReception(): Promise<void> {
    const body = { callId: newId() };
    return this.device.ask((api, signal) => done(loose(api).POST('/api/v1/kiosk/calls', { body, signal })), SHORT);
  }
}
