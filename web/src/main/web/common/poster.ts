// The poster of an entrance, on its way from the page that it leads to into the pass that is opened next. It says where
// this phone is, for ten minutes, and nothing of anybody; without a pass it opens nothing.
import { recall, remember } from './store.ts';

const KEY = 'gatehouse.poster';
const GOOD_FOR = 10 * 60_000;

/** What the code of a poster holds; null where the code is something else. */
export function tokenOf(text: string): string | null {
  return /\/enter\/#([\w-]{8,100})$/.exec(text.trim())?.[1] ?? null;
}

export const keepPoster = (token: string, now: number): void => remember(KEY, `${now + GOOD_FOR} ${token}`);

/** The poster that was read a moment ago. An older one is forgotten. */
export function recallPoster(now: number): string | null {
  const [until, token] = recall(KEY)?.split(' ') ?? [];
  if (token && now < Number(until) && Number(until) <= now + GOOD_FOR) {
    return token;
  }
  forgetPoster();
  return null;
}

export const forgetPoster = (): void => remember(KEY, null);
