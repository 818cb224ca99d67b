// Where the poster of an entrance leads whoever reads it with the phone's own camera. It asks the server nothing and
// knows nobody: it hands the poster on to the pass, which the guest opens next by the link of the invitation.
import { html, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import { PageElement } from '../common/page.ts';
import { entitle, icon, languageSwitch, logo, note, skipLink } from '../common/parts.ts';
import { keepPoster, tokenOf } from '../common/poster.ts';
import { t } from './texts.ts';

const STEPS = [['mail', 'open'], ['qr', 'tap'], ['check', 'confirm']] as const;

@customElement('at-poster')
export class AtPoster extends PageElement {
  private readonly token = tokenOf(location.href);

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('hashchange', () => location.reload());
    if (this.token) {
      keepPoster(this.token, Date.now());
    }
  }

  protected override render(): TemplateResult {
    entitle(t('title'));
    return html`
      ${skipLink()}
      <header>${logo(null, 'Gatehouse')}${languageSwitch()}</header>
      <main id="content" tabindex="-1">
        <h1>${t('title')}</h1>
        ${this.token ? this.drawSteps() : note('warn', t('incomplete'))}
        <p>${t('nobody')}</p>
      </main>`;
  }

  private drawSteps(): TemplateResult {
    return html`
      <p>${t('lead')}</p>
      <ol class="steps">
        ${STEPS.map(([picture, key]) => html`<li>${icon(picture)}<span>${t(key)}</span></li>`)}
      </ol>
      <p class="quiet">${t('otherwise')}</p>
      <p class="quiet">${t('kept')}</p>`;
  }
}
