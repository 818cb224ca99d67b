// What if the EU-US decision ended tomorrow? The last answer with its day, as it comes by itself each month, and a
// button for a new one.
import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { need, type Api, type Schema } from '../common/api.ts';
import { PageElement } from '../common/page.ts';
import { chip, icon, problemNote, type Drawn } from '../common/parts.ts';
import { Problem } from '../common/problem.ts';
import { number, stamp } from '../common/time.ts';
import { t } from './screen-texts.ts';

type StressTest = Schema<'PreviewViews.StressView'>;

const FRAMEWORK = 'US.DPF.ADEQUACY';

@customElement('agreement-trial')
export class Trial extends PageElement {
  @property({ attribute: false }) api!: Api;
  @property({ attribute: false }) zone = 'UTC';

  @state() private last: StressTest | null = null;
  @state() private problem: Problem | null = null;
  @state() private isTrying = false;
  private spoken = '';

  protected override willUpdate(): void {
    const { lang } = document.documentElement;
    if (lang !== this.spoken) { // its sentences come in the caller's language
      this.spoken = lang;
      void this.run(async () => (await need(this.api.GET('/api/v1/agreement/stress-tests')))
        .find(({ fact }) => fact === FRAMEWORK));
    }
  }

  private async run(work: () => Promise<StressTest | undefined>): Promise<void> {
    this.problem = null;
    try {
      this.last = await work() ?? null;
    } catch (thrown) {
      this.problem = Problem.catch(thrown);
    }
  }

  private readonly attempt = async (): Promise<void> => {
    this.isTrying = true;
    await this.run(() => need(this.api.POST('/api/v1/agreement/stress-tests', { body: { fact: FRAMEWORK } })));
    this.isTrying = false;
  };

  protected override render(): TemplateResult {
    const { last, isTrying } = this;
    return html`
      <section class="trial" aria-labelledby="trial">
        <div class="row"><div><h3 id="trial">${t('trial')}</h3><small class="quiet">${t('trialText')}</small></div>
          <button type="button" ?disabled=${isTrying} @click=${this.attempt}>
            ${icon('question')}${t(last ? 'trialAgain' : 'trialDo')}</button></div>
        ${problemNote(this.problem)}
        <div role="status">${last ? this.drawAnswer(last) : nothing}</div>
      </section>`;
  }

  private drawAnswer({ affected, flows, basis, at, effects }: StressTest): Drawn {
    return html`
      <p>${chip(affected > 0 ? 'warn' : 'good', affected > 0 ? 'alert' : 'check',
        t('trialSays', number(affected), number(flows)))} <small class="quiet">${
        t('trialAt', stamp(at, this.zone))}</small></p>
      ${basis === 'OWN' ? nothing : html`<p class="quiet">${t('basisModel', number(flows))}</p>`}
      <ul>${effects.map((one) => html`<li><span>${one.text}</span></li>`)}</ul>`;
  }
}
