// A tenant's colour and logo. The colour comes as a stylesheet, because the page's policy knows no other way.
import { recall, remember } from './store.ts';

const KEY = 'gatehouse.brand';

/** Where a tenant's brand stands. It is asked for without a token, so it says nothing about anybody. */
const folder = (tenant: string): string => `/api/v1/brands/${encodeURIComponent(tenant)}`;

export const logoOf = (tenant: string, hasLogo: boolean): string | null =>
  (hasLogo ? `${folder(tenant)}/logo.png` : null);

/** Dresses the page in the tenant's colour, and the next one from its first moment on where `keep` is. */
export function wear(tenant: string, keep: boolean): void {
  const address = `${folder(tenant)}/tenant.css`;
  let sheet = document.querySelector<HTMLLinkElement>('link[data-brand]');
  if (sheet?.getAttribute('href') !== address) {
    sheet ??= document.createElement('link');
    sheet.rel = 'stylesheet';
    sheet.dataset['brand'] = '';
    sheet.href = address;
    document.head.append(sheet);
  }
  if (keep) {
    remember(KEY, tenant);
  }
}

/** For a device that is taken from its tenant: nothing here says any more whose it was. */
export async function undress(): Promise<void> {
  remember(KEY, null);
  document.querySelector('link[data-brand]')?.remove();
  for (const name of await globalThis.caches?.keys() ?? []) {
    const cache = await caches.open(name);
    const brands = (await cache.keys()).filter(({ url }) => url.includes('/api/v1/brands/'));
    await Promise.all(brands.map((one) => cache.delete(one)));
  }
}

export function wearAsBefore(): void {
  const tenant = recall(KEY);
  if (tenant) {
    wear(tenant, false);
  }
}
