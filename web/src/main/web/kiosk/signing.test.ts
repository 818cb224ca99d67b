import { Problem } from '../common/problem.ts';
import { equal, test } from '../common/testing.ts';
import type { About, Signature } from './calls.ts';
import { signingActions } from './signing.ts';
import type { Rules, Screen, Shown } from './states.ts';
import { stepAfter } from './steps.ts';

const rules = { rulesId: 'r' } as Rules;
const shown = { scanId: 'a' } as Shown;
const body = { rulesId: 'r', language: 'da', name: 'Ida' } as Signature;

test('a signature is sent until there is an answer', async () => {
  const sent: string[] = [];
  const went: string[] = [];
  const screen: Screen = { is: 'rules', rules, shown, guest: null };
  const actions = signingActions({
    sign: (scan) => {
      sent.push(scan);
      return sent.length < 2 ? Promise.reject(Problem.offline()) : Promise.resolve();
    },
    refuseToSign: () => Promise.resolve(),
  }, () => screen, (done) => { went.push(done); }, () => undefined);

  await actions.sign(body);

  equal([sent, went], [['a', 'a'], ['signed']]);
});

test('who does not sign takes back what may have arrived, and goes on at once', () => {
  const taken: string[] = [];
  const went: string[] = [];
  const screen: Screen = { is: 'rules', rules, shown, guest: null };
  const actions = signingActions({
    sign: () => Promise.resolve(),
    refuseToSign: (scan) => {
      taken.push(scan);
      return Promise.resolve();
    },
  }, () => screen, (done) => { went.push(done); }, () => undefined);

  actions.refuse();

  equal([taken, went], [['a'], ['unsigned']]);
});

test('in the place of who went away nobody signs', () => {
  const taken: string[] = [];
  const screens: Screen[] = [
    { is: 'rules', rules, shown: { ...shown, direction: 'in', outcome: 'welcome' }, guest: null },
  ];
  const required = { rules: { ...rules, required: true } } as About;
  const actions = signingActions({
    sign: () => Promise.resolve(),
    refuseToSign: (scan) => {
      taken.push(scan);
      return Promise.resolve();
    },
  }, () => screens[0]!, (done, came) => { screens.unshift(stepAfter(done, came, required, 'on')); },
  (next) => { screens.unshift(next); });

  actions.leave();
  actions.read();

  equal([taken, screens.map(({ is }) => is)], [['a'], ['answer', 'rules']]);
});

test('each refusal begins another attempt, also after a signature, and another scan begins anew', async () => {
  const sent: string[] = [];
  let screen: Screen = { is: 'rules', rules, shown, guest: null };
  const actions = signingActions({
    sign: async (scan, { attempt }) => { sent.push(`sign ${scan}${attempt}`); },
    refuseToSign: async (scan, attempt) => { sent.push(`refuse ${scan}${attempt}`); },
  }, () => screen, () => undefined, () => undefined);

  await actions.sign(body);
  actions.refuse();
  actions.refuse();
  await actions.sign(body);
  screen = { is: 'rules', rules, shown: { ...shown, scanId: 'b' }, guest: null };
  await actions.sign(body);

  equal(sent, ['sign a1', 'refuse a1', 'refuse a2', 'sign a3', 'sign b1']);
});

test('the text is there once more for who went on without, and only then', () => {
  const opened: string[] = [];
  let screen: Screen = { is: 'answer', shown, guest: null };
  const actions = signingActions(
    { sign: () => Promise.resolve(), refuseToSign: () => Promise.resolve() },
    () => screen, () => undefined, (next) => { opened.push(next.is); });

  actions.read();
  screen = { is: 'answer', shown, guest: null, signing: { is: 'unsigned', rules } };
  actions.read();

  equal(opened, ['rules']);
});
