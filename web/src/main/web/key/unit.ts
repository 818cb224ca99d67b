// A unit on the network at the door. Whether it is one is looked at by whoever reads what it says.
import { Denied } from './jose.ts';

/** A unit waits three seconds for the server before it decides by itself. */
const PATIENCE = { hello: 3000, answer: 6000 } as const;

/** Cut off after a while, as if there were no network. */
export function within(milliseconds: number): AbortSignal {
  const cut = new AbortController();
  setTimeout(() => cut.abort(), milliseconds);
  return cut.signal;
}

interface Said {
  readonly hello: { readonly certificate: string; readonly question: string };
  readonly answer: { readonly result: string };
}

export async function ask<W extends keyof Said>(address: string, what: W, body?: object): Promise<Said[W]> {
  const reply = await fetch(new URL(what, address.endsWith('/') ? address : `${address}/`), {
    method: 'POST',
    ...(body ? { headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) } : {}),
    cache: 'no-store',
    credentials: 'omit',
    referrerPolicy: 'no-referrer',
    signal: within(PATIENCE[what]),
  });
  const said = await reply.json() as Record<string, unknown>;
  if (!reply.ok) {
    throw new Denied(typeof said['code'] === 'string' ? said['code'] : 'format');
  }
  const names = what === 'hello' ? ['certificate', 'question'] : ['result'];
  if (names.some((name) => typeof said[name] !== 'string')) {
    throw new Denied('format');
  }
  return said as unknown as Said[W];
}
