// Who has no QR code at hand types the code of the invitation on a keypad, or their name.
import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { PageElement } from '../common/page.ts';
import { icon, note } from '../common/parts.ts';
import { heading } from './parts.ts';
import type { Direction, Showing } from './states.ts';
import { t, type Text } from './texts.ts';

const DIGITS = 8;

@customElement('kiosk-identify')
export class KioskIdentify extends PageElement {
  @property() direction: Direction = 'in';
  @property({ type: Boolean }) busy = false;
  @property({ attribute: false }) found: (showing: Showing) => void = () => null;
  @property({ attribute: false }) back: () => void = () => null;
  @property({ type: Boolean }) byName = false;

  @state() private code = '';
  @state() private hint: Text | null = null;

  private readonly typed = (event: Event): void => {
    const field = event.currentTarget as HTMLInputElement;
    this.set(field.value);
    field.value = this.code;
  };

  private set(code: string): void {
    this.code = code.replaceAll(/\D/g, '').slice(0, DIGITS);
    this.hint = null;
  }

  private readonly sendCode = (event: Event): void => {
    event.preventDefault();
    if (this.code.length < DIGITS) {
      this.hint = 'eightDigits';
      return;
    }
    this.found({ code: this.code });
  };

  private readonly sendName = (event: Event): void => {
    event.preventDefault();
    const values = new FormData(event.currentTarget as HTMLFormElement);
    const [first, last] = [String(values.get('first')).trim(), String(values.get('last')).trim()];
    if (!first || (!last && this.hint === null)) {
      this.hint = first ? 'lastMissing' : 'nameMissing';
      return;
    }
    this.found({ name: { first, last } });
  };

  private choose(byName: boolean): void {
    this.byName = byName;
    this.hint = null;
  }

  protected override render(): TemplateResult {
    const ways = [['byCode', false], ['byName', true]] as const;
    return html`
      ${heading(t(`identify.${this.direction}`), this.back)}
      <div class="segments ways" role="group" aria-label=${t('by')}>
        ${ways.map(([key, byName]) => html`
          <button type="button" data-way=${key} aria-pressed=${this.byName === byName}
            @click=${() => this.choose(byName)}>${t(key)}</button>`)}
      </div>
      ${this.byName ? this.drawName() : this.drawCode()}`;
  }

  private drawCode(): TemplateResult {
    return html`
      <form class="code" novalidate @submit=${this.sendCode}>
        <div class="field">
          <label for="code">${t('code')}</label>
          <input id="code" name="code" class="typed" inputmode="none" autocomplete="off" maxlength="12"
            .value=${this.code} @input=${this.typed}>
        </div>
        ${note('warn', this.hint && t(this.hint))}
        <div class="pad">
          ${['1', '2', '3', '4', '5', '6', '7', '8', '9'].map((digit) => this.key(digit))}
          <button type="button" aria-label=${t('erase')} @click=${() => this.set(this.code.slice(0, -1))}>
            ${icon('erase')}</button>
          ${this.key('0')}
          <button class="first go" ?disabled=${this.busy}>${t(this.busy ? 'wait' : `go.${this.direction}`)}</button>
        </div>
      </form>`;
  }

  private key(digit: string): TemplateResult {
    return html`
      <button type="button" data-digit=${digit} @click=${() => this.set(this.code + digit)}>${digit}</button>`;
  }

  private drawName(): TemplateResult {
    return html`
      <form class="name" novalidate @submit=${this.sendName} @input=${() => { this.hint = null; }}>
        ${nameField('first', t('first'), nothing)}
        ${nameField('last', t('last'), t('nameHint'))}
        ${note('warn', this.hint && t(this.hint))}
        <button class="first go" ?disabled=${this.busy}>${t(this.busy ? 'wait' : `go.${this.direction}`)}</button>
      </form>`;
  }
}

/** A browser must not offer the next guest what this one has typed. */
export const nameField = (
  name: string, label: string, hint: string | typeof nothing, required = true, value = '',
): TemplateResult => html`
  <div class="field">
    <label for=${name}>${label}</label>
    <input id=${name} name=${name} value=${value} maxlength="80" autocomplete="off" autocapitalize="words"
      autocorrect="off" spellcheck="false" enterkeyhint="next" ?required=${required}
      aria-describedby=${hint === nothing ? nothing : `${name}-hint`}>
    ${hint === nothing ? nothing : html`<small id="${name}-hint" class="quiet">${hint}</small>`}
  </div>`;
