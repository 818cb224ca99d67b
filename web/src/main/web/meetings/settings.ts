// How the host is told of guests, who stands in, and when they are away.
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { need, needVersion, type Api, type Schema } from '../common/api.ts';
import { Form, type Values } from '../common/form.ts';
import type { Me } from '../common/frame.ts';
import { chip, icon, note, problemNote } from '../common/parts.ts';
import { Problem } from '../common/problem.ts';
import { common } from '../common/texts.ts';
import { date, instantAt, wallClock } from '../common/time.ts';
import { why } from '../common/why.ts';
import { fullName, type Host, type Way } from './people.ts';
import { t } from './texts.ts';
import { addDays } from './when.ts';

type Receiving = Schema<'ReceivingView'>;

@customElement('host-settings')
export class HostSettings extends LitElement {
  @property({ attribute: false }) api!: Api;
  @property({ attribute: false }) me!: Me;

  @state() private own: Receiving | null = null;
  @state() private colleagues: readonly Host[] = [];
  @state() private problem: Problem | null = null;
  @state() private isSaved = false;
  private version = '';

  private readonly form = new Form(this, (values) => this.save(values));

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    void this.load();
  }

  private async load(): Promise<void> {
    try {
      const [own, colleagues] = await Promise.all([
        needVersion(this.api.GET('/api/v1/receiving')),
        need(this.api.GET('/api/v1/employees', { params: { query: { name: '' } } })),
      ]);
      this.colleagues = colleagues.filter((one) => one.id !== this.me.personId);
      this.own = own.data;
      this.version = own.version;
    } catch (thrown) {
      this.problem = Problem.catch(thrown);
    }
  }

  private async save(values: Values): Promise<void> {
    const { zone } = this.own!;
    const { first, deputyId, awayFrom, absentUntil } = values;
    this.isSaved = false;
    const own = await needVersion(this.api.PUT('/api/v1/receiving', {
      params: { header: { 'If-Match': this.version } },
      body: {
        ...(first ? { first } : {}),
        ...(deputyId ? { deputyId } : {}),
        ...(awayFrom ? { absentFrom: instantAt(awayFrom, '00:00', zone) } : {}),
        ...(absentUntil ? { absentUntil: instantAt(addDays(absentUntil, 1), '00:00', zone) } : {}),
      },
    })).catch(async (thrown: unknown) => {
      if (Problem.catch(thrown).code === 'stale-version') {
        await this.load();
      }
      throw thrown;
    });
    this.own = own.data;
    this.version = own.version;
    this.isSaved = true;
  }

  protected override render(): TemplateResult {
    const { own } = this;
    if (!own) {
      return this.problem ? problemNote(this.problem) : html`<p class="quiet">${common('loading')}</p>`;
    }
    return html`
      ${this.drawAbsence(own)}
      <form class="settings" @submit=${this.form.submit} @input=${() => {
        this.isSaved = false;
      }}>
        <section class="card fields" aria-labelledby="alerts">
          <h2 id="alerts">${t('alerts')}</h2>
          <p class="quiet">${t('alertsHint')}</p>
          <ul class="ways">
            ${own.ways.map((way) => this.drawWay(way, own))}
            <li>${icon('info')}<span><b>${t('inApp')}</b></span>${chip('good', 'check', t('inAppOpen'))}</li>
          </ul>
          ${this.form.field('first', t('first'), (id, invalid, described) => html`
            <select id=${id} name="first" aria-invalid=${invalid} aria-describedby=${described}>
              <option value="" ?selected=${!own.first}>${t('first.none')}</option>
              ${(['sms', 'email'] as const).map((by) => html`
                <option value=${by} ?selected=${own.first === by}
                  ?disabled=${own.first !== by && !own.ways.some((way) => way.channel === by && way.permitted)}>
                  ${t(`by.${by}`)}</option>`)}
            </select>`)}
        </section>
        <section class="card fields" aria-labelledby="away">
          <h2 id="away">${t('away')}</h2>
          ${this.form.field('deputyId', t('deputy'), (id, invalid, described) => html`
            <select id=${id} name="deputyId" aria-invalid=${invalid} aria-describedby=${described}>
              <option value="" ?selected=${!own.deputyId}>${t('noDeputy')}</option>
              ${this.colleagues.map((one) => html`
                <option value=${one.id} ?selected=${one.id === own.deputyId}>${fullName(one)}</option>`)}
            </select>`, t('deputyHint'))}
          <div class="pair">
            ${this.drawDay('awayFrom', t('awayFrom'), this.firstDay(own))}
            ${this.drawDay('absentUntil', t('awayUntil'), this.lastDay(own))}
          </div>
          <p class="quiet">${t('awayHint')}</p>
        </section>
        ${this.form.note('first', 'deputyId', 'awayFrom', 'absentFrom', 'absentUntil')}
        ${note('good', this.isSaved ? t('savedSettings') : null)}
        <div class="row"><button class="first" ?disabled=${this.form.busy}>${icon('check')}${t('save')}</button></div>
      </form>`;
  }

  private firstDay(own: Receiving): string {
    return own.absentFrom && this.lastDay(own) ? wallClock(own.absentFrom, own.zone).date : '';
  }

  /** An absence that is over is none. */
  private lastDay(own: Receiving): string {
    return own.absentUntil && Date.parse(own.absentUntil) > Date.now()
      ? addDays(wallClock(Date.parse(own.absentUntil) - 1, own.zone).date, 0) : '';
  }

  private drawDay(name: string, label: string, value: string): TemplateResult {
    return this.form.field(name, label, (id, invalid, described) => html`
      <input id=${id} name=${name} type="date" .value=${value} aria-invalid=${invalid} aria-describedby=${described}>`);
  }

  private drawWay(way: Way, own: Receiving): TemplateResult {
    const by = way.channel as 'email' | 'sms';
    const address = by === 'sms' ? own.phone : own.email;
    const refusal = way.permitted ? (address ? null : t('wayNoAddress')) : why(way.refusal);
    return html`
      <li>${icon(by === 'sms' ? 'message' : 'mail')}
        <span><b>${t(`by.${by}`)}</b>${refusal ? html`<small class="quiet">${refusal}</small>`
          : html`<small class="quiet">${address}</small>`}</span>
        ${refusal ? chip('warn', 'cross', t('wayClosedShort')) : chip('good', 'check', t('wayOpen'))}</li>`;
  }

  private drawAbsence(own: Receiving): TemplateResult | typeof nothing {
    const last = this.lastDay(own);
    if (!last) {
      return nothing;
    }
    const end = date(Date.parse(own.absentUntil!) - 1, own.zone);
    const begins = own.absentFrom && Date.parse(own.absentFrom) > Date.now() ? date(own.absentFrom, own.zone) : null;
    return note('warn', begins ? t('awaySoon', begins, end) : t('awayNow', end, own.deputy ?? t('awayNobody')));
  }
}
