// One dialog for every deed that needs a reason, a password or a choice: what it does, what it asks, and the button.
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { Form, type Values } from '../common/form.ts';
import { icon } from '../common/parts.ts';
import { common } from '../common/texts.ts';

/** What is typed on one line: the kind of input, and what a browser may fill in. */
const LINES = {
  moment: ['datetime-local', 'off'],
  name: ['text', 'name'],
  password: ['password', 'current-password'],
  position: ['text', 'organization-title'],
} as const;

export interface Asked {
  readonly name: string;
  readonly label: string;
  readonly kind: 'choice' | 'text' | keyof typeof LINES;
  readonly hint?: string;
  readonly value?: string;
  /** For a choice: values and what they are called. */
  readonly options?: readonly (readonly [string, string])[];
  readonly longest?: number;
}

export interface Wish {
  readonly title: string;
  /** What will happen, said beforehand. */
  readonly text: string;
  readonly yes: string;
  readonly picture: string;
  readonly kind: 'danger' | 'first';
  readonly fields: readonly Asked[];
  /** Answers what to say of it. */
  work(values: Values): Promise<string>;
}

@customElement('deed-dialog')
export class DeedDialog extends LitElement {
  /** Called when it was done, with what to say of it. */
  @property({ attribute: false }) finished: (text: string) => Promise<void> = async () => {};

  @state() private wish: Wish | null = null;

  private readonly form = new Form(this, async (values) => {
    const text = await this.wish!.work(values);
    this.querySelector('dialog')?.close();
    await this.finished(text);
  });

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  async open(wish: Wish): Promise<void> {
    this.wish = wish;
    this.form.problem = null;
    await this.updateComplete;
    this.querySelector('dialog')?.showModal();
    this.querySelector<HTMLElement>('dialog :is(input, select, textarea)')?.focus();
  }

  protected override render(): TemplateResult | typeof nothing {
    const { wish } = this;
    if (!wish) {
      return nothing;
    }
    return html`
      <dialog aria-labelledby="dialog-title" @close=${() => {
        this.wish = null;
      }}>
        <form @submit=${this.form.submit}>
          <h2 id="dialog-title">${wish.title}</h2>
          <p>${wish.text}</p>
          ${wish.fields.map((asked) => this.drawField(asked))}
          ${this.form.note(...wish.fields.map(({ name }) => name))}
          <div class="row end">
            <button type="button" @click=${() => this.querySelector('dialog')?.close()}>${common('close')}</button>
            <button class=${wish.kind} ?disabled=${this.form.busy}>${icon(wish.picture)}${wish.yes}</button>
          </div>
        </form>
      </dialog>`;
  }

  private drawField({ name, label, kind, hint, value, options, longest }: Asked): TemplateResult {
    return this.form.field(name, label, (id, invalid, described) => {
      if (kind === 'choice') {
        return html`
          <select id=${id} name=${name} required aria-invalid=${invalid} aria-describedby=${described}>
            ${options!.map(([code, text]) => html`<option value=${code} ?selected=${code === value}>${text}</option>`)}
          </select>`;
      }
      if (kind === 'text') {
        return html`<textarea id=${id} name=${name} rows="2" required maxlength=${longest ?? 500} .value=${value ?? ''}
          aria-invalid=${invalid} aria-describedby=${described}></textarea>`;
      }
      const [type, fill] = LINES[kind];
      return html`<input id=${id} name=${name} type=${type} required .value=${value ?? ''} autocomplete=${fill}
        maxlength=${longest ?? 1000} aria-invalid=${invalid} aria-describedby=${described}>`;
    }, hint);
  }
}
