// The unit on a door: how it was at its last contact, and the code with which one is enrolled.
import { need } from '../common/api.ts';
import type { Wish } from '../common/deed.ts';
import { Problem } from '../common/problem.ts';
import { stamp, time } from '../common/time.ts';
import { ownZone, type Door, type World } from './model.ts';
import { t } from './texts.ts';

interface Unit {
  readonly enrolledAt: string;
  readonly lastContactAt?: string;
  readonly clockOffset: number;
  readonly battery?: number;
  readonly firmware?: string;
}

const LOW = 20;
const WRONG = 60;

/** On its own line each; what needs somebody comes with a word about it. */
export const tellUnit = ({ enrolledAt, lastContactAt, clockOffset, battery, firmware }: Unit): readonly string[] => [
  t('unitEnrolled', stamp(enrolledAt, ownZone())),
  ...(lastContactAt ? [t('unitContact', stamp(lastContactAt, ownZone()))] : []),
  ...(battery === undefined ? [] : [t(battery <= LOW ? 'unitBatteryLow' : 'unitBattery', battery)]),
  ...(Math.abs(clockOffset) > WRONG ? [t('unitClock', clockOffset)] : []),
  ...(firmware ? [t('unitFirmware', firmware)] : []),
];

async function read({ api }: World, { id }: Door): Promise<Unit | null> {
  try {
    return await need(api.GET('/api/v1/doors/{door}/unit', { params: { path: { door: id } } }));
  } catch (thrown) {
    const problem = Problem.catch(thrown);
    if (problem.code === 'not-found') {
      return null;
    }
    throw problem;
  }
}

export async function unitWish(world: World, door: Door): Promise<Wish> {
  const unit = await read(world, door);
  return {
    title: t('unitOn', door.name), yes: t('unitCode'), picture: 'plus', kind: 'first', fields: [],
    text: unit ? [...tellUnit(unit), t('unitAnew')] : [t('unitNone'), t('unitCodeText')],
    work: async () => {
      const { code, expiresIn } = await need(world.api.POST('/api/v1/doors/{door}/unit/enrolment', {
        params: { path: { door: door.id } },
      }));
      const until = new Date(Date.now() + expiresIn * 1000).toISOString();
      return t('unitCodeMade', door.name, code, time(until, ownZone()));
    },
  };
}
