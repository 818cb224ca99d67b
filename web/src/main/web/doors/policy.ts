// The access policy: read, written in both languages, and each version that was published.
import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { need } from '../common/api.ts';
import { Form, type Values } from '../common/form.ts';
import { language } from '../common/language.ts';
import { PageElement } from '../common/page.ts';
import { icon } from '../common/parts.ts';
import { stamp } from '../common/time.ts';
import { ownZone, type Policy, type World } from './model.ts';
import { t } from './texts.ts';

/** Where anybody can read a version. */
const publicPage = (tenant: string, number: number): string =>
  `/api/v1/public/${tenant}/access-policy/${number}?language=${language()}`;

/** Each line is one. */
const paragraphs = (text: string): string[] => text.split('\n').map((line) => line.trim()).filter(Boolean);

@customElement('access-policy')
export class AccessPolicy extends PageElement {
  @property({ attribute: false }) world!: World;

  private readonly form = new Form(this, (values) => this.publish(values));

  private async publish({ danish = '', english = '' }: Values): Promise<void> {
    const { api, known, say } = this.world;
    const { number } = await need(api.PUT('/api/v1/access-policy', {
      body: { danish: paragraphs(danish), english: paragraphs(english) },
    }));
    await say(t(known.policy?.number === number ? 'policySame' : 'policyDone', number));
  }

  protected override render(): TemplateResult {
    const { policy } = this.world.known;
    return html`
      <section class="card fields" aria-labelledby="policy">
        <h2 id="policy">${t('part.policy')}</h2>
        <p class="quiet">${t('policyText')}</p>
        ${policy === null ? html`<p>${t('policyNone')}</p>` : this.drawNewest(policy)}
      </section>
      <section class="card fields" aria-labelledby="write">
        <h2 id="write">${t('policyWrite')}</h2>
        <form @submit=${this.form.submit}>
          <div class="pair">
            ${this.drawText('danish', 'da', t('policyDanish'), policy?.danish.join('\n') ?? '')}
            ${this.drawText('english', 'en', t('policyEnglish'), policy?.english.join('\n') ?? '')}
          </div>
          ${this.form.note('danish', 'english')}
          <div class="row"><button class="first" ?disabled=${this.form.busy}>
            ${icon('check')}${t('policyPublish')}</button></div>
        </form>
      </section>`;
  }

  private drawText(name: string, spoken: string, label: string, value: string): TemplateResult {
    return this.form.field(name, label, (id, invalid, described) => html`
      <textarea id=${id} name=${name} lang=${spoken} rows="10" required maxlength="20000" .value=${value}
        aria-invalid=${invalid} aria-describedby=${described}></textarea>`);
  }

  private drawNewest(policy: Policy): TemplateResult {
    const { tenant } = this.world.me.brand;
    const numbers = Array.from({ length: policy.number }, (_, index) => policy.number - index);
    return html`
      <p><b>${t('policyNumber', policy.number)}</b> · ${t('policyPublished', stamp(policy.publishedAt, ownZone()))}</p>
      <div class="words" lang=${language()}>
        ${(language() === 'da' ? policy.danish : policy.english).map((line) => html`<p>${line}</p>`)}</div>
      <h3>${t('policyAll')}</h3>
      <p class="quiet" id="new-tab">${t('policyOpens')}</p>
      <ul class="versions">${numbers.map((number) => html`
        <li><a href=${publicPage(tenant, number)} target="_blank" rel="noopener" aria-describedby="new-tab"
          aria-current=${number === policy.number ? 'true' : nothing}>${t('policyNumber', number)}</a></li>`)}</ul>`;
  }
}
