// What the tenant wants its guests to read and sign. A name can always be typed instead of drawn: fingers differ. What
// was drawn is in this page's memory until it is sent or the guest goes, and nowhere on the tablet.
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import SignaturePad from 'signature_pad';
import { language } from '../common/language.ts';
import { PageElement } from '../common/page.ts';
import { icon, note } from '../common/parts.ts';
import { Problem } from '../common/problem.ts';
import { date } from '../common/time.ts';
import type { Signature } from './calls.ts';
import { nameField } from './identify.ts';
import { heading } from './parts.ts';
import type { Rules } from './states.ts';
import { t, type Text } from './rules-texts.ts';
import { t as kiosk } from './texts.ts';

/** Strokes are black on white in the dark too: so they are kept. */
const INK = '#101828';

@customElement('kiosk-rules')
export class KioskRules extends PageElement {
  @property({ attribute: false }) rules!: Rules;
  @property({ attribute: false }) sign: (signature: Signature) => Promise<void> = async () => undefined;
  @property({ attribute: false }) refuse: () => void = () => undefined;

  @query('canvas') private readonly canvas!: HTMLCanvasElement | null;
  @state() private isTyping = false;
  @state() private isBusy = false;
  @state() private hint: Text | null = null;
  private pad: SignaturePad | null = null;
  private readonly resized = new ResizeObserver(() => this.fit());

  override disconnectedCallback(): void {
    this.drop();
    super.disconnectedCallback();
  }

  private get isDrawing(): boolean {
    return this.rules.how === 'DRAWN' && !this.isTyping;
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    if (this.canvas && !this.pad) {
      this.pad = new SignaturePad(this.canvas, { penColor: INK, minWidth: 1.2, maxWidth: 3.2 });
      this.resized.observe(this.canvas);
    } else if (!this.canvas) {
      this.drop();
    }
  }

  /** Its points are the screen's: what was drawn at another size is gone. */
  private fit(): void {
    const { canvas, pad } = this;
    if (canvas && pad && (canvas.width !== canvas.offsetWidth || canvas.height !== canvas.offsetHeight)) {
      canvas.width = canvas.offsetWidth;
      canvas.height = canvas.offsetHeight;
      pad.clear();
    }
  }

  private drop(): void {
    this.resized.disconnect();
    this.pad?.off();
    this.pad?.clear();
    this.pad = null;
  }

  private readonly submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    const typed = String(new FormData(event.currentTarget as HTMLFormElement).get('name') ?? '').trim();
    if (this.isDrawing ? this.pad?.isEmpty() !== false : !typed) {
      this.hint = this.isDrawing ? 'rulesDrawMissing' : 'rulesNameMissing';
      return;
    }
    const image = this.isDrawing ? this.pad?.toDataURL('image/png').split(',')[1] : undefined;
    this.isBusy = true;
    try {
      const { rulesId, keptUntil } = this.rules;
      const how = image ? { image, keptUntil } : { name: typed };
      await this.sign({ rulesId, language: language(), ...how });
    } catch (thrown) {
      this.hint = Problem.catch(thrown).isNoAnswer ? 'rulesUnknown' : 'rulesFailed';
    } finally {
      this.isBusy = false;
    }
  };

  protected override render(): TemplateResult {
    const { hint, isDrawing } = this;
    return html`
      <div class="rules">
        ${heading(t('rulesTitle'), null)}
        <section class="text" tabindex="0" aria-label=${t('rulesText')} lang=${language()}>
          ${this.rules[language() === 'da' ? 'da' : 'en'].map((paragraph) => html`<p>${paragraph}</p>`)}
        </section>
        <form novalidate @submit=${this.submit} @input=${() => { this.hint = null; }}>
          ${isDrawing ? this.drawPad() : nameField('name', t('rulesName'), nothing, true)}
          ${this.rules.how === 'DRAWN' ? html`
            <button type="button" class="link" @click=${() => { this.isTyping = isDrawing; this.hint = null; }}>
              ${icon(isDrawing ? 'keyboard' : 'pen')}${t(isDrawing ? 'rulesType' : 'rulesDraw')}</button>` : nothing}
          ${note('warn', hint && t(hint))}
          <p class="quiet">${isDrawing ? t('rulesKept', date(`${this.rules.keptUntil}T12:00:00Z`, 'UTC'))
            : t('rulesKeptName')}</p>
          <div class="ways-on">
            <button class="first go" ?disabled=${this.isBusy}>${this.isBusy ? kiosk('wait') : t('rulesSign')}</button>
            <button type="button" class="go" ?disabled=${this.isBusy} @click=${this.refuse}>${t('rulesNot')}</button>
          </div>
        </form>
      </div>`;
  }

  private drawPad(): TemplateResult {
    return html`
      <div class="pad-of-ink">
        <canvas role="img" aria-label=${t('rulesHere')} @pointerdown=${() => { this.hint = null; }}></canvas>
        <span aria-hidden="true">${t('rulesHere')}</span>
        <button type="button" class="link" @click=${() => this.pad?.clear()}>${icon('erase')}${kiosk('erase')}</button>
      </div>`;
  }
}
