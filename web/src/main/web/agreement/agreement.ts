// The page of the agreement: how it is made and signed, what it does every day, and what there is beside it.
import { html, nothing, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { need, type Schema } from '../common/api.ts';
import { StaffPage, type Me } from '../common/frame.ts';
import { onLanguage } from '../common/language.ts';
import { entitle, problemNote } from '../common/parts.ts';
import { Problem } from '../common/problem.ts';
import { IMPORT, partsOf, placeOf, type Part } from './route.ts';
import './contacts.ts';
import './emergency.ts';
import './end.ts';
import './evidence.ts';
import './import.ts';
import './notices.ts';
import './setup.ts';
import { keepLink, takeLink } from './signing-link.ts';
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
  private mayRead = false;
  private releases: readonly Schema<'AgreementViews.SignatoryReleaseView'>[] = [];

  override connectedCallback(): void {
    this.keepLink();
    super.connectedCallback();
    addEventListener('hashchange', () => {
      this.keepLink();
      this.place = placeOf(location.hash);
      if (this.me !== null) {
        void this.follow();
      }
    });
    onLanguage(() => void this.read());
  }

  protected override async opened(me: Me): Promise<void> {
    this.mayAskSites = isAdmin(me);
    this.mayRead = partsOf(me.roles).includes('status');
    await this.load();
    await this.follow();
  }

  private keepLink(): void {
    keepLink(location.hash, sessionStorage, (hash) => history.replaceState(null, '', hash));
    this.place = placeOf(location.hash);
  }

  /** Goes to what somebody was asked to sign. */
  private async follow(): Promise<void> {
    const secret = takeLink(sessionStorage);
    if (secret === null) {
      return;
    }
    try {
      const { version } = await need(this.api.POST('/api/v1/agreement/signing-links/open', { body: { secret } }));
      location.hash = `#versions/${version}`;
    } catch (thrown) {
      this.problem = Problem.catch(thrown);
    }
  }

  /** Who only leads evacuations reads no agreement. */
  private async load(): Promise<void> {
    if (!this.mayRead) {
      return;
    }
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
    const parts = partsOf(me.roles);
    const open = parts.find((part) => part === this.place.part) ?? parts[0]!;
    entitle(t('title'));
    return html`
      <div class="top">
        <h1>${t('title')}</h1>
        <nav class="segments" aria-label=${t('parts')}>${parts.map((part) => html`
          <a href="#${part}" aria-current=${part === open ? 'page' : nothing}>${t(`part.${part}`)}</a>`)}</nav>
      </div>
      ${problemNote(this.problem)}
      ${open === 'emergency' ? html`<agreement-emergency .api=${this.api} .me=${me}></agreement-emergency>`
        : this.world === null ? nothing : this.drawPart(open, this.world, me)}`;
  }

  private drawPart(open: Part, world: World, me: Me): TemplateResult {
    const { place, versions } = this;
    const zone = world.inForce?.terms.zone ?? world.sites[0]?.zone ?? 'UTC';
    const mayRead = isAdmin(me);
    switch (open) {
      case 'versions':
        return html`
          <agreement-versions .api=${this.api} .me=${me} .world=${world} .versions=${versions}
            .releases=${this.releases} .named=${place.version} .changed=${this.read}></agreement-versions>`;
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
      case 'contacts':
        return html`
          <section class="card contacts" aria-labelledby="whom">
            <h2 id="whom">${t('whom')}</h2>
            <agreement-contacts .api=${this.api} .me=${me} .world=${world} .changed=${this.read}></agreement-contacts>
          </section>`;
      case 'end':
        return html`<agreement-end .api=${this.api} .me=${me} .zone=${zone}></agreement-end>`;
      default:
        return html`
          <agreement-status .api=${this.api} .world=${world} .zone=${zone} .mayRead=${mayRead}></agreement-status>`;
    }
  }
}
