// The answer to a showing, over the whole screen, for the guest who stands in front of it and for nobody after.
import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { PageElement } from '../common/page.ts';
import { icon, type Kind } from '../common/parts.ts';
import { day, time } from '../common/time.ts';
import { say } from './answers.ts';
import type { HostAnswer } from './calls.ts';
import type { Outcome, Shown, Signing } from './states.ts';
import { t } from './texts.ts';

/** Colour and picture, and what the guest can do besides calling reception. */
const KINDS: Record<Outcome, readonly [Kind, string]> = {
  welcome: ['good', 'check'],
  goodbye: ['good', 'check'],
  'not-inside': ['plain', 'question'],
  'already-inside': ['warn', 'alert'],
  'too-early': ['warn', 'clock'],
  'too-late': ['warn', 'clock'],
  'wrong-day': ['warn', 'calendar'],
  'wrong-site': ['warn', 'pin'],
  cancelled: ['bad', 'cross'],
  unknown: ['bad', 'question'],
  'unknown-name': ['bad', 'question'],
  'too-many': ['warn', 'clock'],
  trouble: ['bad', 'alert'],
  'no-network': ['warn', 'offline'],
  closed: ['warn', 'offline'],
  'ask-desk': ['warn', 'offline'],
  noted: ['warn', 'offline'],
};

/** How it stands with what is to be signed, for who is in. */
const SIGNING = { signed: ['good', 'check'], unsigned: ['warn', 'pen'], later: ['warn', 'pen'] } as const;

const EVERY = 3000;
const LONGEST = 15 * 60_000;
/** Nothing follows after these. */
const LAST = ['coming', 'send-up', 'admit'];
/** Where a host is told, and may say something. */
const ASKED: readonly Outcome[] = ['welcome', 'wrong-day'];

export interface AnswerActions {
  readonly done: () => void;
  readonly call: () => void;
  /** Checks out who is inside already. */
  readonly checkOut: () => void;
  /** Checks in who may come on another day than was planned. */
  readonly admitted: () => void;
  readonly again: (byName: boolean) => void;
  /** The house rules, for who has not signed them. */
  readonly read: () => void;
  /** What the host says, asked for again and again. */
  readonly hostAnswer: (scanId: string) => Promise<HostAnswer>;
  /** Something new is on the screen. */
  readonly news: () => void;
}

@customElement('kiosk-answer')
export class KioskAnswer extends PageElement {
  @property({ attribute: false }) shown!: Shown;
  @property({ attribute: false }) signing: Signing | null = null;
  @property({ attribute: false }) actions!: AnswerActions;

  @state() private host: HostAnswer | null = null;
  private polling: { readonly scanId: string; timer?: ReturnType<typeof setTimeout> } | null = null;

  override disconnectedCallback(): void {
    this.stop();
    super.disconnectedCallback();
  }

  protected override willUpdate(): void {
    const { outcome, isOffline, scanId } = this.shown;
    const isWanted = ASKED.includes(outcome) && !isOffline;
    if (this.polling?.scanId !== (isWanted ? scanId : undefined)) {
      this.stop();
      if (isWanted) {
        this.poll(scanId);
      }
    }
  }

  private stop(): void {
    clearTimeout(this.polling?.timer);
    this.polling = null;
    this.host = null;
  }

  private poll(scanId: string): void {
    const polling: { readonly scanId: string; timer?: ReturnType<typeof setTimeout> } = { scanId };
    const end = Date.now() + LONGEST;
    this.polling = polling;
    const ask = async (): Promise<void> => {
      const answer = await this.actions.hostAnswer(scanId).catch(() => null);
      if (this.polling !== polling) {
        return;
      }
      if (answer && answer.state !== this.host?.state) {
        const isNews = this.host !== null;
        this.host = answer;
        if (isNews) {
          this.actions.news();
        }
      }
      if (Date.now() < end && !LAST.includes(this.host?.state ?? '')) {
        polling.timer = setTimeout(() => void ask(), EVERY);
      }
    };
    void ask();
  }

  /** The host lets the guest in today. */
  private get isAdmitted(): boolean {
    return this.shown.outcome === 'wrong-day' && this.host?.state === 'admit';
  }

  /** What comes before everything else; null: nothing to be signed does. */
  private get signed(): keyof typeof SIGNING | null {
    return this.signing && this.signing.is !== 'open' ? this.signing.is : null;
  }

