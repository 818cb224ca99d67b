// Why nobody was sent a message: a reason as evidence has it, in words for somebody who has never read the agreement.
import { common } from './texts.ts';

const NO_AGREEMENT = ['DPA_NOT_IN_FORCE', 'TENANT_TERMINATED'];
const FAULTS = ['EXHAUSTED', 'REGISTRY_STALE'];

/** Why it was kept back; null where it was not: a service did not take it, or we failed. */
export function keptBack(reason: string | undefined): string | null {
  if (!reason || FAULTS.includes(reason) || !/^[A-Z0-9_]+$/.test(reason)) {
    return null;
  }
  if (NO_AGREEMENT.includes(reason)) {
    return common('why.agreement');
  }
  if (reason.startsWith('HOLD_') || reason === 'CONTROLLER_DECISION_REQUIRED') {
    return common('why.decide');
  }
  if (reason === 'NOT_CONNECTED') {
    return common('why.notConnected');
  }
  return common(reason === 'TOO_MANY' ? 'why.tooMany' : 'why.notAllowed');
}

export const why = (reason: string | undefined): string => keptBack(reason) ?? common('why.other');
