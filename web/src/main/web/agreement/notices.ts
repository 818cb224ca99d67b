// Changes among our processors: what each answer would do, side by side, and the answer itself. Opening one is
// receiving it.
import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { need, type Api, type Schema } from '../common/api.ts';
import { PageElement } from '../common/page.ts';
import { chip, icon, note, problemNote, type Drawn, type Kind } from '../common/parts.ts';
import { Problem } from '../common/problem.ts';
import { common } from '../common/texts.ts';
import { date } from '../common/time.ts';
import './ask.ts';
import type { AskFirst } from './ask.ts';
import { d } from './everyday-texts.ts';
import { fact } from './parts.ts';
import { activityName, countryName, fieldName, inWords, legalName, list, type World } from './world.ts';

type Notice = Schema<'NoticeViews.NoticeView'>;
type Opened = Schema<'NoticeViews.OpenedView'>;
type Effect = Opened['nothing'][number];
type Answer = 'APPROVE' | 'OBJECT' | 'WITHDRAW_OBJECTION' | 'ACCEPT_LOSS';

const ANSWERS: Readonly<Record<string, readonly Answer[]>> = {
  NOTIFIED: ['APPROVE', 'OBJECT'], NOT_APPROVED: ['APPROVE'],
  APPROVED_EXPLICIT: ['OBJECT'], DEEMED_APPROVED: ['OBJECT'],
  OBJECTED: ['WITHDRAW_OBJECTION', 'ACCEPT_LOSS'], TENANT_MAY_TERMINATE: ['WITHDRAW_OBJECTION', 'ACCEPT_LOSS'],
};
const KINDS: Readonly<Record<string, readonly [Kind, string]>> = {
  NOTIFIED: ['warn', 'clock'], NOT_DELIVERED: ['warn', 'alert'], APPROVED_EXPLICIT: ['good', 'check'],
  DEEMED_APPROVED: ['good', 'check'],
};
const OUTCOMES = ['nothing', 'object', 'approve'] as const;

@customElement('agreement-notices')
export class NoticesPart extends PageElement {
  @property({ attribute: false }) api!: Api;
  @property({ attribute: false }) world!: World;
  /** Which one the address names, as a mail's link has it. */
  @property({ attribute: false }) named: string | null = null;
  @property({ type: Boolean }) mayAnswer = false;

  @state() private notices: readonly Notice[] | null = null;
  @state() private opened: Opened | null = null;
  @state() private problem: Problem | null = null;
  @state() private said = false;
  private asked: string | null = null;

  override connectedCallback(): void {
    super.connectedCallback();
    void this.run(async () => {
      this.notices = await need(this.api.GET('/api/v1/agreement/notices'));
    });
  }

  protected override willUpdate(): void {
    if (this.named !== this.asked) {
      this.asked = this.named;
      this.said = false;
      if (this.named === null) {
        this.opened = null;
      } else if (this.mayAnswer) {
        void this.open(this.named);
      }
    }
  }

  private open(id: string): Promise<void> {
    return this.run(async () => {
      this.show(await need(this.api.GET('/api/v1/agreement/notices/{id}', { params: { path: { id } } })));
      await this.updateComplete;
      this.querySelector<HTMLElement>('#notice-title')?.focus();
    });
  }

  private show(opened: Opened): void {
    this.opened = opened;
    this.notices = (this.notices ?? []).map((one) => (one.id === opened.notice.id ? opened.notice : one));
  }

  private async run(work: () => Promise<void>): Promise<void> {
    this.problem = null;
    try {
      await work();
    } catch (thrown) {
      this.problem = Problem.catch(thrown);
    }
  }

  private ask(one: Notice, answer: Answer): void {
    const why = this.querySelector<HTMLInputElement>('[name=reason]')?.value.trim() || undefined;
    void this.querySelector<AskFirst>('ask-first')?.open({
      title: d(`answer.${answer}`),
      text: one.legalName,
      yes: d(`answer.${answer}`),
      work: async () => {
        this.show(await need(this.api.POST('/api/v1/agreement/notices/{id}/answer', {
          params: { path: { id: one.id } }, body: { answer, ...(why ? { reason: why } : {}) },
        })));
        this.said = true;
      },
    });
  }

