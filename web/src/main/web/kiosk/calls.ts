// What a kiosk asks the server, each with the time a guest can wait for it.
import { done, need, type Schema } from '../common/api.ts';
import { newId } from '../common/ids.ts';
import type { Device } from './device.ts';
import type { Entry } from './outbox.ts';

/** Who and where this kiosk is; no person is in it. */
export type About = Schema<'OwnKiosk'>;
export type ScanReply = Schema<'ScanAnswer'>;
export type Hosts = Schema<'FindHosts.Hosts'>;
export type HostAnswer = Schema<'HostAnswer'>;
export type ScanBody = Schema<'Scan.ScanBody'>;
export type WalkInBody = Schema<'OwnKiosk.WalkInBody'>;

const SHORT = 5000;
/** A clock that is off by less than this is right: an answer takes its time. */
const RIGHT = 5000;

export class Calls {
  /** How far the server's clock is ahead of this tablet's, in milliseconds. */
  #skew = 0;

  constructor(readonly device: Device) {}

  /** The time by the server's clock, as far as it is known: a tablet's own may be wrong by hours. */
  readonly now = (): number => Date.now() + this.#skew;

  about(): Promise<About> {
    return this.device.ask(async (api, signal) => {
      const reply = await api.GET('/api/v1/kiosk', { signal });
      const ahead = Date.parse(reply.response.headers.get('Date') ?? '') - Date.now();
      this.#skew = Math.abs(ahead) > RIGHT ? ahead : 0;
      return need(Promise.resolve(reply));
    }, SHORT);
  }

  dayList(): Promise<string> {
    return this.device.ask(async (api, signal) => (await need(api.GET('/api/v1/kiosk/day-list', { signal }))).list);
  }

  keys(): Promise<readonly JsonWebKey[]> {
    return this.device.ask(async (api, signal) =>
      (JSON.parse(await need(api.GET('/api/v1/jwks', { signal, parseAs: 'text' }))) as { keys: JsonWebKey[] }).keys);
  }

  send({ path, body }: Entry): Promise<ScanReply> {
    return this.device.ask((api, signal) => need(path === '/api/v1/scans'
      ? api.POST(path, { body: body as ScanBody, signal })
      : api.POST(path, { body: body as WalkInBody, signal })));
  }

  hosts(text: string): Promise<Hosts> {
    return this.device.ask((api, signal) =>
      need(api.POST('/api/v1/kiosk/host-searches', { body: { text }, signal })), SHORT);
  }

  hostAnswer(scan: string): Promise<HostAnswer> {
    return this.device.ask((api, signal) =>
      need(api.GET('/api/v1/scans/{scan}/answer', { params: { path: { scan } }, signal })), SHORT);
  }

  callReception(): Promise<void> {
    const body = { callId: newId() };
    return this.device.ask((api, signal) => done(api.POST('/api/v1/kiosk/calls', { body, signal })), SHORT);
  }
}
