// Which screens were looked at in this browser, and which one was left: convenience, kept nowhere else.
import { recall, remember } from '../common/store.ts';
import { numberOf, STEPS, type Step } from './route.ts';
import { resumeAt } from './steps.ts';
import type { Finding, Version } from './world.ts';

const KEY = 'gatehouse.agreement';

export class Memory {
  left: Step | null = null;
  seen: ReadonlySet<Step> = new Set();
  #version: string | null = null;

  /** In another browser everything before the screen to go on at counts as seen; so does what was agreed on before. */
  open(version: Version | null, findings: readonly Finding[]): void {
    this.#version = version?.id ?? null;
    const [id, left, most] = (recall(KEY) ?? '').split(' ');
    const isKnown = version !== null && id === version.id;
    this.left = isKnown ? STEPS[Number(left) - 1] ?? null : version?.parentId ? 'party' : null;
    const reached = version === null ? 0 : version.parentId ? STEPS.length : isKnown ? Number(most)
      : numberOf(resumeAt(null, findings, version)) - 1;
    this.seen = new Set(STEPS.slice(0, reached));
  }

  see(step: Step): void {
    this.left = step;
    const most = Math.max(numberOf(step), this.seen.size);
    this.seen = new Set(STEPS.slice(0, most));
    if (this.#version !== null) {
      remember(KEY, [this.#version, numberOf(step), most].join(' '));
    }
  }
}