  protected override render(): TemplateResult {
    const { notices } = this;
    return html`
      <p class="quiet">${d('noticesLead')}</p>
      ${problemNote(this.problem)}
      ${note('good', this.said ? d('answered') : null)}
      ${this.opened ? this.drawOpened(this.opened) : nothing}
      ${notices === null ? (this.problem ? nothing : html`<p class="quiet" role="status">${common('loading')}</p>`)
        : notices.length === 0 ? html`<p class="quiet">${d('noNotices')}</p>` : html`
        <ul class="card list">${notices.map((one) => this.drawOne(one))}</ul>`}
      <ask-first></ask-first>`;
  }

  private drawOne(one: Notice): TemplateResult {
    const [kind, picture] = KINDS[one.state] ?? ['plain', 'info'];
    return html`
      <li>
        <span><b>${one.legalName}</b>
          <small class="quiet">${list(one.activities.map((key) => activityName(this.world, key)))}</small>
          ${this.drawWindow(one)}</span>
        ${chip(kind, picture, d(`state.${one.state as 'NOTIFIED'}`))}
        ${this.mayAnswer ? html`
          <a class="button" href="#notices/${one.id}" aria-label=${`${d('read')}: ${one.legalName}`}
            aria-current=${this.opened?.notice.id === one.id ? 'true' : nothing}>${d('read')}</a>` : nothing}
      </li>`;
  }

  /** Days are counted in the agreement's zone, so the days come as such from the server. */
  private drawWindow(one: Notice): Drawn {
    if (one.state !== 'NOTIFIED' || !one.objectThrough) {
      return nothing;
    }
    const until = date(`${one.objectThrough}T12:00:00Z`, 'UTC');
    return html`<small>${one.daysLeft === 0 ? d('lastDay', until, one.zone ?? '')
      : d('objectBy', until, one.zone ?? '', String(one.daysLeft ?? ''))}</small>`;
  }

  private drawOpened({ notice: one, ...outcomes }: Opened): TemplateResult {
    const answers = this.mayAnswer ? ANSWERS[one.state] ?? [] : [];
    return html`
      <section class="card notice" aria-labelledby="notice-title">
        <h2 id="notice-title" tabindex="-1">${one.legalName}</h2>
        <p>${one.reason}</p>
        <dl class="facts">
          ${one.replaces ? fact(d('whatChanges'), d('replaces', legalName(this.world, one.replaces)))
            : nothing}
          ${fact(d('where'), list(one.countries.map((code) => countryName(this.world, code))))}
          ${one.data.map((offered) => fact(activityName(this.world, offered.activity),
            offered.fields.length === 0 ? d('all') : list(offered.fields.map((key) => fieldName(this.world, key)))))}
        </dl>
        <p>${this.drawWindow(one)} ${one.firstUse ? html`<small class="quiet">${
          d('firstUse', date(`${one.firstUse}T12:00:00Z`, 'UTC'))}</small>` : nothing}</p>
        <div class="three">${OUTCOMES.map((outcome) => html`
          <section aria-labelledby="if-${outcome}"><h3 id="if-${outcome}">${d(`if.${outcome}`)}</h3>
            <ul>${outcomes[outcome].map((effect) => html`<li>${this.sentence(effect)}</li>`)}</ul></section>`)}
        </div>
        ${answers.length === 0 ? nothing : html`
          <label class="field"><span>${d('reason')}</span>
            <input name="reason" maxlength="500" autocomplete="off"></label>
          <div class="row">${answers.map((answer) => html`
            <button type="button" class=${answer === 'OBJECT' ? 'danger' : answer === 'APPROVE' ? 'first' : ''}
              data-answer=${answer} @click=${() => this.ask(one, answer)}>${d(`answer.${answer}`)}</button>`)}</div>`}
        <p><a href="#notices">${icon('back')}${common('close')}</a></p>
      </section>`;
  }

  private sentence(effect: Effect): string {
    const what = activityName(this.world, effect.activity);
    const whom = `${effect.legalName} (${inWords(this.world, effect.channel ?? '')})`;
    const data = list(effect.released.map((key) => fieldName(this.world, key)));
    return `${what}: ${effect.service ? d('goesBy', whom, data) : d('notSent')}`;
  }
}
