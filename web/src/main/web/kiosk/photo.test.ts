import { equal, test } from '../common/testing.ts';
import type { About } from './calls.ts';
import { asksPhoto, photoActions } from './photo.ts';
import type { Screen, Shown } from './states.ts';

const about = { photo: { keptUntil: '2026-12-20' } } as About;
const shown: Shown = {
  scanId: 'a', direction: 'in', showing: null, outcome: 'welcome', at: null, card: null, isOffline: false,
};

test('who has come in is asked, and nobody else, and nobody without a network or a camera', () => {
  equal([
    asksPhoto(shown, about, 'on'),
    asksPhoto({ ...shown, outcome: 'already-inside' }, about, 'on'),
    asksPhoto({ ...shown, outcome: 'goodbye' }, about, 'on'),
    asksPhoto({ ...shown, isOffline: true }, about, 'on'),
    asksPhoto(shown, {} as About, 'on'),
    asksPhoto(shown, null, 'on'),
    asksPhoto(shown, about, 'off'),
    asksPhoto(shown, about, 'missing'),
  ], [true, false, false, false, false, false, false, false]);
});

test('who wants none goes on at once, whatever becomes of the word', () => {
  const sent: unknown[] = [];
  let screen: Screen = { is: 'photo', shown, guest: null };
  const actions = photoActions(
    { photo: (scan, image) => { sent.push([scan, image]); return Promise.reject(new Error('a fault')); } },
    {} as HTMLVideoElement, () => screen, (next) => { screen = next; });

  actions.without();
  actions.without();

  equal([sent, screen.is], [[['a', null]], 'answer']);
});

test('a camera that sees nothing takes nothing', () => {
  const canvas = { getContext: () => ({}) };
  Object.assign(globalThis, { document: { createElement: () => canvas, documentElement: {} } });
  let screen: Screen = { is: 'photo', shown, guest: null };
  const actions = photoActions(
    { photo: () => Promise.reject(new Error('nothing to send')) },
    { videoWidth: 0, videoHeight: 0 } as HTMLVideoElement, () => screen, (next) => { screen = next; });

  actions.take();

  equal(screen.is, 'photo');
});
