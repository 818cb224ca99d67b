// The emergency: somebody breaks the glass, it is over, somebody looks back on it. And the card for each site's wall.
import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { need, type Api, type Schema } from '../common/api.ts';
import { Form, type Values } from '../common/form.ts';
import type { Me } from '../common/frame.ts';
import { PageElement } from '../common/page.ts';
import { chip, icon, note, problemNote, type Drawn } from '../common/parts.ts';
import { Problem } from '../common/problem.ts';
import { common } from '../common/texts.ts';
import { stamp } from '../common/time.ts';
import './cards.ts';
import { x } from './emergency-texts.ts';
import { isAdmin } from './signing.ts';

type All = Schema<'EmergencyViews.EmergenciesView'>;
type Emergency = Schema<'EmergencyViews.EmergencyView'>;

/** It is for all sites, so it is told by the clock of whoever looks. */
const when = (at: string): string => stamp(at, new Intl.DateTimeFormat().resolvedOptions().timeZone);

@customElement('agreement-emergency')
export class EmergencyPart extends PageElement {
  @property({ attribute: false }) api!: Api;
  @property({ attribute: false }) me!: Me;

  @state() private all: All | null = null;
  @state() private reviewed: string | null = null;
  @state() private said: 'broken' | 'isOver' | 'kept' | null = null;
  @state() private problem: Problem | null = null;

  private readonly breaking = new Form(this, (values) => this.break(values));
  private readonly ending = new Form(this, (values) => this.end(values));
  private readonly reviewing = new Form(this, (values) => this.review(values));

  override connectedCallback(): void {
    super.connectedCallback();
    void this.load();
  }

  private async load(): Promise<void> {
    try {
      this.all = await need(this.api.GET('/api/v1/agreement/emergencies'));
    } catch (thrown) {
      this.problem = Problem.catch(thrown);
    }
  }

  private async break({ happened = '', incapable, password = '' }: Values): Promise<void> {
    this.said = null;
    this.all = await need(this.api.POST('/api/v1/agreement/emergencies', {
      body: { reason: happened.trim(), incapable: incapable !== undefined, password },
    }));
    this.said = 'broken';
  }

  private async end({ over = '' }: Values): Promise<void> {
    this.said = null;
    this.all = await need(this.api.POST('/api/v1/agreement/emergencies/ending', { body: { reason: over.trim() } }));
    this.said = 'isOver';
  }

  private async review({ found = '' }: Values): Promise<void> {
    this.said = null;
    this.all = await need(this.api.POST('/api/v1/agreement/emergencies/{id}/review', {
      params: { path: { id: this.reviewed! } }, body: { note: found.trim() },
    }));
    this.reviewed = null;
    this.said = 'kept';
  }

  protected override render(): TemplateResult {
    const { all } = this;
    return html`
      ${note('good', this.said === null ? null : x(this.said))}
      ${problemNote(this.problem)}
      <div class="cols">
        <div class="main">${all ? html`${this.drawNow(all)}${this.drawSoFar(all)}`
          : this.problem ? nothing : html`<p class="quiet" role="status">${common('loading')}</p>`}</div>
        <emergency-cards .api=${this.api}></emergency-cards>
      </div>`;
  }

  private drawNow(all: All): TemplateResult {
    const { until } = all;
    return html`
      <section class="card state ${until ? 'bad' : all.allowed ? 'good' : 'warn'}" aria-labelledby="now">
        <h2 id="now">${x('now')}</h2>
        <p class="sentence">${icon(until ? 'alert' : 'shield')}
          <span>${until ? x('until', when(until)) : x(all.allowed ? 'none' : 'notAllowed', all.hours)}</span></p>
        ${until ? this.drawEnding() : all.allowed ? this.drawBreaking(all) : nothing}
      </section>`;
  }

  private drawBreaking(all: All): TemplateResult {
    return html`
      <form class="break" @submit=${this.breaking.submit}>
        ${this.line(this.breaking, 'happened', 'reason', x('happened'))}
        ${all.incapableAllowed ? html`
          <label class="check"><input type="checkbox" name="incapable">${x('incapable')}</label>` : nothing}
        ${this.breaking.field('password', x('password'), (id, invalid, described) => html`
          <input id=${id} name="password" type="password" required maxlength="1000" autocomplete="current-password"
            aria-invalid=${invalid} aria-describedby=${described}>`)}
        ${this.breaking.note('reason', 'password')}
        <div class="row"><button class="danger" ?disabled=${this.breaking.busy}>
          ${icon('alert')}${x('breakGlass')}</button></div>
      </form>`;
  }

  private drawEnding(): TemplateResult {
    return html`
      <form class="over" @submit=${this.ending.submit}>
        ${this.line(this.ending, 'over', 'reason', x('whyOver'))}
        ${this.ending.note('reason')}
        <div class="row"><button class="first" ?disabled=${this.ending.busy}>
          ${icon('check')}${x('over')}</button></div>
      </form>`;
  }

  /** @param field what the server calls it */
  private line(form: Form, name: string, field: string, label: string): TemplateResult {
    return form.field(field, label, (id, invalid, described) => html`
      <input id=${id} name=${name} required maxlength="500" autocomplete="off"
        aria-invalid=${invalid} aria-describedby=${described}>`, '', name);
  }

  private drawSoFar(all: All): TemplateResult {
    return html`
      <section class="card list" aria-labelledby="so-far">
        <h2 id="so-far">${x('soFar')}</h2>
        ${all.emergencies.length === 0 ? html`<p class="quiet">${x('noneSoFar')}</p>` : html`
          <ul class="emergencies">${all.emergencies.map((one) => this.drawOne(one))}</ul>`}
      </section>`;
  }

  private drawOne(one: Emergency): TemplateResult {
    const isDue = Boolean(one.reviewDueAt) && !one.reviewedAt;
    return html`
      <li>
        <span><b>${one.reason}</b>
          <small class="quiet">${[`${when(one.givenAt)} – ${when(one.endedAt ?? one.endsAt)}`,
            one.incapable ? x('asserted') : ''].filter(Boolean).join(' · ')}</small>
          ${one.note ? html`<small>${one.note}</small>` : nothing}</span>
        ${this.state(one)}
        ${isDue && isAdmin(this.me) && this.reviewed !== one.id ? html`
          <button type="button" data-review=${one.id} aria-label=${`${x('review')}: ${one.reason}`}
            @click=${() => this.open(one)}>${x('review')}</button>` : nothing}
        ${this.reviewed === one.id ? this.drawReview() : nothing}
      </li>`;
  }

  private state(one: Emergency): Drawn {
    if (one.reviewedAt) {
      return chip('good', 'check', x('reviewed'));
    }
    return one.reviewDueAt ? chip(Date.parse(one.reviewDueAt) < Date.now() ? 'bad' : 'warn', 'clock',
      x('reviewDue', when(one.reviewDueAt))) : nothing;
  }

  private async open(one: Emergency): Promise<void> {
    this.reviewing.problem = null;
    this.reviewed = one.id;
    await this.updateComplete;
    this.querySelector<HTMLElement>('[name=found]')?.focus();
  }

  private drawReview(): TemplateResult {
    return html`
      <form class="review" @submit=${this.reviewing.submit}>
        ${this.line(this.reviewing, 'found', 'note', x('found'))}
        ${this.reviewing.note('note')}
        <div class="row"><button class="first" ?disabled=${this.reviewing.busy}>
          ${icon('check')}${x('reviewDo')}</button></div>
      </form>`;
  }
}
