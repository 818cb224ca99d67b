// Which screen something is put right on, and where somebody goes on who has left.
import { STEPS, type Step } from './route.ts';
import type { Finding, Version } from './world.ts';

export type Mark = 'red' | 'amber' | 'done' | 'open';

/** Beginnings of places in the document, and controls that a preview names. */
const SCREENS: readonly (readonly [string, Step])[] = [
  ['controller', 'party'], ['zone', 'party'], ['mainContract', 'party'], ['language', 'party'],
  ['roles', 'uses'], ['instructions', 'uses'], ['activities', 'uses'], ['emergency', 'uses'],
  ['locations', 'places'], ['transfers', 'places'], ['authorisation', 'places'], ['preferences', 'places'],
  ['approvals', 'helpers'], ['order', 'helpers'], ['measures', 'helpers'],
  ['retention', 'periods'],
  ['contacts', 'contacts'],
];

/** `controllerDecides` is about what is done, not about who does it. */
export function stepOf(place: string): Step {
  const name = /^[a-zA-Z]+/.exec(place)?.[0] ?? '';
  return SCREENS.find(([beginning]) => beginning === name)?.[1] ?? 'uses';
}

export const ofStep = (findings: readonly Finding[], step: Step): Finding[] =>
  findings.filter((one) => stepOf(one.place) === step);

export const isFrozen = (version: Version | null): boolean => version !== null && version.state !== 'DRAFT';

/** @param seen screens that were looked at */
export function markOf(step: Step, findings: readonly Finding[], seen: ReadonlySet<Step>, frozen: boolean): Mark {
  const own = ofStep(findings, step);
  if (!frozen && own.some(({ severity }) => severity === 'RED') && seen.has(step)) {
    return 'red';
  }
  if (!frozen && own.some(({ severity }) => severity === 'AMBER') && seen.has(step)) {
    return 'amber';
  }
  return (frozen && step !== 'sign') || seen.has(step) ? 'done' : 'open';
}

/** What was looked at in this browser decides; in another one, what is still wrong. */
export function resumeAt(left: Step | null, findings: readonly Finding[], version: Version | null): Step {
  if (version === null) {
    return 'party';
  }
  if (isFrozen(version)) {
    return 'sign';
  }
  return left ?? STEPS.find((step) => ofStep(findings, step).some(({ severity }) => severity === 'RED')) ?? 'effects';
}
