// The screen of a tablet that belongs to nobody yet.
import { html, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { Form } from '../common/form.ts';
import { PageElement } from '../common/page.ts';
import { note } from '../common/parts.ts';
import { heading } from './parts.ts';
import { t } from './texts.ts';

@customElement('kiosk-pairing')
export class KioskPairing extends PageElement {
  @property({ type: Boolean }) wasShutOut = false;
  @property({ attribute: false }) pair: (code: string, hasCamera: boolean) => Promise<void> = async () => undefined;

  private readonly form = new Form(this, (values) => this.pair((values['code'] ?? '').trim(), 'camera' in values));

  protected override render(): TemplateResult {
    return html`
      <div class="card pairing">
        ${heading(t('pairTitle'), null, t('pairLead'))}
        ${note('warn', this.wasShutOut ? t('revoked') : null)}
        ${this.form.note('code')}
        <form @submit=${this.form.submit}>
          ${this.form.field('code', t('pairCode'), (id, invalid, described) => html`
            <input id=${id} name="code" class="typed" required maxlength="20" autocomplete="off"
              autocapitalize="characters" spellcheck="false" aria-invalid=${invalid} aria-describedby=${described}>`)}
          <label class="check"><input type="checkbox" name="camera" checked>${t('pairCamera')}</label>
          <button class="first go" ?disabled=${this.form.busy}>${t('pair')}</button>
          <p class="quiet">${t('pairLanguage')}</p>
        </form>
      </div>`;
  }
}
