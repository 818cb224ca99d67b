// What stands between the check-in and the answer: each step that the tenant has switched on, the photo first. A guest
// without network goes past them; whoever has to sign is sent to reception for it, and may sign here all the same.
import type { About } from './calls.ts';
import type { CameraState } from '../common/camera.ts';
import type { Came, Screen, Signing } from './states.ts';

/** What the guest has behind them; who is gone has left the tablet to whoever comes next. */
export type Done = 'scan' | 'photo' | 'signed' | 'unsigned' | 'gone';

/** Also who was let in without anybody knowing them. */
const IN = ['welcome', 'noted'];

export function stepAfter(done: Done, came: Came, about: About | null | undefined, camera: CameraState): Screen {
  const { shown, guest } = came;
  const rules = about?.rules ?? null;
  const isAsked = shown.outcome === 'welcome' && !shown.isOffline;
  if (isAsked && done === 'scan' && about?.photo && camera === 'on') {
    return { is: 'photo', shown, guest, image: null, keptUntil: about.photo.keptUntil };
  }
  if (isAsked && rules && (done === 'scan' || done === 'photo')) {
    return { is: 'rules', rules, shown, guest };
  }
  const signing = signingOf(done, came, about);
  return { is: 'answer', shown, guest, ...(signing ? { signing } : {}) };
}

function signingOf(done: Done, { shown }: Came, about: About | null | undefined): Signing | null {
  const rules = about?.rules ?? null;
  if (!rules?.required || shown.direction !== 'in') {
    return null;
  }
  if (done === 'gone') {
    return { is: 'unsigned', rules: null };
  }
  if (shown.toSign) {
    return done === 'signed' ? { is: 'signed', rules: null } : { is: done === 'unsigned' ? 'unsigned' : 'open', rules };
  }
  if (!IN.includes(shown.outcome) || done === 'signed') {
    return null;
  }
  return shown.isOffline ? { is: 'later', rules: null } : { is: 'unsigned', rules };
}
