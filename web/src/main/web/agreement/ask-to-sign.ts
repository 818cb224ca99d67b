// An administrator who may not sign asks whoever may: each gets a link of their own, and what became of it stands here.
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { need, type Api, type Schema } from '../common/api.ts';
import { icon, note, problemNote } from '../common/parts.ts';
import { Problem } from '../common/problem.ts';
import { stamp } from '../common/time.ts';
import { t } from './sign-texts.ts';
import type { Version } from './world.ts';

type Account = Schema<'AccountView'>;
type Link = Schema<'SigningLink.SigningLinkView'>;

@customElement('agreement-ask')
export class AskToSign extends LitElement {
  @property({ attribute: false }) api!: Api;
  @property({ attribute: false }) version!: Version;
  @property({ attribute: false }) signatories: readonly Account[] = [];

  @state() private links: readonly Link[] = [];
  @state() private said: string | null = null;
  @state() private problem: Problem | null = null;
  @state() private isBusy = false;

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    void this.take(async () => {});
  }

  private get path(): { path: { id: string } } {
    return { path: { id: this.version.id } };
  }

  private async take(step: () => Promise<void>): Promise<void> {
    this.isBusy = true;
    this.problem = null;
    try {
      await step();
      this.links = await need(this.api.GET('/api/v1/agreement/versions/{id}/signing-links', { params: this.path }));
    } catch (thrown) {
      this.problem = Problem.catch(thrown);
    } finally {
      this.isBusy = false;
    }
  }

  private ask({ id, email }: Account): Promise<void> {
    return this.take(async () => {
      await need(this.api.POST('/api/v1/agreement/versions/{id}/signing-links', {
        params: this.path, body: { account: id },
      }));
      this.said = t('asked', email);
    });
  }

  protected override render(): TemplateResult | typeof nothing {
    return this.signatories.length === 0 ? nothing : html`
      <section class="asking" aria-labelledby="ask-whom">
        <h3 id="ask-whom">${t('askWhom')}</h3>
        <p class="quiet">${t('askHow')}</p>
        <ul class="signatures">${this.signatories.map((one) => html`
          <li><span><b>${one.email}</b><small class="quiet">${this.stateOf(one)}</small></span>
            <button type="button" ?disabled=${this.isBusy} aria-label=${`${t('askByMail')}: ${one.email}`}
              @click=${() => this.ask(one)}>${icon('mail')}${t('askByMail')}</button></li>`)}</ul>
        <div role="status">${note('good', this.said)}</div>
        ${problemNote(this.problem)}
      </section>`;
  }

  /** What became of the newest link of somebody. */
  private stateOf({ id }: Account): string {
    const link = this.links.find(({ account }) => account === id);
    if (!link) {
      return '';
    }
    const { zone } = this.version.terms;
    return [
      t('askedAt', stamp(link.askedAt, zone), stamp(link.expiresAt, zone)),
      ...(link.refusals > 0 && link.refusedAt ? [t('linkRefused', link.refusals, stamp(link.refusedAt, zone))] : []),
    ].join(' ');
  }
}
