// Every decision, newest first, and behind each of them all that led to it.
import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import '../common/check-log.ts';
import { need, type Api, type Schema } from '../common/api.ts';
import { PageElement } from '../common/page.ts';
import { chip, problemNote, type Drawn } from '../common/parts.ts';
import { Problem } from '../common/problem.ts';
import { common } from '../common/texts.ts';
import { stamp } from '../common/time.ts';
import './decision.ts';
import type { DecisionDialog } from './decision.ts';
import { d } from './everyday-texts.ts';
import { QUESTIONS, questionHash, questionOf, type Question } from './evidence-route.ts';
import { reason } from './reasons.ts';
import { activityName, countryName, inWords, legalName, list, type World } from './world.ts';

export type Decision = Schema<'EvidenceView'>;

@customElement('agreement-evidence')
export class EvidencePart extends PageElement {
  @property({ attribute: false }) api!: Api;
  @property({ attribute: false }) world!: World;
  @property({ attribute: false }) zone = 'UTC';

  @state() private decisions: readonly Decision[] | null = null;
  @state() private problem: Problem | null = null;
  private question: Question = {};
  private next: string | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('hashchange', this.turn);
    this.turn();
  }

  override disconnectedCallback(): void {
    removeEventListener('hashchange', this.turn);
    super.disconnectedCallback();
  }

  private readonly turn = (): void => {
    if (location.hash.startsWith('#evidence')) {
      this.question = questionOf(location.hash);
      this.decisions = null;
      void this.load();
    }
  };

  /** From the beginning, or what comes after what is shown. */
  private async load(cursor?: string): Promise<void> {
    const { question } = this;
    this.problem = null;
    try {
      const query = { ...question, ...(cursor ? { cursor } : {}) };
      const page = await need(this.api.GET('/api/v1/agreement/evidence', { params: { query } }));
      if (question === this.question) {
        this.decisions = cursor ? [...this.decisions ?? [], ...page.items] : page.items;
        this.next = page.next;
      }
    } catch (thrown) {
      this.problem = Problem.catch(thrown);
    }
  }

  protected override render(): TemplateResult {
    return html`
      <p class="quiet">${d('decisionsLead')}</p>
      ${problemNote(this.problem)}
      ${this.drawQuestion()}
      ${this.drawDecisions()}
      <check-log .api=${this.api}></check-log>
      <decision-dialog .api=${this.api} .world=${this.world} .zone=${this.zone}></decision-dialog>`;
  }

  private drawQuestion(): Drawn {
    const asked = QUESTIONS.filter((key) => this.question[key]);
    return asked.length === 0 ? nothing : html`
      <p class="asked">${d('only')}: ${asked.map((key) => chip('plain', 'search', this.named(key)))}
        <a href=${questionHash({})}>${d('all')}</a></p>`;
  }

  private named(key: typeof QUESTIONS[number]): string {
    const value = this.question[key]!;
    const text = `became.${value}`;
    return key === 'became' ? (d.has(text) ? d(text) : value) : inWords(this.world, value);
  }

  private drawDecisions(): Drawn {
    const { decisions } = this;
    if (decisions === null) {
      return this.problem ? nothing : html`<p class="quiet" role="status">${common('loading')}</p>`;
    }
    return decisions.length === 0 ? html`<p class="quiet">${d('noDecisions')}</p>` : html`
      <ul class="card list decisions">${decisions.map((one) => this.drawOne(one))}</ul>
      ${this.next ? html`<p class="more"><button type="button" class="link" @click=${() => this.load(this.next)}>
        ${d('more')}</button></p>` : nothing}`;
  }

  private drawOne(one: Decision): TemplateResult {
    const at = stamp(one.decidedAt, this.zone);
    const countries = parts(one.countries).map((code) => countryName(this.world, code));
    return html`
      <li>
        <button type="button" class="link" data-decision=${one.id} aria-label=${d('open', at)}
          @click=${() => this.querySelector<DecisionDialog>('decision-dialog')?.open(one)}>${at}</button>
        <span>${activityName(this.world, one.activity)}
          ${countries.length > 0 ? html`<small class="quiet">${list(countries)}</small>` : nothing}</span>
        ${outcomeChip(one, this.world)}
      </li>`;
  }
}

/** Codes with something between them. */
export const parts = (text: string | undefined): string[] => (text ?? '').split(/[|;+,]/).filter(Boolean);

/** Who was allowed to have it, or why nobody was. */
export function outcomeChip(one: Decision, world: World): TemplateResult {
  if (one.service) {
    return chip('good', 'check', `${legalName(world, one.service)} · ${inWords(world, one.channel ?? '')}`);
  }
  const why = parts(one.reason).filter((code) => code !== 'OK').map(reason).join('; ');
  return one.outcome === 'HOLD' ? chip('warn', 'clock', why) : chip('bad', 'cross', why);
}
