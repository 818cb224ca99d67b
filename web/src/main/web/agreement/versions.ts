// What is in force, what is prepared, and everything that was: each version can be opened, and two compared.
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { done, need, type Api, type Schema } from '../common/api.ts';
import { Form, type Values } from '../common/form.ts';
import type { Me } from '../common/frame.ts';
import { language } from '../common/language.ts';
import { chip, icon, note, problemNote, type Drawn, type Kind } from '../common/parts.ts';
import { Problem } from '../common/problem.ts';
import { stamp } from '../common/time.ts';
import './ask.ts';
import type { AskFirst } from './ask.ts';
import { differences } from './difference.ts';
import { documents } from './documents.ts';
import { IMPORT, stepHash } from './route.ts';
import './sign.ts';
import { isAdmin, isSignatory } from './signing.ts';
import './stop.ts';
import type { StopRecipient } from './stop.ts';
import { approved, jobs } from './terms.ts';
import { t } from './texts.ts';
import {
  activityName, countriesOf, type Difference, type Service, type Summary, type Version, type World,
} from './world.ts';

type Begun = Schema<'VersionBodies.Beginning'>;

const STATES: Readonly<Record<string, readonly [Kind, string]>> = {
  DRAFT: ['plain', 'pen'], PROPOSED: ['warn', 'clock'], PARTIALLY_SIGNED: ['warn', 'clock'],
  SCHEDULED: ['good', 'calendar'], IN_FORCE: ['good', 'check'], TERMINATING: ['warn', 'alert'],
};
const PREPARED = ['DRAFT', 'PROPOSED', 'PARTIALLY_SIGNED', 'SCHEDULED'];
const FEW = 10;

function stateName(state: string): string {
  const key = `state.${state}`;
  return t.has(key) ? t(key) : state;
}

const stateChip = (state: string): TemplateResult =>
  chip(...STATES[state] ?? ['plain', 'cross'] as const, stateName(state));

@customElement('agreement-versions')
export class Versions extends LitElement {
  @property({ attribute: false }) api!: Api;
  @property({ attribute: false }) me!: Me;
  @property({ attribute: false }) world!: World;
  @property({ attribute: false }) versions: readonly Summary[] = [];
  @property({ attribute: false }) releases: readonly Schema<'AgreementViews.SignatoryReleaseView'>[] = [];
  @property({ attribute: false }) changed: () => Promise<void> = async () => {};
  /** The one that a link has named. */
  @property({ attribute: false }) named: string | null = null;

