// One dialog for every deed that needs a reason, a password or a choice: what it does, what it asks, and the button.
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { Form, type Values } from './form.ts';
import { icon, note } from './parts.ts';
import type { Problem } from './problem.ts';
import { common } from './texts.ts';

/** What is typed on one line: the kind of input, and what a browser may fill in. */
const LINES = {
  day: ['date', 'off'],
  line: ['text', 'off'],
  moment: ['datetime-local', 'off'],
  name: ['text', 'name'],
  number: ['number', 'off'],
  phone: ['tel', 'off'],
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
  /** For a number. */
  readonly least?: number;
  readonly most?: number;
  /** May stay empty. */
  readonly isOptional?: boolean;
  /** Said below, of what stands there while it is typed or chosen. */
  says?(value: string): string;
  /** Whether it is asked at all, by what the others say. */
  when?(values: Values): boolean;
}

export interface Wish {
  readonly title: string;
  /** What will happen, said beforehand. */
  readonly text: string | readonly string[];
  readonly yes: string;
  readonly picture: string;
  readonly kind: 'danger' | 'first';
  readonly fields: readonly Asked[];
  /** Said instead of the problem where somebody else was faster; the next press puts this over theirs. */
  readonly meanwhile?: string;
  /** Answers what to say of it. */
  work(values: Values): Promise<string>;
}

@customElement('deed-dialog')
export class DeedDialog extends LitElement {
  /** Called when it was done, with what to say of it. */
  @property({ attribute: false }) finished: (text: string) => Promise<void> = async () => {};

  @state() private wish: Wish | null = null;
  @state() private typed: Values = {};

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
    this.typed = Object.fromEntries(wish.fields.map((one) => [one.name, one.value ?? firstOf(one)]));
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
        <form @submit=${this.form.submit} @input=${this.follow} @change=${this.follow}>
          <h2 id="dialog-title">${wish.title}</h2>
          ${[wish.text].flat().map((text) => html`<p>${text}</p>`)}
          ${wish.fields.filter((asked) => asked.when?.(this.typed) ?? true).map((asked) => this.drawField(asked))}
          ${wish.meanwhile && isLate(this.form.problem) ? note('warn', wish.meanwhile)
            : this.form.note(...wish.fields.map(({ name }) => name))}
          <div class="row end">
            <button type="button" @click=${() => this.querySelector('dialog')?.close()}>${common('close')}</button>
            <button class=${wish.kind} ?disabled=${this.form.busy}>${icon(wish.picture)}${wish.yes}</button>
          </div>
        </form>
      </dialog>`;
  }

  private readonly follow = ({ currentTarget }: Event): void => {
    if (this.wish?.fields.some(({ says, when }) => says || when)) {
      this.typed = { ...this.typed, ...valuesOf(currentTarget as HTMLFormElement) };
    }
  };

  private drawField(asked: Asked): TemplateResult {
    const { name, label, hint, says } = asked;
    return html`
      ${this.form.field(name, label, (...at) => control(asked, ...at), hint)}
      ${says ? html`<p class="quiet says" role="status">${says(this.typed[name] ?? '')}</p>` : nothing}`;
  }
}

const firstOf = ({ options }: Asked): string => options?.[0]?.[0] ?? '';

const valuesOf = (form: HTMLFormElement): Values =>
  Object.fromEntries([...new FormData(form)].map(([name, value]) => [name, String(value)]));

/** Somebody else has changed it since it was read. */
const isLate = (problem: Problem | null): boolean =>
  problem?.code === 'stale-version' || problem?.code === 'changed-meanwhile';

function control(
  { name, kind, value, options, longest, least, most, isOptional = false }: Asked,
  id: string, invalid: 'true' | typeof nothing, described: string | typeof nothing,
): TemplateResult {
  if (kind === 'choice') {
    return html`
      <select id=${id} name=${name} ?required=${!isOptional} aria-invalid=${invalid} aria-describedby=${described}>
        ${options!.map(([code, text]) => html`<option value=${code} ?selected=${code === value}>${text}</option>`)}
      </select>`;
  }
  if (kind === 'text') {
    return html`<textarea id=${id} name=${name} rows="2" ?required=${!isOptional} maxlength=${longest ?? 500}
      .value=${value ?? ''} aria-invalid=${invalid} aria-describedby=${described}></textarea>`;
  }
  const [type, fill] = LINES[kind];
  return html`<input id=${id} name=${name} type=${type} ?required=${!isOptional} .value=${value ?? ''}
    autocomplete=${fill} maxlength=${longest ?? 1000} min=${least ?? nothing} max=${most ?? nothing}
    aria-invalid=${invalid} aria-describedby=${described}>`;
}
