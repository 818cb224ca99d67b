// The ways a code comes in without being typed: the camera, and a hand-held reader that types faster than people do.
import type { Showing } from './states.ts';

const FASTER_THAN_FINGERS = 100;
const SHORTEST = 8;

/** Its keys are heard whatever has the focus, also by a field that has it; its Enter must not press a button. */
export function readByHand(isWanted: () => boolean, found: (text: string) => void): () => void {
  const heard = new AbortController();
  let text = '';
  let last = 0;
  addEventListener('keydown', (event) => {
    if (!isWanted()) {
      return;
    }
    const isFast = event.timeStamp - last < FASTER_THAN_FINGERS;
    if (event.key === 'Enter') {
      if (isFast && text.length >= SHORTEST) {
        event.preventDefault();
        event.stopPropagation();
        found(text);
      }
      text = '';
    } else if (event.key.length === 1) {
      text = isFast ? text + event.key : event.key;
      last = event.timeStamp;
    }
  }, { capture: true, signal: heard.signal });
  return () => heard.abort();
}

/**
 * What to send for a text that was read or typed; null where it can be neither code nor pass. A reader set to an
 * American keyboard at a Danish tablet says + for - and ? for _, which no pass holds.
 */
export function asShowing(text: string): Showing | null {
  const plain = text.replaceAll(/[\s-]/g, '');
  if (/^\d+$/.test(plain)) {
    return /^\d{8}$/.test(plain) ? { code: plain } : null;
  }
  const pass = text.slice(text.lastIndexOf('#') + 1).trim().replaceAll('+', '-').replaceAll('?', '_');
  return pass.length >= SHORTEST ? { pass } : null;
}
