// Finding a colleague by the first letters of a name: a field with a list below that follows it.
import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { need, type Api, type Schema } from '../common/api.ts';
import { PageElement } from '../common/page.ts';
import { t } from './texts.ts';

type Employee = Schema<'EmployeeView'>;

const MOST = 8;
const nameOf = (one: Employee): string => `${one.firstName} ${one.lastName}`.trim();

/** Holds the chosen person's id in a field of the form around it. */
@customElement('host-search')
export class HostSearch extends PageElement {
  @property({ attribute: false }) api!: Api;
  @property() name = 'hostId';
  @property() label = '';
  @property() error: string | null = null;

  @state() private found: readonly Employee[] = [];
  @state() private chosen: Employee | null = null;
  @state() private at = -1;
  @state() private isOpen = false;
  @state() private words = '';
  private latest = 0;

  reset(): void {
    this.found = [];
    this.chosen = null;
    this.words = '';
    this.isOpen = false;
    this.at = -1;
  }

  private async find(words: string): Promise<void> {
    this.words = words;
    this.chosen = null;
    this.latest += 1;
    const mine = this.latest;
    const found = words.trim() ? await need(this.api.GET('/api/v1/employees', {
      params: { query: { name: words.trim() } },
    })).catch(() => []) : [];
    if (mine === this.latest) {
      this.found = found.slice(0, MOST);
      this.at = found.length === 1 ? 0 : -1;
      this.isOpen = words.trim() !== '';
    }
  }

  private choose(one: Employee | undefined): void {
    if (one) {
      this.chosen = one;
      this.words = nameOf(one);
      this.isOpen = false;
    }
  }

  private readonly key = (event: KeyboardEvent): void => {
    const { length } = this.found;
    if ((event.key === 'ArrowDown' || event.key === 'ArrowUp') && length > 0) {
      event.preventDefault();
      const step = event.key === 'ArrowDown' ? 1 : -1;
      this.at = this.at < 0 && step < 0 ? length - 1 : (this.at + step + length) % length;
      this.isOpen = true;
    } else if (event.key === 'Enter' && this.isOpen && this.at >= 0) {
      event.preventDefault();
      this.choose(this.found[this.at]);
    } else if (event.key === 'Escape' && this.isOpen) {
      event.preventDefault();
      event.stopPropagation();
      this.isOpen = false;
    }
  };

  /** Whoever leaves the field with one name left means that one. */
  private readonly leave = (): void => {
    if (!this.chosen && this.found.length === 1) {
      this.choose(this.found[0]);
    }
    this.isOpen = false;
  };

  protected override render(): TemplateResult {
    const id = `${this.name}-words`;
    const list = `${this.name}-list`;
    const isShown = this.isOpen && this.found.length > 0;
    return html`
      <div class="field combo">
        <label for=${id}>${this.label}</label>
        <input id=${id} role="combobox" autocomplete="off" maxlength="60" .value=${this.words}
          aria-autocomplete="list" aria-expanded=${isShown} aria-controls=${list} aria-describedby="${id}-hint"
          aria-invalid=${this.error ? 'true' : nothing}
          aria-activedescendant=${isShown && this.at >= 0 ? `${list}-${this.at}` : nothing}
          @input=${(event: Event) => void this.find((event.target as HTMLInputElement).value)}
          @keydown=${this.key} @blur=${this.leave}>
        <input type="hidden" name=${this.name} .value=${this.chosen?.id ?? ''}>
        <ul id=${list} role="listbox" aria-label=${this.label} ?hidden=${!isShown}>
          ${this.found.map((one, index) => html`
            <li id="${list}-${index}" role="option" aria-selected=${index === this.at}
              @mousedown=${(event: Event) => event.preventDefault()} @click=${() => this.choose(one)}>
              ${nameOf(one)}</li>`)}
        </ul>
        <small id="${id}-hint" class=${this.error ? 'error' : 'quiet'} role="status">${this.error
          ?? (this.isOpen && this.words.trim() ? this.found.length === 0 ? t('hostNone')
            : t('hostFound', this.found.length) : t('hostHint'))}</small>
      </div>`;
  }
}
