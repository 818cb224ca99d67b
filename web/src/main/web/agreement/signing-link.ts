// A link that leads to a version to sign. Its secret is taken out of the address before anybody signs in, so that no
// address that is sent anywhere holds it, and is forgotten once it was shown.
const PLACE = /^#sign\/(.+)$/;
const KEPT = 'signing-link';

/** Keeps the secret of the address this page was opened with, and takes it out of it. */
export function keepLink(hash: string, store: Storage, cleanse: (hash: string) => void): void {
  const secret = PLACE.exec(hash)?.[1];
  if (secret !== undefined) {
    store.setItem(KEPT, secret);
    cleanse('#versions');
  }
}

/** The secret that was kept, once. */
export function takeLink(store: Storage): string | null {
  const secret = store.getItem(KEPT);
  store.removeItem(KEPT);
  return secret;
}
