// The link to a file of the access log. Opening the page uses nothing up, so that whoever looks at links in mails does
// not: the button does. The secret behind the # goes into no address that a server sees.
import { html, nothing, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { connect, need } from '../common/api.ts';
import { PageElement } from '../common/page.ts';
import { entitle, icon, languageSwitch, logo, note, problemNote, save, skipLink } from '../common/parts.ts';
import { Problem } from '../common/problem.ts';
import { Session } from '../common/session.ts';
import { t } from './texts.ts';

@customElement('log-handout')
export class LogHandout extends PageElement {
  private readonly secret = location.hash.slice(1);
  private readonly api = connect(new Session(async () => null));

  @state() private problem: Problem | null = null;
  @state() private isDead = false;
  @state() private isBusy = false;
  @state() private isFetched = false;

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('hashchange', () => location.reload());
  }

  private readonly fetchFile = async (): Promise<void> => {
    this.isBusy = true;
    this.problem = null;
    try {
      const file: unknown = await need(this.api.POST('/api/v1/public/handouts', {
        body: { secret: this.secret }, parseAs: 'blob',
      }));
      save(t('name'), file as Blob);
      this.isFetched = true;
    } catch (thrown) {
      const problem = Problem.catch(thrown);
      this.isDead = problem.code === 'link-not-valid' || problem.status === 422;
      this.problem = this.isDead ? null : problem;
    } finally {
      this.isBusy = false;
    }
  };

  protected override render(): TemplateResult {
    entitle(t('title'));
    return html`
      ${skipLink()}
      <header>${logo(null, 'Gatehouse')}${languageSwitch()}</header>
      <main id="content" tabindex="-1">
        <h1>${t('title')}</h1>
        ${this.isDead || !this.secret ? html`
          ${note('warn', this.secret ? t('dead') : t('incomplete'))}<p>${t('deadHelp')}</p>` : this.draw()}
      </main>`;
  }

  private draw(): TemplateResult {
    return html`
      <p>${t('lead')}</p>
      <p>${t('duty')}</p>
      ${note('good', this.isFetched ? t('fetched') : null)}
      ${problemNote(this.problem)}
      ${this.isFetched ? nothing : html`
        <p class="quiet">${t('once')}</p>
        <button type="button" class="first wide" ?disabled=${this.isBusy} @click=${this.fetchFile}>
          ${icon('down')}${t('fetch')}</button>`}`;
  }
}
