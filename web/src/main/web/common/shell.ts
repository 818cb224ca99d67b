// A service worker: keeps a page for a device without network. What the page is made of comes from the cache of its own
// version; what the server knows is asked for each time and never kept here.

/** What the build says of a page. */
export interface Shell {
  readonly version: string;
  readonly files: readonly string[];
}

interface Waiting extends Event {
  waitUntil(work: Promise<unknown>): void;
}
interface Asked extends Waiting {
  readonly request: Request;
  respondWith(answer: Promise<Response>): void;
}
interface Worker extends EventTarget {
  readonly clients: { claim(): Promise<void> };
  skipWaiting(): Promise<void>;
}

const BRAND = '/api/v1/brands/';
/** Where there is something kept, a network that says nothing is none. */
const PATIENCE = 4000;
/** Reads codes where the browser cannot. */
const READER = /\.wasm$/;

interface Detector {
  getSupportedFormats?(): Promise<readonly string[]>;
}

/** A browser may know the word and not the codes. */
async function readsByItself(): Promise<boolean> {
  const { BarcodeDetector } = globalThis as { BarcodeDetector?: Detector };
  const formats = await BarcodeDetector?.getSupportedFormats?.().catch((): string[] => []);
  return formats?.includes('qr_code') ?? false;
}

/** @param keepsBrand the tenant's colour and logo too: not on a guest's own phone, which would tell of a visit */
export function keepShell(page: string, shell: Shell, keepsBrand: boolean): void {
  const worker = globalThis as unknown as Worker;
  const prefix = `gatehouse-${page}-`;
  const cacheName = prefix + shell.version;

  async function install(): Promise<void> {
    const cache = await caches.open(cacheName);
    const canRead = await readsByItself();
    const files = shell.files.filter((file) => !READER.test(file) || !canRead);
    await cache.addAll(files.map((file) => new Request(file, { cache: 'no-cache' })));
    await worker.skipWaiting();
  }

  async function activate(): Promise<void> {
    const old = (await caches.keys()).filter((name) => name.startsWith(prefix) && name !== cacheName);
    await Promise.all(old.map((name) => caches.delete(name)));
    await worker.clients.claim();
  }

  /** The page as the server has it now; where there is no network, as it was. A tenant's colour likewise. */
  async function networkFirst(request: Request, name: string | Request): Promise<Response> {
    const kept = await caches.match(name);
    if (!kept) {
      return learn(request, name, await fetch(request));
    }
    const cut = new AbortController();
    const timer = setTimeout(() => cut.abort(), PATIENCE);
    try {
      const answer = await fetch(request, { signal: cut.signal });
      // another page at this address, of a proxy or of a server that comes up, is not ours
      const isOurs = request.mode === 'navigate' ? answer.ok : answer.status < 500;
      return isOurs ? learn(request, name, answer) : kept;
    } catch {
      return kept;
    } finally {
      clearTimeout(timer);
    }
  }

  /** A colour is not part of the page, so it is kept when it comes by. */
  async function learn(request: Request, name: string | Request, answer: Response): Promise<Response> {
    if (answer.ok && request.url.includes(BRAND)) {
      await (await caches.open(cacheName)).put(name, answer.clone());
    }
    return answer;
  }

  async function cacheFirst(request: Request): Promise<Response> {
    return await caches.match(request) ?? fetch(request);
  }

  worker.addEventListener('install', (event) => (event as Waiting).waitUntil(install()));
  worker.addEventListener('activate', (event) => (event as Waiting).waitUntil(activate()));
  worker.addEventListener('fetch', (event) => {
    const { request } = event as Asked;
    const { pathname } = new URL(request.url);
    if (request.method !== 'GET') {
      return;
    }
    if (request.mode === 'navigate' && pathname === `/${page}/`) {
      (event as Asked).respondWith(networkFirst(request, `/${page}/`));
    } else if (keepsBrand && pathname.startsWith(BRAND)) {
      (event as Asked).respondWith(networkFirst(request, request));
    } else if (/-[A-Z0-9]{8}\.\w+$/.test(pathname)) {
      (event as Asked).respondWith(cacheFirst(request));
    } else if (shell.files.includes(pathname)) {
      (event as Asked).respondWith(networkFirst(request, request));
    }
  });
}
