// Asks before what cannot be undone. Stays open with the problem where the work is refused.
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { Form } from '../common/form.ts';
import { common } from '../common/texts.ts';
import { showModal } from './parts.ts';

export interface Question {
  readonly title: string;
  readonly text: string;
  readonly yes: string;
  work(): Promise<void>;
}

@customElement('ask-first')
export class AskFirst extends LitElement {
  @state() private question: Question | null = null;

  private readonly form = new Form(this, async () => {
    await this.question!.work();
    this.querySelector('dialog')?.close();
  });

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  async open(question: Question): Promise<void> {
    this.form.problem = null;
    this.question = question;
    await this.updateComplete;
    showModal(this, 'dialog');
  }

  protected override render(): TemplateResult | typeof nothing {
    const { question } = this;
    return question === null ? nothing : html`
      <dialog aria-labelledby="ask-title" @close=${() => {
        this.question = null;
      }}>
        <form @submit=${this.form.submit}>
          <h2 id="ask-title">${question.title}</h2>
          <p>${question.text}</p>
          ${this.form.note()}
          <div class="row end">
            <button type="button" @click=${() => this.querySelector('dialog')?.close()}>${common('close')}</button>
            <button class="danger" ?disabled=${this.form.busy}>${question.yes}</button>
          </div>
        </form>
      </dialog>`;
  }
}
