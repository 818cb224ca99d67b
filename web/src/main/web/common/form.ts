import { html, nothing, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { problemNote } from './parts.ts';
import { Problem } from './problem.ts';
import { common } from './texts.ts';

export type Values = Readonly<Record<string, string>>;

/** Runs what a form is for: once at a time, with its problems shown at the fields they are about. */
export class Form implements ReactiveController {
  busy = false;
  problem: Problem | null = null;

  constructor(
    readonly host: ReactiveControllerHost & HTMLElement,
    readonly work: (values: Values, form: HTMLFormElement) => Promise<void>,
  ) {
    host.addController(this);
  }

  hostConnected(): void {
    this.problem = null;
  }

  readonly submit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    if (this.busy) {
      return;
    }
    const form = event.currentTarget as HTMLFormElement;
    this.busy = true;
    this.problem = null;
    this.host.requestUpdate();
    try {
      await this.work(Object.fromEntries([...new FormData(form)].map(([name, value]) => [name, String(value)])), form);
    } catch (thrown) {
      this.problem = Problem.catch(thrown);
    } finally {
      this.busy = false;
      this.host.requestUpdate();
    }
    await this.host.updateComplete;
    form.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  };

  /** What is wrong with a field. Where the whole problem says the same, the field only points at itself. */
  error(name: string): string | null {
    const error = this.problem?.errors.find((one) => one.field === name);
    return error ? (error.message === this.problem?.detail ? common('checkField') : error.message) : null;
  }

  /** The problem, without what stands at these fields. */
  note(...fields: string[]): TemplateResult {
    return problemNote(this.problem, fields);
  }

  /**
   * A label over its control, with what is wrong below. The control gets `id`, and `invalid` and `described` for
   * `aria-invalid` and `aria-describedby`. Where a page has the same field twice, each has an `id` of its own.
   */
  field(
    name: string,
    label: string,
    control: (id: string, invalid: 'true' | typeof nothing, described: string | typeof nothing) => TemplateResult,
    hint = '',
    id = name,
  ): TemplateResult {
    const error = this.error(name);
    const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ');
    return html`
      <div class="field">
        <label for=${id}>${label}</label>
        ${hint ? html`<small id="${id}-hint" class="quiet">${hint}</small>` : nothing}
        ${control(id, error ? 'true' : nothing, described || nothing)}
        ${error ? html`<small id="${id}-error" class="error">${error}</small>` : nothing}
      </div>`;
  }
}
