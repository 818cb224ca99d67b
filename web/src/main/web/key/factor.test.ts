import { equal, test, that } from '../common/testing.ts';
import { f } from './factor-texts.ts';
import { minutesAndSeconds } from './hours.ts';
import { doorsOf } from './mine.ts';
import { stateOf } from './parts.ts';
import { stillHeld } from './ring.ts';
import type { Copy, Factor, Me } from './server.ts';
import { stepOf } from './steps.ts';

const NOW = Date.parse('2026-11-30T09:00:00Z');
const at = (minutes: number): string => new Date(NOW + minutes * 60_000).toISOString();

const factor = (more: Partial<Factor> = {}): Factor => ({ doorIds: ['front'], triesLeft: 3, ...more });

const copy = (doorId: string, minutes: number): Copy => ({
  doorId, name: doorId, zone: 'Europe/Copenhagen', expiresAt: at(minutes), offline: false, credential: '',
  certificate: '', address: 'http://10.0.0.7:7101',
});

const me = {
  keys: [{
    doorId: 'front', name: 'Front', zone: 'Europe/Copenhagen', days: [1, 2, 3, 4, 5, 6, 7], opensAt: '00:00',
    closesAt: '00:00', everyWeeks: 1, validFrom: '2026-01-01',
  }],
} as unknown as Me;

const front = (copies: readonly Copy[], asked: Factor | null) => doorsOf(me, copies, new Map(), NOW, asked)[0]!;

test('a phone with passkeys is asked for one, unless its holder wants digits', () => {
  equal([
    stepOf(factor(), true, false, NOW), stepOf(factor(), true, true, NOW), stepOf(factor(), false, false, NOW),
  ], ['set-passkey', 'set-pin', 'set-pin']);
});

test('what is set is what is asked for', () => {
  equal([
    stepOf(factor({ kind: 'pin' }), true, false, NOW), stepOf(factor({ kind: 'passkey' }), false, true, NOW),
  ], ['show-pin', 'show-passkey']);
});

test('after three wrong ones it waits until its time, and no longer', () => {
  const waits = factor({ kind: 'pin', waitsUntil: at(2) });
  equal([stepOf(waits, false, false, NOW), stepOf(waits, false, false, NOW + 120_000)], ['waiting', 'show-pin']);
});

test('what is left of the waiting runs down by seconds', () => {
  equal([minutesAndSeconds(120_000), minutesAndSeconds(64_001), minutesAndSeconds(900), minutesAndSeconds(-5)],
    ['2:00', '1:05', '0:01', '0:00']);
});

test('a door asks as long as nothing was shown and nothing is here to open it with', () => {
  equal([
    front([], factor()).asks, front([], factor({ provenUntil: at(1) })).asks, front([copy('front', 5)], factor()).asks,
    front([], factor({ doorIds: [] })).asks, front([], null).asks,
  ], [true, false, false, false, false]);
});

test('it says that it asks, and not without network', () => {
  equal([stateOf(front([], factor()), NOW, true).words === f('asks'), stateOf(front([], factor()), NOW, true).opens,
    stateOf(front([], factor()), NOW, false).words === f('asks')], [true, false, false]);
});

test('what was handed out before a door asked anew holds until it ends', () => {
  const came = { tenantId: '', tenantKey: '', credentials: [copy('side', 5)], secondFactor: factor() };
  equal(stillHeld([copy('front', 5), copy('side', 5), copy('gone', 5)], came, NOW).map(({ doorId }) => doorId),
    ['front']);
  equal(stillHeld([copy('front', -1)], came, NOW), []);
  equal(stillHeld([copy('front', 5)], { ...came, credentials: [copy('front', 9)] }, NOW), []);
});

test('no sentence speaks of it in the way engineers do', () => {
  for (const [key, text] of [...Object.entries(f.en), ...Object.entries(f.da)]) {
    that(!/\b(passkey|WebAuthn|factor|faktor|biometri\w*|PIN)\b/i.test(text), `${key}: ${text}`);
  }
});
