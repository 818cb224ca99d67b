// The API, typed by what the server says of itself: a call that is not in openapi.json does not compile.
import createClient, { type Client } from 'openapi-fetch';
import type { components, paths } from '../generated/api.d.ts';
import { language } from './language.ts';
import { Problem } from './problem.ts';
import { Session, type TokenSource } from './session.ts';

export type Api = Client<paths>;
export type Schema<Name extends keyof components['schemas']> = components['schemas'][Name];

const TRIES = 6;

interface Reply<T> {
  readonly data?: T;
  readonly error?: unknown;
  readonly response: Response;
}

/** A client that speaks in a session's name. */
export function connect(session: Session): Api {
  const api = createClient<paths>({ fetch: session.send, credentials: 'same-origin' });
  api.use({
    onRequest: ({ request }) => {
      request.headers.set('Accept-Language', language());
    },
  });
  return api;
}

/** What was answered, or the problem thrown: `const visit = await need(api.GET('/api/v1/my-visit'))`. */
export async function need<T>(call: Promise<Reply<T>>): Promise<NonNullable<T>> {
  return (await answer(call)).data!;
}

/** As {@link need}, with the version that a later change names in `If-Match`. */
export async function needVersion<T>(call: Promise<Reply<T>>): Promise<{ data: NonNullable<T>; version: string }> {
  const { data, response } = await answer(call);
  return { data: data!, version: response.headers.get('ETag') ?? '' };
}

/** For calls that answer nothing. */
export async function done(call: Promise<Reply<unknown>>): Promise<void> {
  await answer(call);
}

async function answer<T>(call: Promise<Reply<T>>): Promise<{ data: NonNullable<T> | undefined; response: Response }> {
  let reply;
  try {
    reply = await call;
  } catch (thrown) {
    throw Problem.catch(thrown);
  }
  if (!reply.response.ok) {
    // what the client has read already: the document, or text that is none
    throw Problem.from(reply.response.status, typeof reply.error === 'object' ? reply.error ?? {} : {});
  }
  return { data: reply.data ?? undefined, response: reply.response };
}

/** For what carries its own id or key: asked again, the same, until there is an answer. */
export async function insist<T>(ask: () => Promise<T>, pause = 500): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await ask();
    } catch (thrown) {
      const problem = Problem.catch(thrown);
      if (!problem.isNoAnswer || attempt === TRIES) {
        throw problem;
      }
      await new Promise((resolve) => {
        setTimeout(resolve, pause * attempt);
      });
    }
  }
}

/** Staff: the refresh token is a cookie that no script can read. All tabs share it, so they take turns. */
export const byCookie: TokenSource = async () => {
  const ask = () => token('/api/v1/tokens/refresh', {});
  return navigator.locks ? navigator.locks.request('gatehouse.refresh', ask) : ask();
};

/** A tablet: its credential was given to it when it was paired. */
export const byDevice = (credential: () => string): TokenSource => () =>
  token('/api/v1/tokens/device', { credential: credential() });

async function token(path: string, body: object): Promise<string | null> {
  const response = await fetch(path, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'Accept-Language': language() },
    body: JSON.stringify(body),
  });
  if (response.status === 401) {
    return null;
  }
  if (!response.ok) {
    throw await Problem.of(response);
  }
  return (await response.json() as { accessToken: string }).accessToken;
}
