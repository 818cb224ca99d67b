// Who was told about a guest, how, and what they said.
import { html, nothing, type TemplateResult } from 'lit';
import type { Schema } from '../common/api.ts';
import { icon, type Drawn } from '../common/parts.ts';
import { time } from '../common/time.ts';
import { keptBack } from '../common/why.ts';
import { needsDesk, type Row } from './day.ts';
import { t } from './texts.ts';

type Told = Schema<'AlertState.Told'>;

function channel(name: string | undefined): string {
  const key = `channel.${name ?? ''}`;
  return t(t.has(key) ? key : 'channel.other');
}

/** The state of one message in words. That it was sent is what its service says; whether it was read, nobody knows. */
function sentence(one: Told, zone: string): string {
  if (one.state === 'failed') {
    const reason = keptBack(one.why);
    return reason ? t('keptBack', one.person, reason) : t('failed', one.person);
  }
  const key = `by.${one.step}`;
  return one.state === 'sending' ? t('sending', one.person)
    : t(t.has(key) ? key : 'by.host', one.person, channel(one.channel), time(one.at, zone));
}

export function answerText(answer: string): string {
  const key = `answer.${answer}`;
  return t.has(key) ? t(key) : answer;
}

/** The last word about a guest, in one line of the list. */
export function lastWord(row: Row, zone: string, now: number): Drawn {
  const { alert } = row;
  if (!alert || row.status === 'left' || row.status === 'cancelled') {
    return nothing;
  }
  if (needsDesk(row, now)) {
    return html`<small class="word bad">${t(alert.nobodyTold ? 'nobodyTold' : 'mustAct')}</small>`;
  }
  if (alert.answered) {
    const { person, answer } = alert.answered;
    return html`<small class="word"><b>${t('answered', person || t('someone'), answerText(answer))}</b></small>`;
  }
  const last = alert.told.at(-1);
  return last ? html`<small class="word">${sentence(last, zone)}</small>` : nothing;
}

/** All of it, in order. */
export function told(row: Row, zone: string, now: number): TemplateResult {
  const { alert } = row;
  if (!alert) {
    return html`<p class="quiet">${t('nobodyYet')}</p>`;
  }
  const last = needsDesk(row, now) ? t(alert.nobodyTold ? 'nobodyTold' : 'mustAct')
    : alert.open ? t('noAnswer') : null;
  return html`
    <ol class="told">
      ${alert.told.map((one) => html`
        <li class=${one.state}>${icon(one.state === 'failed' ? 'cross' : one.state === 'sent' ? 'check' : 'clock')}
          <span>${sentence(one, zone)}</span></li>`)}
      ${alert.answered ? html`<li>${icon('reply')}<b>${t('answeredAt', alert.answered.person || t('someone'),
        answerText(alert.answered.answer), time(alert.answered.at, zone))}</b></li>` : nothing}
      ${last ? html`<li class=${needsDesk(row, now) ? 'failed' : ''}>${icon('alert')}<span>${last}</span></li>`
        : nothing}
    </ol>`;
}
