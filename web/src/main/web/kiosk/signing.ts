// What a guest does about the house rules. A signature is insisted on; where nobody knows whether it arrived, the guest
// is told so, and whoever does not sign takes back what may have arrived.
import { insist } from '../common/api.ts';
import type { Calls, SignatureBody } from './calls.ts';
import type { Came, Screen } from './states.ts';
import type { Done } from './steps.ts';

export interface SigningActions {
  readonly sign: (signature: SignatureBody) => Promise<void>;
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
  const not = (done: Done) => (): void => {
    const asked = screen();
    if (asked.is === 'rules') {
      void insist(() => calls.refuseToSign(asked.shown.scanId)).catch(() => undefined);
      goOn(done, asked);
    }
  };
  return {
    sign: async (signature) => {
      const asked = screen();
      if (asked.is === 'rules') {
        await insist(() => calls.sign(asked.shown.scanId, signature));
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
