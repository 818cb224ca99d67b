// What a kiosk asks the server, each with the time a guest can wait for it.
import { done, need, type Schema } from '../common/api.ts';
import { newId } from '../common/ids.ts';
import { Problem } from '../common/problem.ts';
import { Clock } from './clock.ts';
import type { Device } from './device.ts';
import type { Entry } from './outbox.ts';

/** Who and where this kiosk is; no person is in it. */
export type About = Schema<'OwnKiosk'>;
export type ScanReply = Schema<'ScanAnswer'>;
export type Hosts = Schema<'FindHosts.Hosts'>;
export type HostAnswer = Schema<'HostAnswer'>;
export type ScanBody = Schema<'Scan.ScanBody'>;
export type SignatureBody = Schema<'GuestPicture.SignatureBody'>;
/** As the guest makes it, whichever attempt it is. */
export type Signature = Omit<SignatureBody, 'attempt'>;
export type NoticeShown = Schema<'NoticeShown'>;
export type WalkInBody = Schema<'OwnKiosk.WalkInBody'>;

/** A picture, and the last day on which it is kept, as the guest has read it. */
export interface Photo {
  readonly image: string;
  readonly keptUntil: string;
}

const SHORT = 5000;
export class Calls {
  readonly clock = new Clock();

  constructor(readonly device: Device) {}

  about(): Promise<About> {
    return this.device.ask(async (api, signal) => {
      const asked = performance.now();
      const reply = await api.GET('/api/v1/kiosk', { signal });
      this.clock.learn(reply.response.headers.get('Date'), performance.now() - asked);
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

  /** A time that was guessed is put right as soon as the clock is known. */
  async send(entry: Entry): Promise<ScanReply> {
    const { path } = entry;
    const body = { ...entry.body, occurredAt: new Date(this.clock.timeOf(entry)).toISOString() };
    const reply = await this.device.ask((api, signal) => need(path === '/api/v1/scans'
      ? api.POST(path, { body: body as ScanBody, signal })
      : api.POST(path, { body: body as WalkInBody, signal })));
    if (!reply?.outcome) {
      throw Problem.offline(); // whoever says so is not our server
    }
    return reply;
  }

  hosts(text: string): Promise<Hosts> {
    return this.device.ask((api, signal) =>
      need(api.POST('/api/v1/kiosk/host-searches', { body: { text }, signal })), SHORT);
  }

  hostAnswer(scan: string): Promise<HostAnswer> {
    return this.device.ask((api, signal) =>
      need(api.GET('/api/v1/scans/{scan}/answer', { params: { path: { scan } }, signal })), SHORT);
  }

  /** @param photo null: the guest wants none */
  photo(scan: string, photo: Photo | null): Promise<void> {
    const params = { path: { scan } };
    const body = photo ?? {};
    return this.device.ask((api, signal) =>
      done(api.PUT('/api/v1/scans/{scan}/photo', { params, body, signal })), SHORT);
  }

  sign(scan: string, body: SignatureBody): Promise<void> {
    const params = { path: { scan } };
    return this.device.ask((api, signal) =>
      done(api.PUT('/api/v1/scans/{scan}/signature', { params, body, signal })), SHORT);
  }

  /** Also takes back a signature of which nobody knows whether it arrived, or that arrives later. */
  refuseToSign(scan: string, attempt: number): Promise<void> {
    const params = { path: { scan }, query: { attempt } };
    return this.device.ask((api, signal) =>
      done(api.DELETE('/api/v1/scans/{scan}/signature', { params, signal })), SHORT);
  }

  callReception(): Promise<void> {
    const body = { callId: newId() };
    return this.device.ask((api, signal) => done(api.POST('/api/v1/kiosk/calls', { body, signal })), SHORT);
  }
}
