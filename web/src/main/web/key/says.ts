// What a code means to somebody at a door: what to do now, and no more of why than helps.
import { Problem } from '../common/problem.ts';
import { Denied } from './jose.ts';
import { t } from './texts.ts';

const SAYS = {
  'opens': 'says.open',
  'too-large': 'says.notUnderstood',
  'not-readable': 'says.notUnderstood',
  'format': 'says.notUnderstood',
  'critical': 'says.notUnderstood',
  'algorithm': 'says.notUnderstood',
  'type': 'says.notUnderstood',
  'header': 'says.notUnderstood',
  'signature-length': 'says.notUnderstood',
  'version': 'says.version',
  'nonce-unknown': 'says.again',
  'too-late': 'says.again',
  'nonce-used': 'says.again',
  'other-door': 'says.otherDoor',
  'other-question': 'says.again',
  'key-unknown': 'says.notTrusted',
  'signature': 'says.notTrusted',
  'other-tenant': 'says.notTrusted',
  'clock-back': 'says.doorClock',
  'clock-disagrees': 'says.clock',
  'counter-old': 'says.reopen',
  'door-not-granted': 'says.noKey',
  'life-too-long': 'says.reopen',
  'not-yet-valid': 'says.notYet',
  'expired': 'says.expired',
  'key-revoked': 'says.revoked',
  'companys-key-revoked': 'says.revoked',
  'other-zone': 'says.reopen',
  'validity-over': 'says.over',
  'wrong-week': 'says.wrongWeek',
  'wrong-day': 'says.wrongDay',
  'outside-hours': 'says.outsideHours',
  'companys-key-narrower': 'says.outsideHours',
  'server-refuses': 'says.refused',
  'other-answer': 'says.again',
  'offline-not-allowed': 'says.offline',
  'list-too-old': 'says.doorOffline',
  'credential-too-old': 'says.expired',
  'log-full': 'says.doorFull',
  'busy': 'says.busy',
  'list-old': 'says.again',
  'order-old': 'says.again',
  'from-afar-not-allowed': 'says.refused',
  'other-call': 'says.again',
  'call-used': 'says.again',
  'door-not-active': 'says.inactive',
  'holder-ended': 'says.ended',
  'no-key': 'says.noKey',
  'company-not-approved': 'says.company',
  'entitlement-not-attested': 'says.company',
  'company-blocked': 'says.blocked',
  'no-unit': 'says.noUnit',
} as const;

export type Code = keyof typeof SAYS;

/** A unit of tomorrow may say what this page does not know. */
export const says = (code: string): string => t(Object.hasOwn(SAYS, code) ? SAYS[code as Code] : 'says.refused');

/** Whether it helps to call somebody: what a person at the door cannot mend by trying again. */
export const needsHelp = (code: string): boolean =>
  !['says.open', 'says.again', 'says.busy'].includes(Object.hasOwn(SAYS, code) ? SAYS[code as Code] : '');

/** The code of whatever was thrown while a door was asked; a unit that says nothing is away. */
export function codeOf(thrown: unknown): string {
  if (thrown instanceof Denied) {
    return thrown.code;
  }
  Problem.catch(thrown);
  return 'no-unit';
}
