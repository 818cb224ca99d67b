// What the operator has to look into, what left held against what was decided, and whether the clock is believed.
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { need } from '../common/api.ts';
import { Form } from '../common/form.ts';
import { chip, icon, note } from '../common/parts.ts';
import { number, stamp, wallClock } from '../common/time.ts';
import type { Wish } from '../common/deed.ts';
import { operatorOf, tenantOf, type Incident, type Run, type World } from './known.ts';
import { i } from './incident-texts.ts';
import { clockWish } from './switches.ts';
import { t } from './texts.ts';
import { zone } from './words.ts';

const HOUR = 3_600_000;
const SHOWN = 24;

const local = (instant: number): string => {
  const { date, clock } = wallClock(instant, zone());
  return `${date}T${clock}`;
};

@customElement('registry-incidents')
export class RegistryIncidents extends LitElement {
  @property({ attribute: false }) world!: World;

  @state() private runs: readonly Run[] = [];
  @state() private latest: Run | null = null;

  private readonly form = new Form(this, async ({ from, to }) => {
    this.latest = null;
    this.latest = await need(this.world.api.POST('/api/v1/reconciliations', {
      body: { from: new Date(from!).toISOString(), to: new Date(to!).toISOString() },
    }));
    await this.read();
  });

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    void this.read();
  }

  private async read(): Promise<void> {
    this.runs = (await need(this.world.api.GET('/api/v1/reconciliations')).catch(() => [])).slice(0, SHOWN);
  }

  protected override render(): TemplateResult {
    return html`
      ${this.drawClock()}
      ${this.drawIncidents()}
      ${this.drawCompare()}`;
  }

  private drawClock(): TemplateResult {
    const { known, ask } = this.world;
    const { standing, confirmations } = known.clock;
    const isSure = standing === 'SURE' || standing === 'NOT_KNOWN';
    return html`
      <section class="card fields" aria-labelledby="clock">
        <h2 id="clock">${i('clock')}</h2>
        <div class="row">${chip(isSure ? 'good' : 'bad', 'clock', i(`clock.${standing as 'SURE'}`))}
          ${isSure ? nothing : html`
            <button type="button" class="danger" @click=${() => ask(clockWish(this.world))}>${t('clockSay')}</button>`}
        </div>
        ${confirmations.map((one) => html`
          <p class="quiet">${i('clockWas', stamp(one.said, zone()), operatorOf(known, one.by),
            stamp(one.shown, zone()))}</p>`)}
      </section>`;
  }

  private drawIncidents(): TemplateResult {
    const { incidents } = this.world.known;
    return html`
      <section class="card list" aria-labelledby="incidents">
        <h2 id="incidents">${i('incidents')} <span class="number">${incidents.length}</span></h2>
        ${incidents.length === 0 ? html`<p class="quiet empty">${i('noIncidents')}</p>` : html`
          <table>
            <thead><tr><th scope="col">${i('whatHappened')}</th><th scope="col">${t('tenant')}</th>
              <th scope="col">${i('whereTo')}</th><th scope="col">${i('calls')}</th>
              <th scope="col">${i('seen')}</th><th scope="col">${t('state')}</th></tr></thead>
            <tbody>${incidents.map((one) => this.drawIncident(one))}</tbody>
          </table>`}
      </section>`;
  }

  private drawIncident(one: Incident): TemplateResult {
    const { known, ask } = this.world;
    const code = `incident.${one.code}`;
    return html`
      <tr>
        <th scope="row">${i.has(code) ? i(code) : one.code}<small class="quiet">${one.detail}</small></th>
        <td data-label=${t('tenant')}>${tenantOf(known, one.tenantId)}</td>
        <td data-label=${i('whereTo')}>${[one.service, one.host].filter(Boolean).join(' · ') || '–'}</td>
        <td data-label=${i('calls')} class="number">${number(one.calls)}</td>
        <td data-label=${i('seen')}>${stamp(one.lastSeenAt, zone())}</td>
        <td>${one.state === 'OPEN' ? html`
          <button type="button" @click=${() => ask(this.closing(one))}>${icon('check')}${i('closeIncident')}</button>`
          : html`${chip('good', 'check', i('closedIncident'))}
            <small class="quiet">${one.closedBecause} · ${operatorOf(known, one.closedBy)}</small>`}</td>
      </tr>`;
  }

  private closing({ id, code }: Incident): Wish {
    const key = `incident.${code}`;
    return {
      title: i('closeIncident'),
      text: i('closeIncidentText', i.has(key) ? i(key) : code),
      yes: i('closeIncident'),
      picture: 'check',
      kind: 'first',
      fields: [{ name: 'reason', label: i('whatItWas'), kind: 'text', longest: 1000 }],
      work: async ({ reason }) => {
        await need(this.world.api.POST('/api/v1/incidents/{incident}/closing', {
          params: { path: { incident: id } }, body: { reason: reason! },
        }));
        return i('incidentClosed');
      },
    };
  }

  private drawCompare(): TemplateResult {
    const end = Math.floor(Date.now() / HOUR) * HOUR;
    const field = (name: string, label: string, value: number) =>
      this.form.field(name, label, (id, invalid, described) => html`
        <input id=${id} name=${name} type="datetime-local" required value=${local(value)} aria-invalid=${invalid}
          aria-describedby=${described}>`);
    return html`
      <section class="card list" aria-labelledby="runs">
        <h2 id="runs">${i('runs')}</h2>
        <form class="compare" @submit=${this.form.submit}>
          ${field('from', i('from'), end - HOUR)}
          ${field('to', i('to'), end)}
          <button class="first" ?disabled=${this.form.busy}>${icon('repeat')}${i('compareNow')}</button>
        </form>
        <div class="said">
          ${this.form.note('from', 'to')}
          ${this.latest ? note(this.latest.differences === 0 ? 'good' : 'bad', i(
            this.latest.differences === 0 ? 'allFits' : 'doesNotFit', number(this.latest.calls),
            number(this.latest.differences))) : nothing}
        </div>
        ${this.runs.length === 0 ? html`<p class="quiet empty">${i('noRuns')}</p>` : html`
          <table>
            <thead><tr><th scope="col">${i('period')}</th><th scope="col">${i('calls')}</th>
              <th scope="col">${i('passed')}</th><th scope="col">${i('refusedCalls')}</th>
              <th scope="col">${i('proxy')}</th><th scope="col">${t('state')}</th></tr></thead>
            <tbody>${this.runs.map((run) => this.drawRun(run))}</tbody>
          </table>`}
      </section>`;
  }

  private drawRun(run: Run): TemplateResult {
    const { journal } = run;
    return html`
      <tr>
        <th scope="row"><time>${stamp(run.from, zone())}</time> –<br><time>${stamp(run.to, zone())}</time></th>
        <td data-label=${i('calls')} class="number">${number(run.calls)}</td>
        <td data-label=${i('passed')} class="number">${number(run.passed)}</td>
        <td data-label=${i('refusedCalls')} class="number">${number(run.refused)}</td>
        <td data-label=${i('proxy')}>${journal ? i(`journal.${journal as 'READ'}`) : '–'}</td>
        <td>${!run.finishedAt ? chip('plain', 'clock', i('goesOn')) : run.differences === 0
          ? chip('good', 'check', i('fits')) : chip('bad', 'alert', i('differences', number(run.differences)))}</td>
      </tr>`;
  }
}
