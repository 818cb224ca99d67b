// Somebody at a kiosk wants help. It stands above the list until the desk has seen to it.
import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../common/parts.ts';
import { Problem } from '../common/problem.ts';
import type { Session } from '../common/session.ts';
import { time } from '../common/time.ts';
import { t } from './texts.ts';

export interface Call {
  readonly callId: string;
  readonly kiosk: string;
  readonly entrance: string;
  readonly reason: string;
  readonly at: string;
  readonly happenedAt?: string | null;
  readonly doneAt?: string | null;
}

/** The calls that still wait, after one more word about one of them. */
export function withCall(calls: readonly Call[], call: Call): readonly Call[] {
  const others = calls.filter(({ callId }) => callId !== call.callId);
  return call.doneAt ? others : [...others, call];
}

/** Said twice, it was the first time. */
export async function seenTo(session: Session, call: Call): Promise<void> {
  const path = `/api/v1/desk/calls/${encodeURIComponent(call.callId)}/done`;
  const answer = await session.send(new Request(path, { method: 'POST' }));
  if (!answer.ok) {
    throw await Problem.of(answer);
  }
}

export function drawCalls(
  calls: readonly Call[], zone: string, done: (call: Call) => void,
): TemplateResult {
  const reason = (call: Call): string => {
    const key = `call.${call.reason}`;
    return t(t.has(key) ? key : 'call.HELP');
  };
  const title = (call: Call): string => {
    const place = call.entrance || call.kiosk;
    const late = call.happenedAt;
    return late ? t('callLate', place, time(late, zone)) : t('callAt', place, time(call.at, zone));
  };
  return html`<div class="calls" role="alert">${calls.length === 0 ? nothing : calls.map((call) => html`
    <p class="note bad" data-call=${call.callId}>${icon('question')}
      <span><b>${title(call)}</b> ${reason(call)}</span>
      <button type="button" @click=${() => done(call)}>${t('callDone')}</button></p>`)}</div>`;
}
