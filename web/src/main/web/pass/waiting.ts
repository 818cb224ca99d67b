// When a guest waits for an answer of the host: they came in a moment ago, or were turned away for what the host can
// mend.
import type { Schema } from '../common/api.ts';
import type { Kind } from '../common/parts.ts';
import type { MyVisit } from './keep.ts';
import { t } from './texts.ts';

export type HostAnswer = Schema<'HostAnswer'>;

/** How often the page asks while somebody looks at it. */
export const PAUSE = 5000;

const WAIT = 15 * 60_000;
const MENDED_BY_HOST = ['wrong-day', 'too-early', 'too-late', 'wrong-site'];
const GOOD = ['coming', 'five-minutes', 'send-up', 'admit'];

export function isWaiting(
  visit: Pick<MyVisit, 'status' | 'arrivedAt'>, outcome: string | undefined, now: number,
): boolean {
  return visit.status === 'inside' && visit.arrivedAt !== undefined
    ? now - Date.parse(visit.arrivedAt) < WAIT
    : visit.status === 'expected' && outcome !== undefined && MENDED_BY_HOST.includes(outcome);
}

/** What the host's answer means for whoever waits: in which colour, and in words. */
export function words({ state, text }: HostAnswer): readonly [Kind, string] {
  const kind = GOOD.includes(state) ? 'good' : state === 'nobody-answers' ? 'warn' : 'plain';
  if (state === 'send-up' && text) {
    return [kind, t('sendUpTo', text)];
  }
  const key = `host.${state}`;
  return [kind, t.has(key) ? t(key) : t('host.told')];
}
