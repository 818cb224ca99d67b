import { equal, test } from '../common/testing.ts';
import type { About } from './calls.ts';
import { photoActions } from './photo.ts';
import { stepAfter, type Done } from './steps.ts';
import type { Screen, Shown } from './states.ts';

const about = { photo: { keptUntil: '2026-12-20' } } as About;
const required = {
  ...about, rules: { rulesId: 'r', how: 'NAME', required: true, keptUntil: '2026-12-20', da: ['a'], en: ['b'] },
} as About;
const shown: Shown = {
  scanId: 'a', direction: 'in', showing: null, outcome: 'welcome', at: null, card: null, isOffline: false,
};

const asksPhoto = (came: Shown, to: About | null, camera: 'on' | 'off' | 'missing'): boolean =>
  stepAfter('scan', { shown: came, guest: null }, to, camera).is === 'photo';

test('the photo comes first, then what is to be signed, then the answer', () => {
  const step = (done: Done, to: About, came = shown): unknown => {
    const screen = stepAfter(done, { shown: came, guest: null }, to, 'on');
    return screen.is === 'answer' ? [screen.is, screen.isUnsigned] : screen.is;
  };
  equal([
    step('scan', required), step('photo', required), step('signed', required), step('unsigned', required),
    step('photo', about), step('scan', required, { ...shown, isOffline: true }),
    step('scan', required, { ...shown, outcome: 'already-inside' }),
    step('unsigned', { ...required, rules: { ...required.rules!, required: false } }),
  ], [
    'photo', 'rules', ['answer', false], ['answer', true],
    ['answer', false], ['answer', true],
    ['answer', false],
    ['answer', false],
  ]);
});

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
    {} as HTMLVideoElement, () => screen, (came) => { screen = { ...came, is: 'answer' }; });

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
    { videoWidth: 0, videoHeight: 0 } as HTMLVideoElement, () => screen,
    (came) => { screen = { ...came, is: 'answer' }; });

  actions.take();

  equal(screen.is, 'photo');
});
