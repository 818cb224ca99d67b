// A guest without an appointment: who they are and whom they want to see. The search names hosts only as far as a guest
// already knows them, and nothing is sent before it is said what happens with it.
import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { PageElement } from '../common/page.ts';
import { icon, note } from '../common/parts.ts';
import { Problem } from '../common/problem.ts';
import type { Hosts } from './calls.ts';
import { nameField } from './identify.ts';
import { heading } from './parts.ts';
import { t, type Text } from './texts.ts';

export interface WalkIn {
  readonly firstName: string;
  readonly lastName: string;
  readonly company: string;
  readonly hostRef: string;
  readonly hostLabel: string;
}

type Host = Hosts['hosts'][number];

const SHORTEST = 3;

@customElement('kiosk-walk-in')
export class KioskWalkIn extends PageElement {
  @property({ type: Boolean }) busy = false;
  /** What was typed before. */
  @property({ attribute: false }) guest: WalkIn | null = null;
  /** What happens with all this. */
  @property({ attribute: false }) told: TemplateResult | typeof nothing = nothing;
  /** Hosts are found by the whole name only. */
  @property({ type: Boolean }) isExact = false;
  @property({ attribute: false }) search: (text: string) => Promise<Hosts> = async () => ({ hosts: [], more: false });
  @property({ attribute: false }) send: (guest: WalkIn) => void = () => null;
  @property({ attribute: false }) back: () => void = () => null;
  @property({ attribute: false }) privacy: () => void = () => null;

  @state() private hosts: Hosts | null = null;
  @state() private host: Host | null = null;
  @state() private isSearching = false;
  @state() private hostHint: Text | null = null;
  @state() private hint: Text | null = null;

  @query('#host') private readonly field!: HTMLInputElement | null;

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.guest) {
      this.host = { ref: this.guest.hostRef, label: this.guest.hostLabel };
    }
  }

  private readonly find = async (): Promise<void> => {
    const text = this.field?.value.trim() ?? '';
    this.hosts = null;
    this.hostHint = null;
    if (text.length < SHORTEST) {
      this.hostHint = 'hostShort';
      return;
    }
    this.isSearching = true;
    try {
      this.hosts = await this.search(text);
      this.hostHint = this.hosts.hosts.length === 0 ? 'hostNobody' : null;
    } catch (thrown) {
      const problem = Problem.catch(thrown);
      this.hostHint = problem.status === 429 ? 'hostTooMany' : problem.isNoAnswer ? 'hostOffline' : 'hostNobody';
    } finally {
      this.isSearching = false;
    }
    await this.updateComplete;
    this.querySelector<HTMLElement>('.hosts button')?.focus();
  };

  private readonly enter = (event: KeyboardEvent): void => {
    if (event.key === 'Enter') {
      event.preventDefault(); // it looks the host up and sends nothing
      void this.find();
    }
  };

  private async choose(host: Host | null): Promise<void> {
    this.host = host;
    this.hint = null;
    await this.updateComplete;
    this.querySelector<HTMLElement>(host ? '.go' : '#host')?.focus();
  }

  private readonly submit = (event: Event): void => {
    event.preventDefault();
    const values = new FormData(event.currentTarget as HTMLFormElement);
    const word = (name: string): string => String(values.get(name) ?? '').trim();
    const [firstName, lastName] = [word('first'), word('last')];
    if (!firstName || (!lastName && this.hint === null)) {
      this.hint = firstName ? 'lastMissing' : 'nameMissing';
    } else if (!this.host) {
      this.hint = 'hostMissing';
    } else {
      this.send({
        firstName, lastName, company: word('company'), hostRef: this.host.ref, hostLabel: this.host.label,
      });
    }
  };

  protected override render(): TemplateResult {
    return html`
      ${heading(t('walkInTitle'), this.back)}
      <form class="walk-in" novalidate @submit=${this.submit} @input=${() => { this.hint = null; }}>
        <fieldset>
          <legend class="visually-hidden">${t('you')}</legend>
          ${nameField('first', t('first'), nothing, true, this.guest?.firstName)}
          ${nameField('last', t('last'), nothing, true, this.guest?.lastName)}
          ${nameField('company', t('company'), nothing, false, this.guest?.company)}
        </fieldset>
        <div class="whom">
          ${this.host ? this.drawHost(this.host) : this.drawSearch()}
        </div>
        <div class="send">
          <div class="notice">
            <h2>${icon('shield')}${t('notice')}</h2>
            ${this.told}
            <button type="button" class="link" @click=${this.privacy}>${t('privacyFull')}</button>
          </div>
          ${note('warn', this.hint && t(this.hint))}
          <button class="first go" ?disabled=${this.busy}>${t(this.busy ? 'wait' : 'send')}</button>
        </div>
      </form>`;
  }

  private drawSearch(): TemplateResult {
    return html`
      <div class="field">
        <label for="host">${t('host')}</label>
        <div class="find">
          <input id="host" maxlength="80" autocomplete="off" autocapitalize="words" autocorrect="off" spellcheck="false"
            enterkeyhint="search" aria-describedby="host-hint" @keydown=${this.enter}>
          <button type="button" ?disabled=${this.isSearching} @click=${this.find}>${icon('search')}${t('find')}</button>
        </div>
        <small id="host-hint" class="quiet">${t(this.isExact ? 'hostHintExact' : 'hostHint')}</small>
      </div>
      ${note('warn', this.hostHint && t(this.hostHint))}
      ${this.hosts && this.hosts.hosts.length > 0 ? html`
        <ul class="hosts" aria-label=${t('host')}>
          ${this.hosts.hosts.map((host) => html`
            <li><button type="button" @click=${() => this.choose(host)}>${icon('user')}${host.label}</button></li>`)}
        </ul>` : nothing}
      ${this.hosts?.more ? html`<p class="quiet">${t('hostMore')}</p>` : nothing}`;
  }

  private drawHost(host: Host): TemplateResult {
    return html`
      <p class="chosen">
        ${icon('check')}<span>${t('hostChosen', host.label)}</span>
        <button type="button" @click=${() => this.choose(null)}>${t('change')}</button>
      </p>`;
  }
}