  @state() private opened: Version | null = null;
  @state() private said: string | null = null;
  @state() private problem: Problem | null = null;
  @state() private compared: readonly Difference[] | null = null;
  @state() private most = FEW;
  private readonly beginning = new Form(this, (values) => this.begin(values));
  private readonly comparing = new Form(this, (values) => this.compare(values));

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('named')) {
      void this.open(null);
    }
  }

  /** Also after a step that has been taken with it. */
  private readonly open = async (moved: Version | null): Promise<void> => {
    this.opened = moved;
    try {
      if (moved === null && this.named !== null) {
        this.opened = await need(this.api.GET('/api/v1/agreement/versions/{id}', {
          params: { path: { id: this.named } },
        }));
      }
    } catch (thrown) {
      this.problem = Problem.catch(thrown);
    }
  };

  private readonly moved = async (version: Version | null): Promise<void> => {
    await this.changed();
    await this.open(version);
  };

  private get zone(): string {
    return this.world.inForce?.terms.zone ?? this.world.sites[0]?.zone ?? 'UTC';
  }

  private async begin({ from = '', reason = '' }: Values): Promise<void> {
    const template = from as NonNullable<Begun['template']> | '';
    const begun = await need(this.api.POST('/api/v1/agreement/versions', {
      body: { reason: reason.trim(), ...(template ? { template, zone: this.zone, language: language() } : {}) },
    }));
    await this.changed();
    location.hash = stepHash('party', begun.id);
  }

  private async compare({ one = '', other = '' }: Values): Promise<void> {
    this.compared = await need(this.api.GET('/api/v1/agreement/versions/{id}/differences', {
      params: { path: { id: other }, query: { with: one } },
    }));
  }

  private async say(text: string): Promise<void> {
    this.said = text;
    this.problem = null;
    await this.changed();
  }

  private readonly stopped = (): Promise<void> => this.say(t('stopped'));

  private end(version: Summary, how: 'discard' | 'withdraw' | 'reject'): void {
    const params = { path: { id: version.id } };
    const work = {
      discard: () => done(this.api.DELETE('/api/v1/agreement/versions/{id}', { params })),
      withdraw: () => done(this.api.POST('/api/v1/agreement/versions/{id}/withdrawal', { params })),
      reject: () => done(this.api.POST('/api/v1/agreement/versions/{id}/rejection', { params })),
    }[how];
    void this.querySelector<AskFirst>('ask-first')?.open({
      title: t(`${how}Title`), text: version.reason, yes: t(how), work: async () => {
        await work();
        await this.say(t(`${how}Done`));
      },
    });
  }

  protected override render(): TemplateResult {
    const prepared = this.versions.filter(({ state }) => PREPARED.includes(state));
    return html`
      ${note('good', this.said)}
      ${problemNote(this.problem)}
      ${this.drawOpened()}
      ${this.drawInForce()}
      <section class="card list" aria-labelledby="prepared">
        <h2 id="prepared">${t('prepared')}</h2>
        ${prepared.length === 0 ? html`<p class="quiet empty">${t('nonePrepared')}</p>` : html`
          <ul>${prepared.map((one) => this.row(one))}</ul>`}
        ${isAdmin(this.me) ? this.drawBegin() : nothing}
      </section>
      ${this.drawAll()}
      <ask-first></ask-first>
      <stop-recipient .api=${this.api} .me=${this.me} .world=${this.world} .stopped=${this.stopped}></stop-recipient>`;
  }

  private drawOpened(): Drawn {
    return this.opened === null || this.opened.hash === undefined ? nothing : html`
      <section class="card fields" aria-labelledby="named">
        <h2 id="named" tabindex="-1">${this.opened.reason}</h2>
        <agreement-sign .api=${this.api} .me=${this.me} .world=${this.world} .version=${this.opened}
          .named=${this.named} .moved=${this.moved}></agreement-sign>
      </section>`;
  }

  private drawInForce(): TemplateResult {
    const { inForce } = this.world;
    return html`
      <section class="card fields" aria-labelledby="in-force">
        <h2 id="in-force" tabindex="-1">${t('inForce')}</h2>
        ${inForce === null ? html`
          <p>${t('noAgreement')}</p>
          ${isAdmin(this.me) ? html`<p><a class="button first" href="#setup">${icon('pen')}${t('makeOne')}</a></p>`
            : nothing}` : html`
          <p>${t('version', inForce.number ?? '', stateName(inForce.state),
            inForce.inForceFrom ? stamp(inForce.inForceFrom, this.zone) : '')}</p>
          ${documents(this.api, inForce, (problem) => {
            this.problem = problem;
          })}
          ${this.drawRecipients()}`}
        ${this.releases.map((one) => html`
          <p class="quiet">${t('signatoryReleased', stamp(one.releasedAt, this.zone), one.reason)}</p>`)}
      </section>`;
  }

  /** Who may receive what now; each can be stopped at once. */
  private drawRecipients(): TemplateResult {
    const { terms } = this.world.inForce!;
    const pairs = jobs(terms, this.world).flatMap((job) => job.services.flatMap((service) =>
      approved(terms, job, service.key).map((activity) => ({ service, activity }))));
    const services = [...new Set(pairs.map(({ service }) => service))];
    return html`
      <details class="more"><summary>${t('recipients', services.length)}</summary>
        <ul class="recipients">${services.map((service) => html`
          <li><b>${service.legalName}</b> <small class="quiet">${countriesOf(this.world, service)}</small>
            <ul>${pairs.filter((pair) => pair.service === service).map(({ activity }) =>
              this.drawPair(service, activity))}</ul></li>`)}
        </ul>
      </details>`;
  }

  private drawPair(service: Service, activity: string): TemplateResult {
    const name = activityName(this.world, activity);
    return html`
      <li><span>${name}</span>
        ${isAdmin(this.me) ? html`
          <button type="button" class="danger small" aria-label=${`${t('stop')}: ${service.legalName}, ${name}`}
            @click=${() => this.querySelector<StopRecipient>('stop-recipient')?.open(service, activity)}>
            ${t('stop')}</button>` : nothing}</li>`;
  }

  private row(one: Summary): TemplateResult {
    const isDraft = one.state === 'DRAFT';
    const isOpen = one.state === 'PROPOSED' || one.state === 'PARTIALLY_SIGNED';
    const act = (how: 'discard' | 'withdraw' | 'reject') => html`
      <button type="button" class="link" aria-label=${`${t(how)}: ${one.reason}`} @click=${() => this.end(one, how)}>
        ${t(how)}</button>`;
    return html`
      <li class="version"><span><b>${one.reason}</b>
          <small class="quiet">${[one.number && t('numbered', one.number), stamp(one.createdAt, this.zone)]
            .filter(Boolean).join(' · ')}</small></span>
        ${stateChip(one.state)}
        <span class="acts">
          ${isDraft && isAdmin(this.me) ? act('discard') : nothing}
          ${isOpen && isAdmin(this.me) ? act('withdraw') : nothing}
          ${isOpen && isSignatory(this.me) ? act('reject') : nothing}
          <a class="button" href=${isDraft ? `#setup//${one.id}` : stepHash('sign', one.id)}
            aria-label=${`${t(isDraft ? 'goOn' : 'open')}: ${one.reason}`}>${t(isDraft ? 'goOn' : 'open')}</a>
        </span></li>`;
  }

  private drawBegin(): TemplateResult {
    const { templates } = this.world.vocabulary;
    return html`
      <details class="more begin"><summary>${t('begin')}</summary>
        <form @submit=${this.beginning.submit}>
          <div class="pair">
            ${this.beginning.field('from', t('beginFrom'), (id) => html`
              <select id=${id} name="from">
                ${this.world.inForce ? html`<option value="">${t('beginInForce')}</option>` : nothing}
                ${templates.map(({ key, name }) => html`<option value=${key}>${name}</option>`)}
              </select>`)}
            ${this.beginning.field('reason', t('reason'), (id, invalid, described) => html`
              <input id=${id} name="reason" required maxlength="500" autocomplete="off" aria-invalid=${invalid}
                aria-describedby=${described}>`)}
          </div>
          ${this.beginning.note('from', 'reason')}
          <div class="row"><button ?disabled=${this.beginning.busy}>${icon('plus')}${t('beginDo')}</button>
            <a class="button" href=${IMPORT}>${icon('enter')}${t('beginImport')}</a></div>
        </form>
      </details>`;
  }

  private drawAll(): Drawn {
    const past = this.versions.filter(({ state }) => !PREPARED.includes(state));
    return this.versions.length === 0 ? nothing : html`
      <section class="card list" aria-labelledby="all">
        <h2 id="all">${t('all')}</h2>
        ${past.length === 0 ? html`<p class="quiet empty">${t('nonePast')}</p>` : html`
          <ul>${past.slice(0, this.most).map((one) => this.row(one))}</ul>`}
        ${past.length > this.most ? html`<p class="more"><button type="button" class="link" @click=${() => {
          this.most += FEW;
        }}>${t('showMore')}</button></p>` : nothing}
        ${this.versions.length > 1 ? this.drawCompare() : nothing}
      </section>`;
  }

  private drawCompare(): TemplateResult {
    const name = (one: Summary) =>
      [one.number && t('numbered', one.number), one.reason, stateName(one.state)].filter(Boolean).join(' · ');
    const select = (field: string, label: string, chosen: number) => this.comparing.field(field, label, (id) => html`
      <select id=${id} name=${field}>${this.versions.map((one, index) => html`
        <option value=${one.id} ?selected=${index === chosen}>${name(one)}</option>`)}</select>`);
    return html`
      <form class="compare" @submit=${this.comparing.submit}>
        <h3>${t('compare')}</h3>
        <div class="pair">${select('one', t('compareFrom'), 1)}${select('other', t('compareTo'), 0)}</div>
        ${this.comparing.note()}
        <div class="row"><button ?disabled=${this.comparing.busy}>${t('compareDo')}</button></div>
        <div role="status">${this.compared === null ? nothing
          : this.compared.length === 0 ? html`<p>${t('same')}</p>` : differences(this.compared, this.world)}</div>
      </form>`;
  }
}
