// Where the poster of an entrance leads whoever reads it with the phone's own camera. It asks the server nothing and
// knows nobody: it hands the poster on to the pass, which the guest opens next by the link of the invitation. What was
// read counts once: opened again from this page's address or the browser's list, it is not read anew.
import { html, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { PageElement } from '../common/page.ts';
import { entitle, icon, languageSwitch, logo, note, skipLink } from '../common/parts.ts';
import { keepPoster, readNow, recallPoster, tokenOf, type Poster } from '../common/poster.ts';
import { t } from './texts.ts';

const STEPS = [['mail', 'open'], ['qr', 'tap'], ['check', 'confirm']] as const;

@customElement('at-poster')
export class AtPoster extends PageElement {
  @state() private poster: Poster | null = null;

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('hashchange', () => location.reload());
    addEventListener('pageshow', this.look);
    document.addEventListener('visibilitychange', this.look);
    const token = tokenOf(location.href);
    if (token) {
      this.poster = readNow(token, Date.now());
      keepPoster(this.poster);
      history.replaceState(null, '', location.pathname);
    } else {
      this.poster = recallPoster(Date.now());
    }
    if (this.poster) {
      setTimeout(this.look, this.poster.until - Date.now() + 1);
    }
  }

  /** The ten minutes may be over. */
  private readonly look = (): void => {
    recallPoster(Date.now());
    if (this.poster && Date.now() >= this.poster.until) {
      this.poster = null;
    }
  };

  protected override render(): TemplateResult {
    entitle(t('title'));
    return html`
      ${skipLink()}
      <header>${logo(null, 'Gatehouse')}${languageSwitch()}</header>
      <main id="content" tabindex="-1">
        <h1>${t('title')}</h1>
        ${this.poster ? this.drawSteps() : note('warn', t('none'))}
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
