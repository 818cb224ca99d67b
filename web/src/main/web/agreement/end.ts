// The end of the contract: given by either party, and taken back by the same one until it has come.
import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { need, type Api, type Schema } from '../common/api.ts';
import { Form, type Values } from '../common/form.ts';
import type { Me } from '../common/frame.ts';
import { PageElement } from '../common/page.ts';
import { chip, icon, note, problemNote, type Drawn } from '../common/parts.ts';
import { Problem } from '../common/problem.ts';
import { common } from '../common/texts.ts';
import { instantAt, stamp, zoneHint } from '../common/time.ts';
import { e } from './end-texts.ts';
import { showModal } from './parts.ts';
import { isSignatory } from './signing.ts';

type End = Schema<'ContractEndView'>;
type Choice = 'RETURN' | 'ERASE';

const CHOICES = ['RETURN', 'ERASE'] as const;
const stands = (end: End): boolean => !end.withdrawnAt;
const hasCome = (end: End): boolean => stands(end) && Date.parse(end.endsAt) <= Date.now();

@customElement('agreement-end')
export class EndPart extends PageElement {
  @property({ attribute: false }) api!: Api;
  @property({ attribute: false }) me!: Me;
  @property({ attribute: false }) zone = 'UTC';

  @state() private ends: readonly End[] | null = null;
  /** What is asked about first; a choice of null takes it back. */
  @state() private asked: { end: End; choice: Choice | null } | null = null;
  @state() private isDone = false;
  @state() private problem: Problem | null = null;

  private readonly ending = new Form(this, (values, form) => this.end(values, form));
  private readonly answering = new Form(this, (values) => this.answer(values));

  override connectedCallback(): void {
    super.connectedCallback();
    void this.load();
  }

  private async load(): Promise<void> {
    try {
      this.ends = await need(this.api.GET('/api/v1/agreement/ends'));
    } catch (thrown) {
      this.problem = Problem.catch(thrown);
    }
  }

  private async end({ from = '', choice, reason = '', password = '' }: Values, form: HTMLFormElement): Promise<void> {
    this.isDone = false;
    const [on = '', clock = ''] = from.split('T');
    this.ends = await need(this.api.POST('/api/v1/agreement/ends', {
      body: { ...(from ? { endsAt: instantAt(on, clock, this.zone) } : {}), choice: choice as Choice,
        reason: reason.trim(), password },
    }));
    form.reset();
    this.isDone = true;
  }

  private async ask(end: End, choice: Choice | null): Promise<void> {
    this.answering.problem = null;
    this.isDone = false;
    this.asked = { end, choice };
    await this.updateComplete;
    showModal(this, 'dialog');
  }

  private async answer({ password = '' }: Values): Promise<void> {
    const { end, choice } = this.asked!;
    const params = { path: { id: end.id } };
    this.ends = await need(choice === null
      ? this.api.POST('/api/v1/agreement/ends/{id}/withdrawal', { params, body: { password } })
      : this.api.POST('/api/v1/agreement/ends/{id}/choice', { params, body: { choice, password } }));
    this.querySelector('dialog')?.close();
    this.isDone = true;
  }

  protected override render(): TemplateResult {
    const { ends } = this;
    return html`
      ${note('good', this.isDone ? e('done') : null)}
      ${problemNote(this.problem)}
      ${ends === null ? this.problem ? nothing : html`<p class="quiet" role="status">${common('loading')}</p>` : html`
        ${this.drawAll(ends)}
        ${this.drawForm(ends)}
        ${this.drawDialog()}`}`;
  }

  private drawAll(ends: readonly End[]): TemplateResult {
    return html`
      <section class="card list" aria-labelledby="ends">
        <h2 id="ends">${e('ends')}</h2>
        ${ends.length === 0 ? html`<p class="quiet">${e('none')}</p>` : html`
          <ul class="ends-given">${ends.map((one) => this.drawOne(one, ends.some(hasCome)))}</ul>`}
      </section>`;
  }

