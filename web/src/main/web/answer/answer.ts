// The link of an alert: who waits where since when, and one tap that answers. Nobody signs in: the secret behind the #
// is enough for two hours, and goes into no address that a server sees.
import { html, nothing, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { connect, insist, need } from '../common/api.ts';
import { PageElement } from '../common/page.ts';
import { entitle, languageSwitch, logo, note, problemNote, skipLink } from '../common/parts.ts';
import { Problem } from '../common/problem.ts';
import { Session } from '../common/session.ts';
import { common } from '../common/texts.ts';
import { answerButtons, guestIsTold, waitsSince, whatToSay, whoWaits, type AlertCard } from './card.ts';
import { t } from './texts.ts';

const AGAIN = 20_000;

@customElement('answer-alert')
export class AnswerAlert extends PageElement {
  private readonly secret = location.hash.slice(1);
  private readonly api = connect(new Session(async () => null));

  @state() private card: AlertCard | null = null;
  @state() private problem: Problem | null = null;
  @state() private isDead = false;
  @state() private isBusy = false;

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('hashchange', () => location.reload());
    addEventListener('online', () => void this.load());
    document.addEventListener('visibilitychange', () => document.hidden || void this.load());
    setInterval(() => document.hidden || void this.load(), AGAIN);
    void this.load();
  }

  /** Looking uses nothing up. */
  private async load(): Promise<void> {
    if (this.secret && !this.isBusy && !this.isDead) {
      await this.run(() => need(this.api.POST('/api/v1/alert-answers/open', { body: { secret: this.secret } })));
    }
  }

  private readonly give = async (answer: string): Promise<void> => {
    this.isBusy = true;
    await this.run(() => insist(() =>
      need(this.api.POST('/api/v1/alert-answers', { body: { secret: this.secret, answer } }))));
    this.isBusy = false;
  };

  private async run(ask: () => Promise<AlertCard>): Promise<void> {
    try {
      this.card = await ask();
      this.problem = null;
    } catch (thrown) {
      const problem = Problem.catch(thrown);
      this.isDead = problem.code === 'answer-link-dead' || (problem.status === 422 && !this.card);
      this.problem = this.isDead ? null : problem;
    }
  }

  protected override render(): TemplateResult {
    entitle(t('title'));
    return html`
      ${skipLink()}
      <header>${logo(null, 'Gatehouse')}${languageSwitch()}</header>
      <main id="content" tabindex="-1">
        ${this.isDead || !this.secret ? this.drawDead() : this.card ? this.draw(this.card) : html`
          <h1>${t('title')}</h1>
          ${problemNote(this.problem)}
          ${this.problem ? nothing : html`<p class="quiet">${common('loading')}</p>`}`}
      </main>`;
  }

  private drawDead(): TemplateResult {
    return html`
      <h1>${t('title')}</h1>
      ${note('warn', this.secret ? t('dead') : t('incomplete'))}
      <p>${t('deadHelp')}</p>
      <a class="button wide" href="/meetings/">${t('signIn')}</a>`;
  }

  private draw(card: AlertCard): TemplateResult {
    return html`
      <h1>${whoWaits(card)}</h1>
      ${waitsSince(card)}
      ${note('good', card.answered ? guestIsTold(card) : null)}
      ${problemNote(this.problem)}
      <p class="quiet">${card.answered ? t('again') : whatToSay(card)}</p>
      ${answerButtons(card, this.isBusy, this.give)}`;
  }
}
