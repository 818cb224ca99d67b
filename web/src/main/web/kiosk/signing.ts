// What a guest does about the house rules. A signature is insisted on; where nobody knows whether it arrived, the guest
// is told so, and whoever does not sign takes back what may have arrived.
import { insist } from '../common/api.ts';
import type { Calls, Signature } from './calls.ts';
import type { Came, Screen } from './states.ts';
import type { Done } from './steps.ts';

export interface SigningActions {
  readonly sign: (signature: Signature) => Promise<void>;
  readonly refuse: () => void;
  /** As who refuses, but nobody else is to sign in their place. */
  readonly leave: () => void;
  /** The text once more, for who went on without. */
  readonly read: () => void;
}

export function signingActions(
  calls: Pick<Calls, 'sign' | 'refuseToSign'>, screen: () => Screen, goOn: (done: Done, came: Came) => void,
  go: (screen: Screen) => void,
): SigningActions {
  let refused = { scanId: '', attempt: 0 };
  /** After each that was refused the next begins: so the server knows what it learns of too late. */
  const attempt = (scanId: string): number => (refused.scanId === scanId ? refused.attempt + 1 : 1);
  const not = (done: Done) => (): void => {
    const asked = screen();
    if (asked.is === 'rules') {
      const { scanId } = asked.shown;
      const last = attempt(scanId);
      refused = { scanId, attempt: last };
      void insist(() => calls.refuseToSign(scanId, last)).catch(() => undefined);
      goOn(done, asked);
    }
  };
  return {
    sign: async (signature) => {
      const asked = screen();
      if (asked.is === 'rules') {
        const { scanId } = asked.shown;
        const body = { ...signature, attempt: attempt(scanId) };
        await insist(() => calls.sign(scanId, body));
        if (screen() === asked) { // else somebody else stands here by now
          goOn('signed', asked);
        }
      }
    },
    refuse: not('unsigned'),
    leave: not('gone'),
    read: () => {
      const now = screen();
      if (now.is === 'answer' && now.signing?.rules) {
        go({ is: 'rules', rules: now.signing.rules, shown: now.shown, guest: now.guest });
      }
    },
  };
}