  private drawOne(one: End, isOver: boolean): TemplateResult {
    return html`
      <li>
        <span><b>${e(`by.${one.party as 'CONTROLLER'}`, stamp(one.endsAt, this.zone))}</b>
          <small class="quiet">${[one.reason, one.choice ? e(`choice.${one.choice as Choice}`) : e('notChosen')]
            .join(' · ')}</small></span>
        ${hasCome(one) ? chip('bad', 'cross', e('ended'))
          : stands(one) ? chip('warn', 'clock', e('given')) : chip('plain', 'check', e('takenBack'))}
        ${isSignatory(this.me) && stands(one) ? html`<span class="row">${this.steps(one, isOver)}</span>` : nothing}
      </li>`;
  }

  private steps(one: End, isOver: boolean): Drawn {
    const step = (choice: Choice | null, text: string) => html`
      <button type="button" data-step=${choice ?? 'BACK'} aria-label=${`${text}: ${stamp(one.endsAt, this.zone)}`}
        @click=${() => this.ask(one, choice)}>${text}</button>`;
    return html`
      ${one.party === 'CONTROLLER' && !isOver ? step(null, e('takeBack')) : nothing}
      ${one.choice ? nothing : CHOICES.map((choice) => step(choice, e(`choice.${choice}`)))}`;
  }

  private drawForm(ends: readonly End[]): Drawn {
    if (ends.some(hasCome) || ends.some((one) => one.party === 'CONTROLLER' && stands(one))) {
      return nothing;
    }
    if (!isSignatory(this.me)) {
      return html`<p class="quiet">${e('notYours')}</p>`;
    }
    const zone = zoneHint(this.zone);
    return html`
      <section class="card" aria-labelledby="end-title">
        <h2 id="end-title">${e('end')}</h2>
        <p>${e('endText')}</p>
        <form class="end-contract" @submit=${this.ending.submit}>
          <div class="pair">
            ${this.ending.field('endsAt', e('from'), (id, invalid, described) => html`
              <input id=${id} name="from" type="datetime-local" aria-invalid=${invalid}
                aria-describedby=${described}>`, zone ? e('fromZone', zone) : e('fromHint'))}
            ${this.ending.field('choice', e('choice'), (id, invalid, described) => html`
              <select id=${id} name="choice" aria-invalid=${invalid} aria-describedby=${described}>
                ${CHOICES.map((one) => html`<option value=${one}>${e(`choice.${one}`)}</option>`)}
              </select>`)}
          </div>
          ${this.ending.field('reason', e('reason'), (id, invalid, described) => html`
            <input id=${id} name="reason" required maxlength="500" autocomplete="off"
              aria-invalid=${invalid} aria-describedby=${described}>`)}
          ${password(this.ending, 'password')}
          ${this.ending.note('endsAt', 'choice', 'reason', 'password')}
          <div class="row"><button class="danger" ?disabled=${this.ending.busy}>
            ${icon('cross')}${e('end')}</button></div>
        </form>
      </section>`;
  }

  private drawDialog(): Drawn {
    const { asked } = this;
    return asked === null ? nothing : html`
      <dialog aria-labelledby="asked" @close=${() => {
        this.asked = null;
      }}>
        <form @submit=${this.answering.submit}>
          <h2 id="asked">${asked.choice === null ? e('takeBackTitle')
            : e('chooseTitle', e(`choice.${asked.choice}`))}</h2>
          <p>${e(asked.choice === null ? 'takeBackText' : 'chooseText')}</p>
          ${password(this.answering, 'password-again')}
          ${this.answering.note('password')}
          <div class="row end">
            <button type="button" @click=${() => this.querySelector('dialog')?.close()}>${common('close')}</button>
            <button class="danger" ?disabled=${this.answering.busy}>${
              asked.choice === null ? e('takeBack') : e(`choice.${asked.choice}`)}</button>
          </div>
        </form>
      </dialog>`;
  }
}

const password = (form: Form, as: string): TemplateResult =>
  form.field('password', e('password'), (id, invalid, described) => html`
    <input id=${id} name="password" type="password" required maxlength="1000" autocomplete="current-password"
      aria-invalid=${invalid} aria-describedby=${described}>`, '', as);
