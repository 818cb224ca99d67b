// What is known of meetings and their guests, as words and small pictures.
import { html, nothing, type TemplateResult } from 'lit';
import type { Schema } from '../common/api.ts';
import { chip, type Drawn } from '../common/parts.ts';
import { time } from '../common/time.ts';
import { why } from '../common/why.ts';
import { t } from './texts.ts';

export type Meeting = Schema<'MeetingBody'>;
export type Guest = Schema<'MeetingBody.Invited'>;
export type Site = Schema<'SiteView'>;
export type Way = Schema<'WayView'>;
export type Host = Schema<'EmployeeView'>;

const COLOURS = 6;
const MINUTE = 60_000;

export const fullName = (person: { firstName: string; lastName: string }): string =>
  `${person.firstName} ${person.lastName}`.trim();

export const zoneOf = (sites: readonly Site[], siteId: string): string =>
  sites.find((site) => site.id === siteId)?.zone ?? 'UTC';

export const countGuests = (count: number): string =>
  (count === 0 ? t('noGuests') : count === 1 ? t('oneGuest') : t('manyGuests', count));

/** Initials on a colour that stays the same for a name. */
export function avatar(name: string): TemplateResult {
  const words = name.split(/\s+/).filter(Boolean);
  const letters = [words[0], words.length > 1 ? words.at(-1) : ''].map((word) => [...(word ?? '')][0] ?? '').join('');
  const colour = [...name].reduce((sum, letter) => (sum * 31 + letter.codePointAt(0)!) % 997, 7) % COLOURS;
  return html`<span class="avatar colour-${colour}" aria-hidden="true">${letters.toUpperCase()}</span>`;
}

export function statusChip(guest: Guest, startsAt: string, zone: string, now = Date.now()): TemplateResult {
  const { status } = guest;
  const late = now - Date.parse(startsAt);
  if (status === 'expected' && late > MINUTE) {
    return chip('warn', 'clock', t('status.late', span(late)));
  }
  const at = guest.departedAt ?? guest.arrivedAt;
  const [kind, picture] = {
    inside: ['good', 'check'], left: ['plain', 'leave'], cancelled: ['bad', 'cross'], expected: ['plain', 'calendar'],
  }[status] as ['good' | 'plain' | 'bad', string];
  const key = `status.${status}`;
  return chip(kind, picture, t.has(key) ? t(key, at ? time(at, zone) : '') : status);
}

const span = (milliseconds: number): string => (milliseconds < 60 * MINUTE
  ? t('minutes', Math.floor(milliseconds / MINUTE))
  : t('hours', Math.floor(milliseconds / (60 * MINUTE))));

const WENT: Record<string, readonly ['good' | 'warn' | 'plain', string]> = {
  sending: ['plain', 'clock'], sent: ['good', 'check'], failed: ['warn', 'alert'], held: ['warn', 'clock'],
  later: ['plain', 'clock'],
};

/** What became of the last message to a guest, in one line, with why where it did not go. */
function went({ invitation }: Guest): string {
  if (!invitation) {
    return t('invitation.none');
  }
  const key = `invitation.${invitation.state}${invitation.state === 'sent' ? `.${invitation.channel}` : ''}`;
  return t.has(key) ? t(key, why(invitation.reason)) : invitation.state;
}

/** Of a guest with an address something will be known in a moment. */
export const howItWent = (guest: Guest): Drawn => (!guest.invitation && guest.email ? nothing
  : html`<small class="went ${guest.invitation?.state ?? ''}">${went(guest)}</small>`);

/** @param isOnItsWay whether what nobody knows of yet may still come */
export function wentChip(guest: Guest, isOnItsWay: boolean): TemplateResult {
  if (!guest.invitation && isOnItsWay) {
    return chip('plain', 'clock', t('invitation.sending'));
  }
  const [kind, picture] = WENT[guest.invitation?.state ?? ''] ?? ['plain', 'info'];
  return chip(kind, picture, went(guest));
}

export const line = (...parts: readonly (string | undefined | null)[]): string => parts.filter(Boolean).join(' · ');

export const quiet = (text: string): Drawn => (text ? html`<small class="quiet">${text}</small>` : nothing);
