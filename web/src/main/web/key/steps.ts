// What stands on the screen at a door that asks: what is to be set or shown, and by what.
import type { Factor } from './server.ts';

export type Step = 'waiting' | 'set-passkey' | 'set-pin' | 'show-passkey' | 'show-pin';

export function stepOf({ kind, waitsUntil }: Factor, hasPasskeys: boolean, wantsPin: boolean, now: number): Step {
  if (waitsUntil && Date.parse(waitsUntil) > now) {
    return 'waiting';
  }
  if (kind) {
    return kind === 'pin' ? 'show-pin' : 'show-passkey';
  }
  return hasPasskeys && !wantsPin ? 'set-passkey' : 'set-pin';
}
