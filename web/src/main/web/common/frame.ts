// The frame of staff's pages: where one is, where else one may go, and the way out.
import { html, nothing, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import { byCookie, connect, need, type Schema } from './api.ts';
import { logoOf, wear, wearAsBefore } from './brand.ts';
import { PageElement } from './page.ts';
import { icon, languageSwitch, logo, note, problemNote, skipLink } from './parts.ts';
import { Problem } from './problem.ts';
import { keepRinging, leave } from './ringing.ts';
import { Session } from './session.ts';
import { common } from './texts.ts';

export type Me = Schema<'ReadMe.Me'>;

const STAFF = ['host', 'receptionist', 'tenant-admin'];
const PAGES = [
  { path: '/desk/', key: 'desk', picture: 'desk', roles: ['receptionist'] },
  { path: '/meetings/', key: 'meetings', picture: 'calendar', roles: STAFF },
  { path: '/mailbox/', key: 'mailbox', picture: 'mail', roles: STAFF },
  {
    path: '/agreement/', key: 'agreement', picture: 'shield',
    roles: ['tenant-admin', 'tenant-signatory', 'evacuation-lead'],
  },
  { path: '/doors/', key: 'doors', picture: 'door', roles: ['tenant-admin'] },
  { path: '/owner/', key: 'owner', picture: 'door', roles: ['owner'] },
  { path: '/registry/', key: 'registry', picture: 'shield', roles: ['operator'] },
  { path: '/admin/', key: 'admin', picture: 'sliders', roles: ['tenant-admin', 'operator'] },
] as const;

/** Sends whoever has no session to sign in, and comes back to this place. Never answers: the page is being left. */
export function goToSignIn(): Promise<never> {
  location.replace(`/sign-in/?next=${encodeURIComponent(location.pathname + location.hash)}`);
  return new Promise(() => {});
}

const pagesOf = (me: Me) => PAGES.filter(({ key, roles }) =>
  roles.some((role) => me.roles.includes(role)) && (key !== 'mailbox' || me.mailbox));

/** A page of staff: signs in by the cookie, draws the frame, and leaves the content to each page. */
export abstract class StaffPage extends PageElement {
  protected readonly session = new Session(byCookie, goToSignIn);
  protected readonly api = connect(this.session);

  @state() protected me: Me | null = null;
  @state() private failure: Problem | null = null;

  /** What stands in the frame, once it is known who looks. */
  protected abstract content(me: Me): TemplateResult;

  /** Called once, before the content is drawn. */
  protected async opened(_me: Me): Promise<void> {}

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('pageshow', ({ persisted }) => persisted && location.reload()); // who left may not be who is back
    wearAsBefore();
    void this.#open();
  }

  async #open(): Promise<void> {
    try {
      if (!(await this.session.renew())) {
        await goToSignIn();
      }
      const me = await need(this.api.GET('/api/v1/me'));
      wear(me.brand.tenant, true);
      void keepRinging(this.api);
      if (pagesOf(me).some(({ path }) => path === location.pathname)) {
        await this.opened(me);
      }
      this.me = me;
    } catch (thrown) {
      this.failure = Problem.catch(thrown);
    }
  }

  protected override render(): TemplateResult {
    const { me } = this;
    const mayStay = me !== null && pagesOf(me).some(({ path }) => path === location.pathname);
    return html`
      ${skipLink()}
      ${me ? this.#navigation(me) : nothing}
      <main id="content" tabindex="-1">
        ${problemNote(this.failure)}
        ${me === null ? nothing : mayStay ? this.content(me) : note('warn', common('otherRole'))}
      </main>`;
  }

  #navigation(me: Me): TemplateResult {
    return html`
      <header class="side">
        ${logo(logoOf(me.brand.tenant, me.brand.logo), me.organisation)}
        <nav aria-label=${common('pages')}>
          <ul>${pagesOf(me).map(({ path, key, picture }) => html`
            <li><a href=${path} aria-current=${location.pathname === path ? 'page' : nothing}>
              ${icon(picture)}${common(key)}</a></li>`)}
          </ul>
        </nav>
        <div class="me">
          ${languageSwitch()}
          <span class="who"><b>${me.name ?? me.email}</b></span>
          <button type="button" class="link" @click=${this.#signOut}>${icon('leave')}${common('signOut')}</button>
        </div>
      </header>`;
  }

  readonly #signOut = async (): Promise<void> => {
    await Promise.all([this.api.DELETE('/api/v1/tokens').catch(() => null), leave()]);
    location.replace('/sign-in/');
  };
}
