// How a door is shown: its state is a word, a colour and an icon.
import { html, nothing, type TemplateResult } from 'lit';
import { chip, icon, note, problemNote, type Drawn, type Kind } from '../common/parts.ts';
import type { Problem } from '../common/problem.ts';
import { date, day, stamp, time, wallClock, zoneHint } from '../common/time.ts';
import { f } from './factor-texts.ts';
import { minutesLeft } from './hours.ts';
import type { MineDoor } from './mine.ts';
import type { Me } from './server.ts';
import { t } from './texts.ts';

export interface State {
  readonly kind: Kind;
  readonly picture: string;
  readonly words: string;
  readonly opens: boolean;
}

const A_DAY = 86_400_000;
const A_WEEK = 7 * A_DAY;

const clockOf = (at: number, zone: string): string =>
  [time(at, zone), zoneHint(zone) && `(${zoneHint(zone)})`].filter(Boolean).join(' ');

/** Why a door opens, or when it does. */
export function stateOf(door: MineDoor, now: number, hasNetwork: boolean): State {
  const { span, copy, zone } = door;
  if (!span) {
    return { kind: 'bad', picture: 'cross', words: t('ended'), opens: false };
  }
  if (span.from > now) {
    const isToday = wallClock(span.from, zone).date === wallClock(now, zone).date;
    const on = span.from - now < A_WEEK - A_DAY ? day(span.from, zone) : date(span.from, zone);
    const clock = clockOf(span.from, zone);
    const words = isToday ? t('laterToday', clock) : t('later', on, clock);
    return { kind: 'plain', picture: 'clock', opens: false, words };
  }
  if (door.asks && hasNetwork) {
    return { kind: 'warn', picture: 'shield', words: f('asks'), opens: false };
  }
  if (!copy) {
    return { kind: 'warn', picture: hasNetwork ? 'alert' : 'offline', opens: false,
      words: t(hasNetwork ? 'noUnitYet' : 'noCopy') };
  }
  if (!copy.address) {
    return { kind: 'warn', picture: 'alert', words: t('away'), opens: false };
  }
  if (!hasNetwork && !copy.offline) {
    return { kind: 'warn', picture: 'offline', words: t('worksNot'), opens: false };
  }
  const isRound = span.until - span.from > A_DAY - A_DAY / 12; // a day of 23 hours too
  return { kind: 'good', picture: 'check', opens: true,
    words: isRound ? t('ready') : t('readyUntil', clockOf(span.until, zone)) };
}

export const stateChip = ({ kind, picture, words }: State): TemplateResult => chip(kind, picture, words);

/** For how long a door still opens without the server. */
const offlineLine = ({ copy }: MineDoor, now: number): Drawn =>
  (copy?.offline ? html`<span class="offline">${icon('offline')}${
    t('works', minutesLeft(Date.parse(copy.expiresAt), now))}</span>` : nothing);

/** The unit has no power while the entry phone is replaced. */
function warningLine({ warning, zone }: MineDoor): Drawn {
  if (!warning) {
    return nothing;
  }
  const from = date(`${warning.from}T12:00:00Z`, 'UTC');
  return html`<span class="warned">${icon('alert')}${warning.until
    ? t('newPhoneUntil', from, stamp(warning.until, zone)) : t('newPhone', from)}</span>`;
}

/** What else is to be said of a door. */
export const doorLines = (door: MineDoor, now: number): TemplateResult =>
  html`${offlineLine(door, now)}${warningLine(door)}`;
/** The doors one does not stand at. */
export const otherDoors = (
  doors: readonly MineDoor[], now: number, hasNetwork: boolean, choose: (door: MineDoor) => void,
): Drawn => (doors.length === 0 ? nothing : html`
  <section class="others">
    <h2>${t('others')}</h2>
    <ul>${doors.map((door) => html`
      <li><button type="button" class="door" @click=${() => choose(door)}>
        <b>${door.name}</b>${stateChip(stateOf(door, now, hasNetwork))}${doorLines(door, now)}
      </button></li>`)}
    </ul>
  </section>`);

/** Whom to call where the phone cannot help. */
export function callLine(me: Me | null): TemplateResult {
  const { contact } = me ?? {};
  return contact?.number
    ? html`<a class="button call" href="tel:${contact.number}">${icon('phone')}${
      t('callWho', contact.name, contact.number)}</a>`
    : html`<span>${t('askWho')}</span>`;
}

/** Where a phone is no key yet. */
export const binding = (
  code: string, isGone: boolean, problem: Problem | null, isBusy: boolean, bind: (event: SubmitEvent) => void,
): TemplateResult => html`
  <h1>${t('bindTitle')}</h1>
  ${note('warn', isGone ? t('gone') : null)}
  <form class="card" @submit=${bind}>
    <p>${t('bindWhy')}</p>
    <div class="field">
      <label for="code">${t('code')}</label>
      <input id="code" name="code" required minlength="8" maxlength="60" autocomplete="one-time-code"
        autocapitalize="characters" spellcheck="false" .value=${code}>
    </div>
    ${problemNote(problem)}
    <button class="first wide big" ?disabled=${isBusy}>${icon('phone')}${t('bind')}</button>
  </form>`;
