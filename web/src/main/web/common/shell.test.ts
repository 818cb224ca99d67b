import { keepShell } from './shell.ts';
import { equal, test } from './testing.ts';

interface Asked extends Event {
  request: unknown;
  respondWith: (answer: Promise<Response>) => void;
}

/** What the page gets for what the server says. */
async function got(said: () => Response | Promise<Response>, mode: string, path: string): Promise<string> {
  const real = { fetch: globalThis.fetch, caches: globalThis.caches };
  const kept = { match: async () => new Response('kept'), open: async () => ({ put: async () => null }) };
  Object.assign(globalThis, { fetch: async () => said() });
  Object.defineProperty(globalThis, 'caches', { value: kept, configurable: true });
  try {
    let answer: Promise<Response> | null = null;
    const event = Object.assign(new Event('fetch'), {
      request: { url: `https://kiosk.example${path}`, method: 'GET', mode },
      respondWith: (given: Promise<Response>) => { answer ??= given; },
    }) as Asked;
    globalThis.dispatchEvent(event);
    return answer === null ? 'not ours' : await (await (answer as Promise<Response>)).text();
  } finally {
    Object.assign(globalThis, { fetch: real.fetch });
    Object.defineProperty(globalThis, 'caches', { value: real.caches, configurable: true });
  }
}

keepShell('kiosk', { version: '1', files: ['/icons.svg'] }, true);

test('the page as the server has it, and what is kept where that is another page or none', async () => {
  const page = (status: number): Promise<string> =>
    got(() => new Response('server', { status }), 'navigate', '/kiosk/');
  equal([await page(200), await page(404), await page(403), await page(503)], ['server', 'kept', 'kept', 'kept']);
  equal(await got(() => Promise.reject(new TypeError('network')), 'navigate', '/kiosk/'), 'kept');
});

test('what a tenant has no more is not shown, and no call of the API is answered here', async () => {
  const brand = '/api/v1/brands/nordlys/logo.png';
  equal(await got(() => new Response('gone', { status: 404 }), 'no-cors', brand), 'gone');
  equal(await got(() => new Response('down', { status: 503 }), 'no-cors', brand), 'kept');
  equal(await got(() => new Response('server'), 'cors', '/api/v1/scans'), 'not ours');
});
