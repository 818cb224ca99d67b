// Calls the API. Staff's access token lives in this page's memory only; the refresh token is a cookie that no script
// can read. A kiosk and a guest's page bring tokens of their own.
import { byId, icon, language, make, said, show, speak, t } from './page.js';

const API = '/api/v1';
const TRIES = 6;
let token = null;
let fetchToken = renewByCookie;
let onLost = goToSignIn;
let renewing = null;

/** The answer as it is. Throws only where there is none. */
async function send(method, path, body, headers = {}) {
  const request = { method, headers: { 'Accept-Language': language(), ...headers } };
  if (token) {
    request.headers.Authorization = `Bearer ${token}`;
  }
  if (body !== undefined) {
    request.headers['Content-Type'] = 'application/json';
    request.body = JSON.stringify(body);
  }
  const response = await fetch(API + path, request);
  const version = response.headers.get('ETag')?.replaceAll(/W\/|"/g, '');
  return { ok: response.ok, status: response.status, body: await read(response), version };
}

/** A document, a file to be kept, or text. */
async function read(response) {
  const type = response.headers.get('Content-Type') ?? '';
  if (type.includes('pdf')) {
    return response.blob();
  }
  const text = await response.text();
  return type.includes('json') && text ? JSON.parse(text) : text;
}

/** Gives the answer, or throws the problem document. A token that has run out is renewed once. */
async function demand(method, path, body, headers) {
  let answer = await send(method, path, body, headers);
  if (answer.status === 401 && token) {
    if (!(await renew())) {
      await onLost();
    }
    answer = await send(method, path, body, headers);
  }
  if (!answer.ok) {
    throw answer.body?.type ? answer.body : { type: `urn:http:${answer.status}`, title: `HTTP ${answer.status}` };
  }
  return answer;
}

/**
 * For what carries its own id or key: sent again, the same, until there is an answer. A server that comes up, or a
 * proxy without one, answers in words of its own; that is none.
 */
async function insist(path, body, headers) {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return (await demand('POST', path, body, headers)).body;
    } catch (problem) {
      const noAnswer = problem instanceof TypeError || problem.status === undefined || problem.status >= 500;
      if (!noAnswer || attempt === TRIES) {
        throw problem;
      }
      await new Promise((resolve) => { setTimeout(resolve, 500 * attempt); });
    }
  }
}

const match = (version) => (version === undefined ? {} : { 'If-Match': `"${version}"` });

export const api = {
  get: async (path) => (await demand('GET', path)).body,
  /** With {@code version}, for what does not name its version itself. */
  read: (path) => demand('GET', path),
  post: async (path, body, headers) => (await demand('POST', path, body, headers)).body,
  insist,
  put: async (path, body, version) => (await demand('PUT', path, body, match(version))).body,
  patch: async (path, body, version) => (await demand('PATCH', path, body, match(version))).body,
  remove: async (path, version) => (await demand('DELETE', path, undefined, match(version))).body,
};

export const currentToken = () => token;

export function useToken(other) {
  token = other;
}

/** Where tokens come from on this page: {@code fetch} gives one or null, {@code lost} says what null means. */
export function tokensFrom(fetch, lost) {
  fetchToken = fetch;
  onLost = lost;
}

/** A new access token; one request at a time, because each refresh token works once. */
export function renew() {
  renewing ??= (async () => {
    token = null;
    token = await fetchToken();
    return token !== null;
  })().finally(() => {
    renewing = null;
  });
  return renewing;
}

/** All tabs share the cookie, so they take turns. */
async function renewByCookie() {
  const ask = async () => {
    const answer = await send('POST', '/tokens/refresh', {});
    if (!answer.ok && answer.status !== 401) {
      throw answer.body;
    }
    return answer.ok ? answer.body.accessToken : null;
  };
  return navigator.locks ? navigator.locks.request('gatehouse.refresh', ask) : ask();
}

function goToSignIn() {
  location.replace(`/sign-in/?next=${encodeURIComponent(location.pathname + location.hash)}`);
  return new Promise(() => {}); // the page is being left
}

const PAGES = [
  ['/desk/', 'desk', 'desk', ['receptionist']],
  ['/meetings/', 'meetings', 'calendar', ['host', 'receptionist', 'tenant-admin']],
  ['/mailbox/', 'mailbox', 'mail', ['host', 'receptionist', 'tenant-admin']],
  ['/agreement/', 'agreementPage', 'shield', ['tenant-admin', 'tenant-signatory', 'evacuation-lead']],
  ['/doors/', 'doors', 'door', ['tenant-admin']],
  ['/owner/', 'owner', 'door', ['owner']],
  ['/registry/', 'registry', 'shield', ['operator']],
  ['/admin/', 'admin', 'sliders', ['tenant-admin', 'operator']],
];

export function homeOf(roles) {
  const homes = {
    receptionist: '/desk/', host: '/meetings/', 'tenant-admin': '/admin/', 'tenant-signatory': '/agreement/',
    'evacuation-lead': '/agreement/', owner: '/owner/', operator: '/registry/',
  };
  return homes[Object.keys(homes).find((role) => roles.includes(role))] ?? '/';
}

/** Opens a staff page: signs in by the cookie or sends the person to do so, and draws the frame of the page. */
export async function openStaffPage(texts, redraw) {
  addEventListener('pageshow', ({ persisted }) => persisted && location.reload()); // who left may not be who is back
  speak(texts, redraw);
  try {
    if (!(await renew())) {
      await goToSignIn();
    }
    const me = await api.get('/me');
    void keepRinging();
    return drawFrame(me) ? me : await new Promise(() => {}); // the page is not for this person
  } catch (problem) {
    show(byId('note'), 'bad', problem.title ?? t('offline'));
    throw problem;
  }
}

/** Whoever signs out leaves no browser that rings: as `leave` in common/ringing.ts. */
async function silence() {
  const registration = await navigator.serviceWorker?.getRegistration('/meetings/worker.js');
  (await registration?.getNotifications() ?? []).forEach((one) => one.close());
  await (await registration?.pushManager?.getSubscription())?.unsubscribe();
}

/** A browser that rang for somebody else stops: as in common/ringing.ts. */
async function keepRinging() {
  const registration = await navigator.serviceWorker?.getRegistration('/meetings/worker.js');
  const kept = await registration?.pushManager?.getSubscription();
  if (kept) {
    const { status } = await send('POST', '/receiving/devices/seen', { endpoint: kept.endpoint });
    await (status === 403 || status === 404 ? silence() : null);
  }
}

function drawFrame(me) {
  const open = PAGES.filter(([, key, , roles]) =>
    roles.some((role) => me.roles.includes(role)) && (key !== 'mailbox' || me.mailbox));
  byId('pages').replaceChildren(...open.map(([path, key, picture]) => make('a',
    { href: path, 'aria-current': location.pathname === path ? 'page' : null }, icon(picture), said('span', key))));
  byId('person').textContent = me.name ?? me.email;
  byId('organisation').textContent = me.organisation;
  byId('sign-out').onclick = async () => {
    await send('DELETE', '/tokens').catch(() => null);
    await Promise.race([silence().catch(() => null), new Promise((late) => { setTimeout(late, 2000); })]);
    location.replace('/sign-in/');
  };
  const mayStay = open.some(([path]) => path === location.pathname);
  byId('page').hidden = !mayStay;
  if (!mayStay) {
    show(byId('note'), 'warn', t('otherRole'));
  }
  return mayStay;
}
