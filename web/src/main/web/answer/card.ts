// A guest who waits, with one button for each answer: behind the link of an alert, and on the host's own page.
import { html, nothing, type TemplateResult } from 'lit';
import type { Schema } from '../common/api.ts';
import { icon } from '../common/parts.ts';
import { locale } from '../common/language.ts';
import { capital, day, time } from '../common/time.ts';
import { t } from './texts.ts';

export type AlertCard = Schema<'AlertCard'>;

const PICTURES: Record<string, string> = {
  coming: 'check', 'five-minutes': 'clock', 'send-up': 'enter', 'not-mine': 'question', admit: 'door',
};

function said(key: string, ...parts: string[]): string {
  return t.has(key) ? t(key, ...parts) : '';
}

/** The first of those who wait, and how many came with them. */
export function guestOf({ guestFirstName, company, others }: AlertCard): string {
  const first = company ? t('of', guestFirstName, company) : guestFirstName;
  return others.length === 0 ? first
    : others.length === 1 ? t('andOne', first) : t('andMore', first, others.length);
}

export const whoWaits = (card: AlertCard): string =>
  said(card.others.length > 0 ? `together.${card.occasion}` : `occasion.${card.occasion}`, guestOf(card), card.site);

/** Whom one answer is for. */
const allOf = ({ guestFirstName, others }: AlertCard): string =>
  (others.length === 0 ? guestFirstName
    : others.length === 1 ? t('andTheOther', guestFirstName) : t('andTheOthers', guestFirstName));

export const whatToSay = (card: AlertCard): string => t('ask', allOf(card));

const inWords = (names: readonly string[]): string => new Intl.ListFormat(locale()).format(names);

/** Who else came, since when, and for when it was planned where that is the trouble. */
export function waitsSince(card: AlertCard): TemplateResult {
  const { zone, plannedAt, others } = card;
  return html`
    ${others.length > 0 ? html`
      <p class="others">${icon('users')}<span>${t('with', inWords(others))}</span></p>` : nothing}
    <p class="since">${icon('clock')}<span>${t('since', time(card.at, zone))}${card.occasion === 'arrived'
      ? nothing
      : html`<br>${capital(t('plannedFor', day(plannedAt, zone), time(plannedAt, zone)))}`}</span></p>`;
}

/** What the guest is told now; empty where nothing was answered. */
export const guestIsTold = (card: AlertCard): string =>
  (card.answered ? said(`told.${card.answered}`, allOf(card)) : '');

/** The first answer is the one that is wanted most. */
export const answerButtons = (
  card: AlertCard, isBusy: boolean, give: (answer: string) => unknown,
): TemplateResult => html`
  <div class="answers" role="group" aria-label=${whatToSay(card)}>
    ${card.answers.map((answer, index) => html`
    <button type="button" class=${index === 0 && !card.answered ? 'first' : ''} data-answer=${answer}
      aria-pressed=${card.answered ? String(card.answered === answer) : nothing}
      ?disabled=${isBusy} @click=${() => give(answer)}>
      ${icon(card.answered === answer ? 'check' : PICTURES[answer] ?? 'check')}${said(`answer.${answer}`)}
    </button>`)}
  </div>`;
