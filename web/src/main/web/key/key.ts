// A key holder's phone: one tap opens the door one stands at. Keys live while this page is open, and no longer.
import { html, nothing, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { logoOf, wear } from '../common/brand.ts';
import { PageElement } from '../common/page.ts';
import { entitle, icon, languageSwitch, logo, note, problemNote, skipLink } from '../common/parts.ts';
import { Problem } from '../common/problem.ts';
import { time } from '../common/time.ts';
import { about, told } from './about.ts';
import './factor.ts';
import './fault.ts';
import { knowsEd25519, publicKey } from './jose.ts';
import { doorsOf, type MineDoor } from './mine.ts';
import { binding, callLine, doorLines, otherDoors, stateChip, stateOf } from './parts.ts';
import { OUT_OF_SIGHT, Ring } from './ring.ts';
import { codeOf, needsHelp, says } from './says.ts';
import { Server, type Factor, type Me } from './server.ts';
import { forgetAll, keepKey, keepTold, pairFor, recallKey, wasTold } from './store.ts';
import { t } from './texts.ts';

/** So long a door stands open, and its word on the screen. */
const SHOWN = 5000;
const TICK = 15_000;
const TOLD_ANEW = 10 * 60_000;
const GOOD = [60];
const BAD = [80, 60, 80];

interface Word {
  readonly door: string;
  readonly code: string;
}

@customElement('door-keys')
export class DoorKeys extends PageElement {
  private readonly ring = new Ring();
  private readonly used = new Map<string, number>();
  private server: Server | null = null;
  private hiddenSince = 0;
  private renewal = 0;
  private dropping = 0;
  private toldAt = 0;

  @state() private step: 'starting' | 'unable' | 'unbound' | 'bound' = 'starting';
  @state() private code = '';
  @state() private me: Me | null = null;
  @state() private mustTell = false;
  @state() private hasNetwork = true;
  @state() private problem: Problem | null = null;
  @state() private isGone = false;
  @state() private wasAsleep = false;
  @state() private chosen: string | null = null;
  @state() private isBusy = false;
  @state() private isSyncing = false;
  @state() private isRemoving = false;
  @state() private syncedAt = 0;
  @state() private word: Word | null = null;
  @state() private now = Date.now();

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('online', () => void this.sync());
    addEventListener('offline', () => { this.hasNetwork = false; });
    addEventListener('pagehide', () => this.drop());
    addEventListener('pageshow', ({ persisted }) => persisted && void this.sync());
    addEventListener('hashchange', () => location.reload());
    document.addEventListener('visibilitychange', () => this.seen());
    setInterval(() => { this.now = this.server?.now() ?? Date.now(); }, TICK);
    void this.begin();
  }

  private async begin(): Promise<void> {
    this.code = new URLSearchParams(location.hash.slice(1)).get('code') ?? '';
    history.replaceState(null, '', location.pathname); // a code is for one phone
    if (!globalThis.crypto.subtle || !(await knowsEd25519())) {
      this.step = 'unable';
      return;
    }
    const pair = await recallKey();
    if (this.code || !pair) {
      this.step = 'unbound';
      return;
    }
    await this.enter(pair);
  }

  private async enter(pair: CryptoKeyPair): Promise<void> {
    this.server = new Server(pair);
    this.step = 'bound';
    this.mustTell = !(await wasTold());
    await this.sync();
  }

  /** Keys go when the page has been out of sight: also where timers slept with it. */
  private seen(): void {
    clearTimeout(this.dropping);
    if (document.hidden) {
      this.hiddenSince = Date.now();
      this.dropping = setTimeout(() => this.drop(), OUT_OF_SIGHT);
      return;
    }
    if (this.hiddenSince && Date.now() - this.hiddenSince >= OUT_OF_SIGHT) {
      this.drop();
    }
    this.now = this.server?.now() ?? Date.now();
    void this.sync();
  }

  private drop(): void {
    clearTimeout(this.renewal);
    this.wasAsleep = this.ring.copies.length > 0;
    this.ring.drop();
    this.requestUpdate();
  }

  private readonly sync = async (): Promise<void> => {
    const { server } = this;
    if (!server || this.isSyncing || document.hidden) {
      return;
    }
    this.isSyncing = true;
    this.problem = null;
    clearTimeout(this.renewal);
    try {
      await this.ring.fetch(server);
      this.hasNetwork = true;
      this.wasAsleep = false;
      this.syncedAt = server.now();
      if (!this.me || server.now() - this.toldAt > TOLD_ANEW) {
        this.me = await server.me();
        this.toldAt = server.now();
        wear(this.me.tenantId, true);
      }
    } catch (thrown) {
      await this.failed(Problem.catch(thrown));
    } finally {
      this.now = server.now();
      this.isSyncing = false;
      this.renewal = setTimeout(() => void this.sync(), this.ring.dueIn(server.now()));
    }
  };

  private async failed(problem: Problem): Promise<void> {
    if (problem.code === 'device-revoked') {
      await this.leave();
      this.isGone = true;
    } else if (problem.isNoAnswer) {
      this.hasNetwork = false;
    } else {
      this.problem = problem;
    }
  }

  private async leave(): Promise<void> {
    this.drop();
    await forgetAll();
    this.server = null;
    this.me = null;
    this.step = 'unbound';
  }

  private readonly bind = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const code = String(new FormData(event.currentTarget as HTMLFormElement).get('code')).trim();
    this.isBusy = true;
    this.problem = null;
    try {
      const pair = await pairFor(code);
      await new Server(pair).bind(code, JSON.stringify(await publicKey(pair)));
      await forgetAll();
      await keepKey(pair);
      void navigator.storage?.persist?.(); // else a browser may clear a phone's key away
      this.isGone = false;
      await this.enter(pair);
    } catch (thrown) {
      this.problem = Problem.catch(thrown);
    } finally {
      this.isBusy = false;
    }
  };

  private get doors(): MineDoor[] {
    const good = this.ring.copies.filter((copy) => this.ring.isGood(copy, this.now));
    return doorsOf(this.me, good, this.used, this.now, this.ring.factor);
  }

  private readonly unlock = async (door: MineDoor): Promise<void> => {
    const { server } = this;
    if (!server || !door.copy || this.isBusy) {
      return;
    }
    this.chosen = door.id;
    this.isBusy = true;
    this.word = null;
    let code: string;
    try {
      const result = await this.ring.open(door.copy, () => server.seconds());
      code = result.opens ? 'opens' : result.code;
    } catch (thrown) {
      code = codeOf(thrown);
    }
    const word = { door: door.id, code };
    this.word = word;
    this.isBusy = false;
    navigator.vibrate?.(code === 'opens' ? GOOD : BAD);
    if (code === 'opens') {
      this.used.set(door.id, Date.now());
      setTimeout(() => { this.word = this.word === word ? null : this.word; }, SHOWN);
    } else if (needsHelp(code)) {
      void this.sync(); // what the server knows of it by now
    }
  };

  private readonly resign = async (): Promise<void> => {
    this.problem = null;
    try {
      await this.server?.remove();
      this.isRemoving = false;
      await this.leave();
    } catch (thrown) {
      await this.failed(Problem.catch(thrown));
    }
  };

  protected override render(): TemplateResult {
    entitle(t('title'));
    const { me } = this;
    return html`
      ${skipLink()}
      <header>
        ${me ? logo(logoOf(me.tenantId, me.logo), me.company) : logo(null, 'Gatehouse')}
        ${languageSwitch()}
      </header>
      <main id="content" tabindex="-1">${this.drawStep()}</main>`;
  }

  private drawStep(): TemplateResult {
    switch (this.step) {
      case 'starting': return html`<p class="quiet">${t('loading')}</p>`;
      case 'unable': return html`<h1>${t('title')}</h1>
        ${note('bad', t(globalThis.isSecureContext ? 'unable' : 'insecure'))}`;
      case 'unbound': return binding(this.code, this.isGone, this.problem, this.isBusy, this.bind);
      default: return this.me && this.mustTell ? told(this.me, this.understood) : this.drawDoors();
    }
  }

  private readonly understood = (): void => {
    this.mustTell = false;
    void keepTold();
  };

  private drawDoors(): TemplateResult {
    const { doors, now } = this;
    const first = doors.find(({ id }) => id === this.chosen) ?? doors[0];
    const others = doors.filter((door) => door !== first);
    const isEmpty = doors.length === 0;
    return html`
      <h1 class="visually-hidden">${t('title')}</h1>
      ${problemNote(this.problem)}
      ${note('warn', this.wasAsleep && !this.hasNetwork ? t('asleep') : null)}
      ${note('warn', this.hasNetwork ? null : t(isEmpty ? 'noNetworkNoKeys' : 'noNetwork'), nothing, 'offline')}
      ${isEmpty ? html`<p class="quiet">${this.isSyncing ? t('loading') : this.hasNetwork ? t('noDoors') : nothing}</p>`
        : nothing}
      ${otherDoors(others, now, this.hasNetwork, this.choose)}
      ${first ? this.drawDock(first) : nothing}
      ${this.drawRest(doors)}`;
  }

  private readonly choose = (door: MineDoor): void => {
    this.chosen = door.id;
    this.word = null;
  };

  /** The door one stands at, where a thumb reaches it. */
  private drawDock(door: MineDoor): TemplateResult {
    const how = stateOf(door, this.now, this.hasNetwork);
    const code = this.word?.door === door.id ? this.word.code : null;
    const isOpen = code === 'opens';
    const isShut = code !== null && !isOpen;
    return html`
      <section class="dock ${isOpen ? 'is-open' : isShut ? 'is-shut' : ''}">
        <div class="which">
          <h2>${door.name}</h2>
          ${stateChip(how)}${doorLines(door, this.now)}
        </div>
        <div role="status" aria-live="assertive" class="word">
          ${isShut ? html`<p>${icon('cross')}<span>${says(code)}</span></p>` : nothing}
          ${isOpen ? html`<p class="visually-hidden">${says(code)}</p>` : nothing}
        </div>
        ${(isShut && needsHelp(code)) || (!how.opens && !isOpen && !door.asks) ? callLine(this.me) : nothing}
        ${door.asks && this.hasNetwork ? html`<second-factor .factor=${this.ring.factor} .server=${this.server}
          .me=${this.me} .changed=${this.factored}></second-factor>` : html`
          <button type="button" class="unlock first wide" ?disabled=${!how.opens || this.isBusy}
            aria-busy=${this.isBusy} @click=${() => this.unlock(door)}>
            ${icon(isOpen ? 'check' : 'door')}
            <span>${this.isBusy ? t('opening') : isOpen ? t('opened') : isShut ? t('tapAgain') : t('open')}</span>
          </button>`}
      </section>`;
  }

  private readonly factored = (factor: Factor): void => {
    this.ring.factor = factor;
    this.now = this.server?.now() ?? Date.now();
    void (factor.provenUntil && this.sync()); // for what it opens now
  };

  private drawRest(doors: readonly MineDoor[]): TemplateResult {
    const { me } = this;
    const zone = doors[0]?.zone ?? 'Europe/Copenhagen';
    const ends = this.ring.copies.map(({ expiresAt }) => Date.parse(expiresAt)).filter((at) => at > this.now);
    return html`
      <section class="rest">
        <button type="button" class="wide" ?disabled=${this.isSyncing} @click=${this.sync}>
          ${icon('repeat')}${t('sync')}</button>
        ${this.syncedAt ? html`<p class="quiet">${t('synced', time(this.syncedAt, zone))}${
          ends.length > 0 ? html` · ${t('holdUntil', time(Math.min(...ends), zone))}` : nothing}</p>` : nothing}
        ${me && doors.length > 0 ? html`
          <details><summary>${icon('alert')}${t('fault')}${icon('down')}</summary>
            <door-fault .doors=${doors} .days=${me.faultDays} .report=${this.server?.report}></door-fault>
          </details>` : nothing}
        ${me ? html`<details><summary>${icon('shield')}${t('me')}${icon('down')}</summary>
          <div class="about">${about(me, this.ring.factor)}</div></details>` : nothing}
        <details ?open=${this.isRemoving} @toggle=${this.toggled}>
          <summary>${icon('trash')}${t('remove')}${icon('down')}</summary>
          <p>${t('removeSure')}</p>
          <button type="button" class="danger wide" @click=${this.resign}>${t('removeYes')}</button>
        </details>
      </section>`;
  }

  private readonly toggled = (event: Event): void => {
    this.isRemoving = (event.currentTarget as HTMLDetailsElement).open;
  };
}

if ('serviceWorker' in navigator) {
  void navigator.serviceWorker.register('/key/worker.js').catch(() => {
    // it works without, as long as there is network
  });
}