  protected override render(): TemplateResult {
    const { outcome, isOffline, card, at: since, direction } = this.shown;
    const how = this.signed;
    const [kind, picture] = this.isAdmitted ? KINDS.welcome : how ? SIGNING[how] : KINDS[outcome];
    const at = since ?? card?.startsAt ?? null;
    const zone = card?.zone;
    const parts = [card?.guestFirstName ?? '', card?.hostName ?? '',
      at && zone ? time(at, zone) : '', at && zone ? day(at, zone) : ''];
    const specials = [`${outcome}.${direction}`, ...(isOffline ? [`${outcome}.offline`] : [])];
    const special = specials.find((key) => say.has(key));
    const text = how ? say(how)
      : special && say.has(special) ? say(special, ...parts) : say(`${outcome}.text`, ...parts);
    const title = say(how === 'signed' ? 'signed.title' : `${outcome}.title`, ...parts);
    return html`
      <div class="answer ${kind}" data-outcome=${outcome}>
        <div class="picture">${icon(picture)}</div>
        <div class="words">
          <h1 tabindex="-1" aria-describedby="answer-lead">${trim(title)}</h1>
          <p class="lead" id="answer-lead">${trim(text)}</p>
          ${this.drawHost()}
          ${this.drawFacts()}
        </div>
        <div class="actions">${this.drawActions()}</div>
      </div>`;
  }

  /** Honest: what the host has said, that nothing was said yet, or that we do not know. */
  private drawHost(): TemplateResult | typeof nothing {
    const { outcome, isOffline, card } = this.shown;
    const state = this.host?.state ?? 'telling';
    const key = `host.${state}`;
    if (!ASKED.includes(outcome) || isOffline || !card || !say.has(key)) {
      return nothing;
    }
    const room = this.host?.text ?? '';
    const words = say(room && state === 'send-up' ? 'host.send-up.room' : key, '', card.hostName, '', '', room);
    const isSettled = this.host !== null && LAST.includes(this.host.state);
    return html`
      <p class="host ${isSettled ? 'settled' : ''}" role="status">
        ${isSettled ? icon('check') : html`<span class="pulse" aria-hidden="true"></span>`}<span>${words}</span>
      </p>`;
  }

  private drawFacts(): TemplateResult | typeof nothing {
    const { outcome, card } = this.shown;
    if (!card) {
      return nothing;
    }
    const when = say('at', day(card.startsAt, card.zone), time(card.startsAt, card.zone));
    const where = [card.siteName, card.siteAddress].filter(Boolean).join(', ');
    const rows: Partial<Record<Outcome, readonly (readonly [string, string])[]>> = {
      welcome: [[say('host'), card.hostName], [say('room'), card.room]],
      'wrong-day': [[say('host'), card.hostName], [say('place'), card.siteName]],
      'wrong-site': [[say('place'), where], [say('when'), when]],
      'too-early': [[say('host'), card.hostName], [say('when'), when]],
      cancelled: [[say('host'), card.hostName], [say('when'), when]],
    };
    const shown = (rows[outcome] ?? []).filter(([, value]) => value);
    return shown.length === 0 ? nothing : html`
      <dl>${shown.map(([name, value]) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`)}</dl>`;
  }

  private drawActions(): TemplateResult {
    const { outcome, showing } = this.shown;
    const { done, call, checkOut, again } = this.actions;
    const [kind, picture] = KINDS[outcome];
    const isUnsigned = this.signed === 'unsigned' || this.signed === 'later';
    const isFine = this.signed === 'signed' || (!isUnsigned
      && (kind === 'good' || picture === 'offline' || outcome === 'not-inside'));
    if (this.isAdmitted) {
      return html`
        <button type="button" class="first go" @click=${this.actions.admitted}>
          ${icon('enter')}${say('admitted')}</button>
        <button type="button" class="go" @click=${done}>${t('done')}</button>`;
    }
    if (['unknown', 'unknown-name', 'trouble', 'too-many'].includes(outcome)) {
      return html`
        <button type="button" class="first go" @click=${() => again(outcome === 'unknown-name')}>
          ${say('tryAgain')}</button>
        ${outcome === 'unknown' ? html`
          <button type="button" class="go" @click=${() => again(true)}>
            ${icon('keyboard')}${say('tryName')}</button>` : nothing}
        <button type="button" class="go" @click=${call}>${icon('desk')}${t('call')}</button>`;
    }
    return html`
      ${isFine ? html`<button type="button" class="first go" @click=${done}>${t('done')}</button>` : html`
        <button type="button" class="first go" @click=${call}>
          ${icon('desk')}${outcome === 'already-inside' && !isUnsigned ? say('notYou') : t('call')}</button>`}
      ${this.signing?.rules ? html`
        <button type="button" class="go" data-do="sign" @click=${this.actions.read}>
          ${icon('pen')}${say('sign')}</button>` : nothing}
      ${outcome === 'already-inside' && showing && !this.signed ? html`
        <button type="button" class="go" @click=${checkOut}>${icon('leave')}${say('checkOut')}</button>` : nothing}
      ${isFine ? nothing : html`<button type="button" class="go" @click=${done}>${t('done')}</button>`}`;
  }
}

/** Where a name is not known, its comma goes too. */
const trim = (text: string): string => text.replace(/, $/, '').replaceAll(/ {2,}/g, ' ');
