// The devices that ring when a guest arrives: this one is turned on and off here, others are removed.
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { done, need, type Api, type Schema } from '../common/api.ts';
import { chip, icon, note, problemNote, type Drawn } from '../common/parts.ts';
import { Problem } from '../common/problem.ts';
import { carrierOf, subscribe, unsubscribe, Unwilling } from '../common/ringing.ts';
import { date } from '../common/time.ts';
import { why } from '../common/why.ts';
import { t } from './device-texts.ts';

type Devices = Schema<'DevicesView'>;
type Device = Schema<'DevicesView.DeviceView'>;
type Carrier = Schema<'DevicesView.CarrierView'>;

const closed = (text: string): TemplateResult =>
  html`<p class="note warn" id="devices-closed">${icon('info')}<span>${text}</span></p>`;

/** Whose browsers could ring instead. */
function others(carriers: readonly Carrier[]): string {
  const open = carriers.filter(({ extent }) => extent !== 'nowhere').map(({ company }) => company);
  return open.length === 0 ? '' : t('devicesOthers', open.join(', '));
}

@customElement('host-devices')
export class HostDevices extends LitElement {
  @property({ attribute: false }) api!: Api;
  @property({ attribute: false }) zone = 'UTC';

  @state() private own: Devices | null = null;
  @state() private problem: Problem | null = null;
  @state() private said: { kind: 'good' | 'warn'; text: string } | null = null;
  @state() private isBusy = false;

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    void this.run(async () => {});
  }

  /** Whatever was done, the list is then as the server has it. */
  private async run(deed: () => Promise<void>): Promise<void> {
    this.isBusy = true;
    this.problem = null;
    this.said = null;
    try {
      await deed();
    } catch (thrown) {
      this.tell(thrown);
    }
    try {
      this.own = await need(this.api.GET('/api/v1/receiving/devices'));
    } catch (thrown) {
      this.problem ??= Problem.catch(thrown);
    }
    this.isBusy = false;
  }

  private tell(thrown: unknown): void {
    if (thrown instanceof Unwilling) {
      this.said = { kind: 'warn', text: t(thrown.reason === 'blocked' ? 'deviceBlocked' : 'deviceUnable') };
      return;
    }
    const problem = Problem.catch(thrown);
    if (problem.errors.some(({ field }) => field === 'endpoint')) {
      this.said = { kind: 'warn', text: t('deviceUnknown') };
    } else {
      this.problem = problem;
    }
  }

  private readonly turnOn = (): Promise<void> => this.run(async () => {
    const body = await subscribe(this.own!.key!);
    try {
      await need(this.api.POST('/api/v1/receiving/devices', { body }));
    } catch (thrown) {
      await unsubscribe();
      throw thrown;
    }
    this.said = { kind: 'good', text: t('deviceTurnedOn') };
  });

  private readonly takeOff = (device: Device): Promise<void> => this.run(async () => {
    await done(this.api.DELETE('/api/v1/receiving/devices/{id}', { params: { path: { id: device.id } } }));
    if (device.here) {
      await unsubscribe();
    }
    this.said = { kind: 'good', text: t('deviceRemoved') };
  });

  protected override render(): TemplateResult {
    const { own } = this;
    return html`
      <section class="card fields" aria-labelledby="devices" aria-busy=${this.isBusy}>
        <h2 id="devices">${t('devices')}</h2>
        <p class="quiet">${t('devicesHint')}</p>
        ${own ? this.drawList(own) : nothing}
        ${problemNote(this.problem)}
        ${note(this.said?.kind ?? 'good', this.said?.text ?? null)}
        ${own ? this.drawHere(own) : nothing}
      </section>`;
  }

  /** A browser is asked for nothing where what it would give is refused: it would register with its company first. */
  private drawHere({ key, carriers, devices }: Devices): Drawn {
    const family = carrierOf(navigator.userAgent);
    const carrier = carriers.find((one) => one.carrier === family);
    if (!carrier) {
      return closed(t('deviceUnknown'));
    }
    if (carrier.extent === 'nowhere' || !key) {
      return closed(`${t('devicesClosed', carrier.company, why(carrier.refusal))} ${others(carriers)}`);
    }
    return devices.some(({ here }) => here) ? nothing : html`
      <p class="quiet">${t(carrier.extent === 'somewhere' ? 'deviceSomewhere' : 'deviceCarrier', carrier.company)}</p>
      <div class="row"><button type="button" id="ring-here" ?disabled=${this.isBusy} @click=${this.turnOn}>
        ${icon('phone')}${t('deviceOn')}</button></div>`;
  }

  private drawList({ devices }: Devices): Drawn {
    return devices.length === 0 ? nothing : html`
      <ul class="ways">${devices.map((device) => this.drawDevice(device))}</ul>`;
  }

  private drawDevice(device: Device): TemplateResult {
    const name = t(device.here ? 'deviceHere' : 'deviceOther');
    const since = t('deviceSince', date(device.since, this.zone), device.service);
    return html`
      <li>${icon('phone')}
        <span><b>${name}</b><small class="quiet">${since}</small>
          ${device.extent === 'nowhere' ? chip('warn', 'cross', t('deviceSilent'))
            : device.extent === 'somewhere' ? chip('warn', 'info', t('devicePartly')) : nothing}</span>
        <button type="button" ?disabled=${this.isBusy} aria-label=${t('deviceRemoveWhich', name, since)}
          @click=${() => this.takeOff(device)}>${icon('trash')}${t('deviceRemove')}</button></li>`;
  }
}
