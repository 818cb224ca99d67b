// Calls the API. Staff's access token lives in this page's memory only; the refresh secret is a cookie that no script
// can read. A kiosk and a guest bring tokens of their own.
import { language, speak, t, make, byId } from './page.js';

const API = '/api/v1';
let token = null;

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
  const text = await response.text();
  const isJson = (response.headers.get('Content-Type') ?? '').includes('json');
  const content = isJson && text ? JSON.parse(text) : text;
  return { ok: response.ok, status: response.status, body: content, etag: response.headers.get('ETag') };
}

/** Throws the problem document where the answer is a no. */
async function demand(method, path, body, headers) {
  let answer = await send(method, path, body, headers);
  if (answer.status === 401 && token && (await renew())) {
    answer = await send(method, path, body, headers);
  }
  if (!answer.ok) {
    throw answer.body || { title: `HTTP ${answer.status}` };
  }
  return answer;
}

export const api = {
  get: async (path) => (await demand('GET', path)).body,
  full: (path) => demand('GET', path),
  post: async (path, body, headers) => (await demand('POST', path, body, headers)).body,
  put: (path, body, etag) => demand('PUT', path, body, { 'If-Match': etag }),
  remove: (path, etag) => demand('DELETE', path, undefined, etag ? { 'If-Match': etag } : {}),
  /** The answer as it is, for callers that tell 401 from 400 themselves. */
  raw: send,
};

export function useToken(other) {
  token = other;
}

export const currentToken = () => token;

let renewing = null;

/** A new access token by the cookie; one at a time, because each refresh secret works once. */
export function renew() {
  renewing ??= (async () => {
    token = null;
    const answer = await send('POST', '/tokens/refresh', {});
    token = answer.ok ? answer.body.accessToken : null;
    return token !== null;
  })().finally(() => {
    renewing = null;
  });
  return renewing;
}

const PAGES = [
  ['/desk/', 'desk', ['receptionist']],
  ['/meetings/', 'meetings', ['host', 'receptionist', 'tenant-admin']],
  ['/mailbox/', 'mailbox', ['host', 'receptionist', 'tenant-admin']],
  ['/admin/', 'admin', ['tenant-admin', 'operator']],
];

export function homeOf(roles) {
  const home = { receptionist: '/desk/', host: '/meetings/', 'tenant-admin': '/admin/', operator: '/admin/' };
  return home[['receptionist', 'host', 'tenant-admin', 'operator'].find((role) => roles.includes(role))] ?? '/';
}

/** Opens a staff page: signs in by the cookie or sends the person to do so, and draws the top of the page. */
export async function openStaffPage(texts) {
  speak(texts);
  if (!(await renew().catch(() => false))) {
    location.replace(`/sign-in/?next=${encodeURIComponent(location.pathname)}`);
    return new Promise(() => {});
  }
  const me = await api.get('/me');
  const nav = byId('nav');
  for (const [path, key, roles] of PAGES) {
    if (roles.some((role) => me.roles.includes(role))) {
      const here = location.pathname === path;
      nav.append(make('a', { href: path, 'aria-current': here ? 'page' : null }, t(key)));
    }
  }
  byId('who').textContent = me.name ?? me.email;
  byId('sign-out').onclick = async () => {
    await api.raw('DELETE', '/tokens');
    location.replace('/sign-in/');
  };
  return me;
}
