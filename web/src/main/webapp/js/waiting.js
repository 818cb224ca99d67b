// Guests who wait for a host, as cards with one button for each answer.
import { icon, make, t } from './page.js';
import { day, time } from './time.js';

export function waitingText(card) {
  const who = [card.guestFirstName, card.company ?? t('noCompany'), card.site, time(card.at, card.zone)];
  const when = card.occasion === 'arrived' ? ''
    : ` ${t('plannedFor', day(card.plannedAt, card.zone), time(card.plannedAt, card.zone))}`;
  return t(`occasion.${card.occasion}`, ...who) + when;
}

/** The first answer is the one that is wanted most. */
export function answerButtons(card, size, give) {
  return make('div', { class: size === 'big' ? 'columns stretch' : 'actions' }, ...card.answers.map((answer, index) =>
    make('button', {
      type: 'button',
      class: `${size} ${index === 0 ? 'first' : ''}`,
      'aria-pressed': card.answered ? String(card.answered === answer) : null,
      onclick: () => give(answer),
    }, card.answered === answer ? icon('check') : null, t(`answer.${answer}`))));
}
