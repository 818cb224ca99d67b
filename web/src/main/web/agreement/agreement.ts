// The page of the agreement: how it is made and signed, and every version there is.
import { html, nothing, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { need, type Schema } from '../common/api.ts';
import { StaffPage, type Me } from '../common/frame.ts';
import { onLanguage } from '../common/language.ts';
import { entitle, problemNote } from '../common/parts.ts';
import { Problem } from '../common/problem.ts';
import './import.ts';
import { IMPORT, PARTS, placeOf, type Part } from './route.ts';
import './evidence.ts';
import './notices.ts';
import './setup.ts';
import { isAdmin } from './signing.ts';
import './status.ts';
import { t } from './texts.ts';
import './versions.ts';
import type { Summary, World } from './world.ts';

@customElement('agreement-page')
export class AgreementPage extends StaffPage {
  @state() private place = placeOf(location.hash);
  @state() private world: World | null = null;
  @state() private versions: readonly Summary[] = [];
  @state() private problem: Problem | null = null;
  private mayAskSites = false;
  private releases: readonly Schema<'AgreementViews.SignatoryReleaseView'>[] = [];

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('hashchange', () => {
      this.place = placeOf(location.hash);
    });
    onLanguage(() => void this.read());
  }

  protected override opened(me: Me): Promise<void> {
    this.mayAskSites = isAdmin(me);
    return this.load();
  }

  private async load(): Promise<void> {
    const [vocabulary, agreement, versions, sites] = await Promise.all([
      need(this.api.GET('/api/v1/agreement/vocabulary')),
      need(this.api.GET('/api/v1/agreement')),
      need(this.api.GET('/api/v1/agreement/versions')),
      this.mayAskSites ? need(this.api.GET('/api/v1/sites')) : [],
    ]);
    const inForce = agreement.version ?? null;
    this.world = { vocabulary, services: agreement.catalogue, sites, inForce, spare: [] };
    this.versions = versions;
    this.releases = agreement.signatoryReleases;
  }

  private readonly read = async (): Promise<void> => {
    this.problem = null;
    await this.load().catch((thrown: unknown) => {
      this.problem = Problem.catch(thrown);
    });
  };

  protected override content(me: Me): TemplateResult {
    const { world, place } = this;
    entitle(t('title'));
    return html`
      <div class="top">
        <h1>${t('title')}</h1>
        <nav class="segments" aria-label=${t('parts')}>${this.parts(me).map((part) => html`
          <a href="#${part}" aria-current=${part === place.part ? 'page' : nothing}>${t(`part.${part}`)}</a>`)}</nav>
      </div>
      ${problemNote(this.problem)}
      ${world === null ? nothing : this.drawPart(world, me)}`;
  }

  /** Who only signs reads no decisions. */
  private parts(me: Me): readonly Part[] {
    return PARTS.filter((part) => part !== 'evidence' || isAdmin(me));
  }

  private drawPart(world: World, me: Me): TemplateResult {
    const { place, versions } = this;
    const zone = world.inForce?.terms.zone ?? world.sites[0]?.zone ?? 'UTC';
    const mayRead = isAdmin(me);
    switch (place.part) {
      case 'versions':
        return html`
          <agreement-versions .api=${this.api} .me=${me} .world=${world} .versions=${versions}
            .releases=${this.releases} .changed=${this.read}></agreement-versions>`;
      case 'setup':
        return location.hash === IMPORT && mayRead ? html`
          <agreement-import .api=${this.api} .world=${world} .changed=${this.read}></agreement-import>` : html`
          <agreement-setup .api=${this.api} .me=${me} .world=${world} .versions=${versions} .place=${place}
            .changed=${this.read}></agreement-setup>`;
      case 'notices':
        return html`
          <agreement-notices .api=${this.api} .world=${world} .named=${place.notice} .mayAnswer=${mayRead}>
          </agreement-notices>`;
      case 'evidence':
        return html`
          <agreement-evidence .api=${this.api} .world=${world} .zone=${zone}></agreement-evidence>`;
      default:
        return html`
          <agreement-status .api=${this.api} .world=${world} .zone=${zone} .mayRead=${mayRead}></agreement-status>`;
    }
  }
}
