// A guest who waits, with one button for each answer: behind the link of an alert, and on the host's own page.
import { html, nothing, type TemplateResult } from 'lit';
import type { Schema } from '../common/api.ts';
import { icon } from '../common/parts.ts';
import { capital, day, time } from '../common/time.ts';
import { t } from './texts.ts';

export type AlertCard = Schema<'AlertCard'>;

const PICTURES: Record<string, string> = {
  coming: 'check', 'five-minutes': 'clock', 'send-up': 'enter', 'not-mine': 'question', admit: 'door',
};

function said(key: string, ...parts: string[]): string {
  return t.has(key) ? t(key, ...parts) : '';
}

export const guestOf = (card: AlertCard): string =>
  (card.company ? t('of', card.guestFirstName, card.company) : card.guestFirstName);

export const whoWaits = (card: AlertCard): string => said(`occasion.${card.occasion}`, guestOf(card), card.site);

/** Since when, and for when it was planned where that is the trouble. */
export function waitsSince(card: AlertCard): TemplateResult {
  const { zone, plannedAt } = card;
  return html`
    <p class="since">${icon('clock')}<span>${t('since', time(card.at, zone))}${card.occasion === 'arrived'
      ? nothing
      : html`<br>${capital(t('plannedFor', day(plannedAt, zone), time(plannedAt, zone)))}`}</span></p>`;
}

/** What the guest is told now; empty where nothing was answered. */
export const guestIsTold = (card: AlertCard): string =>
  (card.answered ? said(`told.${card.answered}`, card.guestFirstName) : '');

/** The first answer is the one that is wanted most. */
export const answerButtons = (
  card: AlertCard, isBusy: boolean, give: (answer: string) => unknown,
): TemplateResult => html`
  <div class="answers" role="group" aria-label=${t('ask', card.guestFirstName)}>
    ${card.answers.map((answer, index) => html`
    <button type="button" class=${index === 0 && !card.answered ? 'first' : ''} data-answer=${answer}
      aria-pressed=${card.answered ? String(card.answered === answer) : nothing}
      ?disabled=${isBusy} @click=${() => give(answer)}>
      ${icon(card.answered === answer ? 'check' : PICTURES[answer] ?? 'check')}${said(`answer.${answer}`)}
    </button>`)}
  </div>`;
