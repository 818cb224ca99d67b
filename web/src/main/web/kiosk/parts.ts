// What stands around every screen of a kiosk, and the small parts that several screens have.
import { html, nothing, type TemplateResult } from 'lit';
import { logoOf } from '../common/brand.ts';
import { icon, languageSwitch, logo, skipLink } from '../common/parts.ts';
import { day, time } from '../common/time.ts';
import type { About } from './calls.ts';
import type { CameraState } from '../common/camera.ts';
import type { Choice, Direction } from './states.ts';
import type { PhotoScreen } from './photo.ts';
import { t } from './texts.ts';

/** Where nobody has told the kiosk its site yet. */
export const zoneOf = (about: About | null): string =>
  about?.site.zone ?? new Intl.DateTimeFormat().resolvedOptions().timeZone;

/** `keepsLanguage`: at pairing, what is chosen becomes the tablet's own. */
export function header(about: About | null, now: number, keepsLanguage: boolean): TemplateResult {
  const zone = zoneOf(about);
  return html`
    ${skipLink()}
    <header>
      ${about ? logo(logoOf(about.brand.tenant, about.brand.logo), about.organisation) : logo(null, t('kiosk'))}
      <p class="now"><time>${time(now, zone)}</time><span>${day(now, zone)}</span></p>
      ${languageSwitch(keepsLanguage)}
    </header>`;
}

export interface FooterActions {
  readonly call: () => void;
  readonly privacy: () => void;
  readonly larger: () => void;
}

/** How this tablet stands with its server; for staff, so it is said however things stand. */
export interface Net {
  readonly isOnline: boolean;
  /** Entries that are not sent yet, also those that do not open. */
  readonly waiting: number;
  /** Guests who were told that all was well, and it was not. */
  readonly amiss: number;
}

/** Before anything is known. */
export const NO_NET: Net = { isOnline: true, waiting: 0, amiss: 0 };

export const stateOf = ({ isOnline, waiting, amiss }: Net): string => [
  t(isOnline ? 'online' : 'offline'),
  ...(waiting > 0 ? [t('waiting', waiting)] : []),
  ...(amiss > 0 ? [t('amiss', amiss)] : []),
].join(' · ');

export function footer(
  isLarge: boolean, net: Net, actions: FooterActions | null,
): TemplateResult {
  const { isOnline } = net;
  return html`
    <footer>
      ${actions ? html`
        <button type="button" class="link call" @click=${actions.call}>${icon('desk')}${t('call')}</button>
        <button type="button" class="link" @click=${actions.privacy}>${icon('shield')}${t('privacy')}</button>
        <button type="button" class="link larger" aria-pressed=${isLarge} @click=${actions.larger}>
          ${icon('accessibility')}${t('larger')}</button>` : nothing}
      <span class="net ${isOnline ? 'on' : 'off'}" role="status">
        ${icon(isOnline ? 'wifi' : 'offline')}${stateOf(net)}</span>
    </footer>`;
}

/** What the camera is there for: a code of somebody who comes or goes, or the guest themselves. */
export type CameraUse = Direction | PhotoScreen;

const nameOf = (use: CameraUse): keyof typeof USES =>
  (typeof use === 'string' ? use : use.image ? 'taken' : 'photo');

const USES = { in: 'showCode', out: 'showCodeOut', photo: 'photoYou', taken: 'photoIs' } as const;

export interface CameraActions {
  readonly on: () => void;
  readonly off: () => void;
}

/** The video stays in the page also where it is small, because browsers stop what they do not show. */
export function camera(
  state: CameraState, video: HTMLVideoElement, use: CameraUse, size: 'large' | 'small' | 'none',
  actions: CameraActions,
): TemplateResult {
  const isReading = state === 'on' || state === 'starting';
  const name = nameOf(use);
  return html`
    <section class="camera ${size} ${isReading ? '' : 'blind'} ${name}" aria-label=${t(USES[name])}>
      ${video}
      ${typeof use !== 'string' && use.image ? html`
        <img src="data:image/jpeg;base64,${use.image}" alt=${t('photoIs')}>` : nothing}
      ${isReading && size === 'large' && typeof use === 'string'
        ? html`<div class="frame" aria-hidden="true"></div>` : nothing}
      ${size === 'large' ? caption(state, name, actions) : nothing}
      ${size === 'small' && isReading ? html`<p class="caption">${icon('qr')}<span>${t('next')}</span></p>` : nothing}
    </section>`;
}

