// Which doors open to guests who have checked in: none unless it is said here.
import { done, need, type Schema } from '../common/api.ts';
import type { Wish } from '../common/deed.ts';
import { both } from '../common/language.ts';
import type { Door, World } from './model.ts';

type GuestDoor = Schema<'GuestDoor.GuestDoorView'>;

const t = both({
  en: {
    guests: 'Guests',
    save: 'Save',
    guestsAt: 'Guests at {0}',
    what: 'A guest who has checked in can open it with their own phone, until the meeting ends or they leave. The'
      + ' server is asked each time. A guest gets a key only by asking for it on their pass.',
    who: 'Opens to',
    none: 'No guests',
    site: 'All guests who are inside',
    room: 'Guests of meetings in one room',
    name: 'The room',
    nameHint: 'As it is written on meetings.',
    open: '{0} opens to guests who have checked in.',
    closed: '{0} gives guests no more keys. Who has one keeps it until they leave.',
  },
  da: {
    guests: 'Gæster',
    save: 'Gem',
    guestsAt: 'Gæster ved {0}',
    what: 'En gæst, der er tjekket ind, kan åbne den med sin egen telefon, indtil mødet slutter eller gæsten går.'
      + ' Serveren spørges hver gang. En gæst får kun en nøgle ved at bede om den på sit pas.',
    who: 'Åbner for',
    none: 'Ingen gæster',
    site: 'Alle gæster, der er inde',
    room: 'Gæster til møder i ét lokale',
    name: 'Lokalet',
    nameHint: 'Som det skrives på møder.',
    open: '{0} åbner for gæster, der er tjekket ind.',
    closed: '{0} giver ikke gæster flere nøgler. Den, der har en, beholder den, til vedkommende går.',
  },
});

export const guestsLabel = (): string => t('guests');

export const guestsOn = (door: Door): string => t('guestsAt', door.name);

const whoOf = (found: GuestDoor | undefined): string => (!found ? 'none' : found.room ? 'room' : 'site');

export async function guestsWish({ api }: World, door: Door): Promise<Wish> {
  const found = (await need(api.GET('/api/v1/guest-doors'))).find(({ doorId }) => doorId === door.id);
  const params = { path: { door: door.id } };
  return {
    title: guestsOn(door), text: t('what'), yes: t('save'), picture: 'check', kind: 'first',
    fields: [
      {
        name: 'who', label: t('who'), kind: 'choice', value: whoOf(found),
        options: [['none', t('none')], ['site', t('site')], ['room', t('room')]],
      },
      {
        name: 'room', label: t('name'), kind: 'line', hint: t('nameHint'), longest: 100, value: found?.room ?? '',
        when: ({ who }) => who === 'room',
      },
    ],
    work: async ({ who = 'none', room = '' }) => {
      if (who === 'none') {
        await done(api.DELETE('/api/v1/guest-doors/{door}', { params }));
        return t('closed', door.name);
      }
      const body = who === 'room' ? { room: room.trim() } : {};
      await done(api.PUT('/api/v1/guest-doors/{door}', { params, body }));
      return t('open', door.name);
    },
  };
}
