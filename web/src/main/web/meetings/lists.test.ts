import { equal, test } from '../common/testing.ts';
import { visitorsOf } from './lists.ts';
import type { Meeting, Site } from './people.ts';

const SITES = [{ id: 'havnegade', name: 'Havnegade', zone: 'Europe/Copenhagen' }] as unknown as Site[];

const meeting = (startsAt: string, ...guests: readonly string[]): Meeting => ({
  siteId: 'havnegade',
  startsAt,
  guests: guests.map((status) => ({ visitId: `${status} at ${startsAt}`, status })),
} as unknown as Meeting);

const seen = (now: string, ...meetings: readonly Meeting[]): readonly string[] =>
  visitorsOf(Date.parse(now), meetings, SITES).map(({ guest }) => guest.visitId);

test('those of today, by the clock at the site, whoever is here first', () => {
  equal(
    seen(
      '2026-11-22T22:50:00Z',
      meeting('2026-11-22T08:00:00Z', 'left', 'cancelled'),
      meeting('2026-11-22T22:55:00Z', 'expected', 'inside'),
      meeting('2026-11-22T23:05:00Z', 'expected'),
    ),
    ['inside at 2026-11-22T22:55:00Z', 'expected at 2026-11-22T22:55:00Z', 'left at 2026-11-22T08:00:00Z'],
  );
});

test('whoever is here is seen on both sides of midnight', () => {
  equal(
    seen(
      '2026-11-22T22:57:00Z',
      meeting('2026-11-22T23:01:00Z', 'inside', 'expected'),
      meeting('2026-11-21T22:30:00Z', 'inside', 'left'),
    ),
    ['inside at 2026-11-22T23:01:00Z', 'inside at 2026-11-21T22:30:00Z'],
  );
});