function caption(state: CameraState, use: keyof typeof USES, { on, off }: CameraActions): TemplateResult {
  switch (state) {
    case 'on':
      return use === 'photo' || use === 'taken' ? words('photo', t(USES[use]), t(`${use}Seen`), null, off)
        : words('qr', t(USES[use]), t('cameraPrivacy'), t('turnOff'), off);
    case 'starting':
      return words('qr', t('cameraStarting'), t('cameraPrivacy'), null, off);
    case 'off':
      return words('camera-off', t('cameraOff'), t('cameraOffHint'), t('turnOn'), on);
    default:
      return words('camera-off', t('cameraMissing'), t('cameraMissingHint'), null, on);
  }
}

function words(
  picture: string, title: string, text: string, button: string | null, act: () => void,
): TemplateResult {
  return html`
    ${button === null ? nothing : html`
      <button type="button" class="switch" aria-label=${button} title=${button} @click=${act}>
        ${icon(picture === 'qr' ? 'camera-off' : 'camera')}</button>`}
    <div class="caption">${icon(picture)}<div><h2>${title}</h2><p>${text}</p></div></div>`;
}

/** The way back stands above each heading. */
export const heading = (title: string, back: (() => void) | null, lead: string | null = null): TemplateResult => html`
  <div class="head">
    ${back ? html`
      <button type="button" class="back" aria-label=${t('back')} @click=${back}>${icon('back')}</button>` : nothing}
    <h1 tabindex="-1">${title}</h1>
    ${lead === null ? nothing : html`<p class="lead">${lead}</p>`}
  </div>`;

export interface StartActions {
  readonly invited: () => void;
  readonly walkIn: () => void;
  readonly leaving: () => void;
}

/** The screen that waits for a guest. */
export function start(
  hasCamera: boolean, told: TemplateResult | typeof nothing, actions: StartActions,
): TemplateResult {
  return html`
    <div class="choose">
      <h1 tabindex="-1">${t('welcome')}</h1>
      <p class="lead">${t(hasCamera ? 'lead' : 'leadTyped')}</p>
      <ul class="choices">
        <li class="wide">${choice('keyboard', t('invited'), t('invitedHint'), actions.invited, 'invited')}</li>
        <li>${choice('user-plus', t('walkIn'), t('walkInHint'), actions.walkIn, 'walk-in')}</li>
        <li>${choice('leave', t('leaving'), t('leavingHint'), actions.leaving, 'leaving')}</li>
      </ul>
      ${told}
    </div>`;
}

export function choice(picture: string, title: string, hint: string, act: () => void, name: string): TemplateResult {
  return html`
    <button type="button" class="choice" data-choice=${name} @click=${act}>
      <span class="picture">${icon(picture)}</span>
      <span><b>${title}</b><small>${hint}</small></span>
      ${icon('arrow')}
    </button>`;
}

/** A code was read: who comes next sees that it is not their turn yet. */
export const oneMoment = (): TemplateResult => html`
  <div class="choose" role="status"><h1 tabindex="-1">${t('wait')}</h1></div>`;

/**
 * Namesakes: each knows which of them they are, and nobody learns who the others are. Who leaves is asked even where
 * nobody else bears the name.
 */
export function choose(
  direction: Direction, choices: readonly Choice[], zone: string, isBusy: boolean, chosen: (ref: string) => void,
  back: () => void, call: () => void,
): TemplateResult {
  const isOne = choices.length === 1;
  const lead = t(`${isOne ? 'chooseOneLead' : 'chooseLead'}.${direction}`);
  return html`
    <div class="namesakes">
      ${heading(t(isOne ? 'chooseOneTitle' : 'chooseTitle'), back, lead)}
      <ul class="choice-list">
        ${choices.map(({ ref, hostInitials, startsAt }) => html`
          <li><button type="button" ?disabled=${isBusy} @click=${() => chosen(ref)}>
            ${icon('calendar')}${t('choice', time(startsAt, zone), hostInitials)}</button></li>`)}
        <li><button type="button" class="none" @click=${call}>
          ${icon('desk')}${t(isOne ? 'notThis' : 'noneOfThem')}</button></li>
      </ul>
    </div>`;
}
