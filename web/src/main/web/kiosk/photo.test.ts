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

const screenOf = (image: string | null): Screen =>
  ({ is: 'photo', shown, guest: null, image, keptUntil: '2026-12-20' });

test('the photo comes first, then what is to be signed, then the answer', () => {
  const step = (done: Done, to: About, came = shown): unknown => {
    const screen = stepAfter(done, { shown: came, guest: null }, to, 'on');
    return screen.is === 'answer' ? [screen.is, screen.signing?.is, screen.signing?.rules?.rulesId] : screen.is;
  };
  equal([
    step('scan', required), step('photo', required), step('signed', required), step('unsigned', required),
    step('photo', about),
    step('unsigned', { ...required, rules: { ...required.rules!, required: false } }),
  ], [
    'photo', 'rules', ['answer', undefined, undefined], ['answer', 'unsigned', 'r'],
    ['answer', undefined, undefined],
    ['answer', undefined, undefined],
  ]);
});

test('who cannot be asked is told that reception has something to sign, also who was let in unknown', () => {
  const signing = (came: Partial<Shown>): unknown => {
    const screen = stepAfter('scan', { shown: { ...shown, ...came }, guest: null }, required, 'on');
    return screen.is === 'answer' ? screen.signing : screen.is;
  };
  equal([
    signing({ isOffline: true }), signing({ isOffline: true, outcome: 'noted' }),
    signing({ isOffline: true, outcome: 'noted', direction: 'out' }), signing({ isOffline: true, outcome: 'ask-desk' }),
  ], [{ is: 'later', rules: null }, { is: 'later', rules: null }, undefined, undefined]);
});

test('who was inside already may sign what they have not', () => {
  const step = (done: Done, toSign: boolean): unknown => {
    const inside: Shown = { ...shown, outcome: 'already-inside', ...(toSign ? { toSign } : {}) };
    const screen = stepAfter(done, { shown: inside, guest: null }, required, 'on');
    return screen.is === 'answer' ? screen.signing?.is : screen.is;
  };
  equal([step('scan', true), step('unsigned', true), step('signed', true), step('scan', false)],
    ['open', 'unsigned', 'signed', undefined]);
});

test('the day that the guest has read stays with the photo', () => {
  const screen = stepAfter('scan', { shown, guest: null }, about, 'on');
  equal(screen.is === 'photo' && screen.keptUntil, '2026-12-20');
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
  let screen: Screen = screenOf('a picture');
  const actions = photoActions(
    { photo: (scan, photo) => { sent.push([scan, photo]); return Promise.reject(new Error('a fault')); } },
    {} as HTMLVideoElement, () => screen, (next) => { screen = next; },
    (came) => { screen = { shown: came.shown, guest: null, is: 'answer' }; });

  actions.without();
  actions.without();

  equal([sent, screen.is], [[['a', null]], 'answer']);
});

test('a photo is sent when it is used, and another one forgets it', () => {
  const sent: unknown[] = [];
  let screen: Screen = screenOf('one');
  const actions = photoActions(
    { photo: (scan, photo) => { sent.push([scan, photo]); return Promise.resolve(); } },
    {} as HTMLVideoElement, () => screen, (next) => { screen = next; },
    (came) => { screen = { shown: came.shown, guest: null, is: 'answer' }; });

  actions.again();
  actions.use();
  equal([sent, screen], [[], screenOf(null)]);

  screen = screenOf('two');
  actions.use();
  equal([sent, screen.is], [[['a', { image: 'two', keptUntil: '2026-12-20' }]], 'answer']);
});

test('a camera that sees nothing takes nothing', () => {
  const canvas = { getContext: () => ({}) };
  Object.assign(globalThis, { document: { createElement: () => canvas, documentElement: {} } });
  let screen: Screen = screenOf(null);
  const actions = photoActions(
    { photo: () => Promise.reject(new Error('nothing to send')) },
    { videoWidth: 0, videoHeight: 0 } as HTMLVideoElement, () => screen, (next) => { screen = next; },
    () => { throw new Error('nothing to go on with'); });

  actions.take();
  actions.use();

  equal(screen, screenOf(null));
});
