// Doors that open from afar: none unless it is said here, and then now or not at all.
import { done, need, type Schema } from '../common/api.ts';
import type { Wish } from '../common/deed.ts';
import { both } from '../common/language.ts';
import { stamp } from '../common/time.ts';
import { onceEach, ownZone, type Door, type World } from './model.ts';

export type Order = Schema<'DoorOrder.OrderView'>;

const a = both({
  en: {
    afar: 'From afar',
    afarAt: '{0} from afar',
    what: 'An administrator, or a system that may, can then open it with nobody’s phone at the door. Each time is in '
      + 'the log, with who did it.',
    may: 'May be opened from afar',
    no: 'No',
    yes: 'Yes',
    save: 'Save',
    allowed: '{0} may be opened from afar.',
    forbidden: '{0} may not be opened from afar.',
    openNow: 'Open now',
    openAt: 'Open {0} now',
    openText: 'It opens within seconds, for whoever stands there. If its unit does not hear of it in time, it '
      + 'stays shut.',
    password: 'Your password',
    opened: '{0} is open.',
    refused: '{0} stayed shut: {1}.',
    'why.expired': 'its unit heard of it too late',
    'why.clock-disagrees': 'its unit’s clock is wrong',
    'why.clock-back': 'its unit’s clock is wrong',
    'why.from-afar-not-allowed': 'its unit knows that it may not be opened from afar',
    'why.log-full': 'its unit has no room left to write it down',
    'why.other': 'its unit refused',
    unanswered: '{0} has not answered. It does not open after {1} any more.',
  },
  da: {
    afar: 'Udefra',
    afarAt: '{0} udefra',
    what: 'En administrator eller et system, der må, kan så åbne den uden nogens telefon ved døren. Hver gang står i '
      + 'loggen med, hvem der gjorde det.',
    may: 'Må åbnes udefra',
    no: 'Nej',
    yes: 'Ja',
    save: 'Gem',
    allowed: '{0} må åbnes udefra.',
    forbidden: '{0} må ikke åbnes udefra.',
    openNow: 'Åbn nu',
    openAt: 'Åbn {0} nu',
    openText: 'Den åbner inden for sekunder for den, der står der. Hører enheden ikke om det i tide, forbliver '
      + 'den lukket.',
    password: 'Din adgangskode',
    opened: '{0} er åben.',
    refused: '{0} forblev lukket: {1}.',
    'why.expired': 'enheden hørte om det for sent',
    'why.clock-disagrees': 'enhedens ur går forkert',
    'why.clock-back': 'enhedens ur går forkert',
    'why.from-afar-not-allowed': 'enheden ved, at den ikke må åbnes udefra',
    'why.log-full': 'enheden har ikke plads til at skrive det ned',
    'why.other': 'enheden afviste',
    unanswered: '{0} har ikke svaret. Den åbner ikke mere efter {1}.',
  },
});

export const afarLabel = (): string => a('afar');
export const afarOn = (door: Door): string => a('afarAt', door.name);
export const openLabel = (): string => a('openNow');
export const openOn = (door: Door): string => a('openAt', door.name);

const pause = (milliseconds: number): Promise<void> => new Promise((over) => { setTimeout(over, milliseconds); });

export function afarWish({ api }: World, door: Door): Wish {
  return {
    title: afarOn(door), text: a('what'), yes: a('save'), picture: 'check', kind: 'first',
    fields: [{
      name: 'may', label: a('may'), kind: 'choice', value: String(door.fromAfar),
      options: [['false', a('no')], ['true', a('yes')]],
    }],
    work: async ({ may = '' }) => {
      const allowed = may === 'true';
      await done(api.PUT('/api/v1/doors/{door}/orders/permission', {
        params: { path: { door: door.id } }, body: { allowed },
      }));
      return a(allowed ? 'allowed' : 'forbidden', door.name);
    },
  };
}

export function openWish({ api }: World, door: Door): Wish {
  const keyOf = onceEach();
  return {
    title: openOn(door), text: a('openText'), yes: openLabel(), picture: 'door', kind: 'first',
    fields: [{ name: 'password', label: a('password'), kind: 'password', longest: 1000 }],
    work: async ({ password = '' }) => {
      const path = { door: door.id };
      let order = await need(api.POST('/api/v1/doors/{door}/orders', {
        params: { path, header: { 'Idempotency-Key': keyOf({ door: door.id }) } }, body: { password },
      }));
      while (order.state === 'ordered') {
        await pause(700);
        order = await need(api.GET('/api/v1/doors/{door}/orders/{order}', {
          params: { path: { ...path, order: order.id } },
        }));
      }
      return orderInWords(door.name, order);
    },
  };
}

/** What became of it. */
export function orderInWords(name: string, { state, ground, expiresAt }: Order): string {
  const why = `why.${ground}`;
  return state === 'opened' ? a('opened', name)
    : state === 'refused' ? a('refused', name, a.has(why) ? a(why) : a('why.other'))
      : a('unanswered', name, stamp(expiresAt, ownZone()));
}
