// Which device this is: paired once by a code, then let in by its own credential.
import { byId, onSubmit, recall, remember, show, t } from './page.js';
import { api, currentToken, renew, tokensFrom } from './session.js';

// A device's credential, not a person's: an administrator can revoke it, and it opens nothing but check-in at this
// site. Local storage is what a browser has; an app for the tablet keeps it in a protected store.
const CREDENTIAL = 'gatehouse.kiosk';

/** @param opened called when the device may work; {@code shutOut} when it must be paired */
export function wireDevice(opened, shutOut) {
  tokensFrom(fetchToken, () => shutOut());
  onSubmit(byId('pair-form'), byId('pair-note'), async ({ code }, form) => {
    const { credential } = await api.post('/kiosks/pairings', { code });
    remember(CREDENTIAL, credential);
    form.reset();
    await renew();
    await opened();
  });
}

async function fetchToken() {
  const credential = recall(CREDENTIAL);
  if (!credential) {
    return null;
  }
  try {
    return (await api.post('/tokens/device', { credential })).accessToken;
  } catch (problem) {
    if (problem.type === 'urn:gatehouse:device-revoked') {
      remember(CREDENTIAL, null);
      show(byId('pair-note'), 'warn', t('revoked'));
      return null;
    }
    throw problem;
  }
}

/** True when paired. A server that does not answer is asked again: a tablet starts faster than its network. */
export async function isPaired() {
  for (;;) {
    try {
      return await renew();
    } catch {
      show(byId('pair-note'), 'warn', t('again'));
      await new Promise((resolve) => { setTimeout(resolve, 3000); });
    }
  }
}

/** The site this device stands at, for the top of the screen. */
export async function ownSite() {
  const claims = currentToken().split('.')[1].replaceAll('-', '+').replaceAll('_', '/');
  return api.get(`/sites/${JSON.parse(atob(claims)).site}`);
}
