import { equal, test } from '../common/testing.ts';
import { doorsOf } from './mine.ts';
import type { Me, MyDoor } from './server.ts';

const NOW = Date.parse('2026-11-23T10:00:00Z');
const DOOR: MyDoor = {
  doorId: 'front', name: 'Front door', zone: 'Europe/Copenhagen', days: [1, 2, 3, 4, 5, 6, 7], opensAt: '00:00',
  closesAt: '00:00', everyWeeks: 1, validFrom: '2026-01-01',
};

const warningOf = (...keys: readonly MyDoor[]): unknown =>
  doorsOf({ keys } as unknown as Me, [], new Map(), NOW, null)[0]!.warning;

test('whoever has a key to a door is warned of a new entry phone there', () => {
  equal(warningOf({ ...DOOR, newEntryPhoneOn: '2026-12-01', reinstallAt: '2026-12-02T09:00:00Z' }),
    { from: '2026-12-01', until: '2026-12-02T09:00:00Z' });
  equal(warningOf({ ...DOOR, newEntryPhoneOn: '2026-12-01' }), { from: '2026-12-01' });
});

test('of a door that stays as it is nothing is said', () => {
  equal(warningOf(DOOR), null);
});
