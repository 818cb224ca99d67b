// What is done with owners and stairwells.
import { need, type Schema } from '../common/api.ts';
import type { Asked, Wish } from '../common/deed.ts';
import type { Values } from '../common/form.ts';
import type { Owner } from './contracts.ts';
import { adding, onceEach, upon, type Door, type World } from './model.ts';
import { o } from './owner-texts.ts';

export type Stairwell = Schema<'OwnerViews.StairwellView'>;

const ownerFields = (one: Owner | null): readonly Asked[] => [
  { name: 'name', label: o('ownerName'), kind: 'line', value: one?.name ?? '', longest: 200 },
  {
    name: 'contact', label: o('contact'), kind: 'line', hint: o('contactHint'), value: one?.contact ?? '', longest: 200,
  },
  { name: 'address', label: o('address'), kind: 'line', value: one?.address ?? '', longest: 300 },
  { name: 'email', label: o('email'), kind: 'line', value: one?.email ?? '', longest: 254 },
  { name: 'phone', label: o('phone'), kind: 'phone', value: one?.phone ?? '', longest: 40, isOptional: true },
];

const ownerBody = ({ name = '', contact = '', address = '', email = '', phone = '' }: Values) => ({
  name: name.trim(), contact: contact.trim(), address: address.trim(), email: email.trim(),
  ...(phone.trim() ? { phone: phone.trim() } : {}),
});

export function addOwner({ api }: World): Wish {
  const keyOf = onceEach();
  return {
    title: o('ownerAdd'), text: o('ownerAddText'), yes: o('ownerAdd'), picture: 'plus', kind: 'first',
    fields: ownerFields(null),
    work: async (values) => {
      const body = ownerBody(values);
      await adding(keyOf, body, (key) => need(api.POST('/api/v1/owners', {
        body, params: { header: { 'Idempotency-Key': key } },
      })));
      return o('ownerAdded', body.name);
    },
  };
}

export function changeOwner({ api }: World, one: Owner): Wish {
  const path = { owner: one.id };
  const change = upon<Owner>(one, () => need(api.GET('/api/v1/owners/{owner}', { params: { path } })));
  return {
    title: o('ownerChange', one.name), text: '', yes: o('save'), picture: 'check', kind: 'first',
    meanwhile: o('meanwhile'), fields: ownerFields(one),
    work: async (values) => {
      await change((etag) => need(api.PUT('/api/v1/owners/{owner}', {
        params: { path, header: { 'If-Match': etag } }, body: ownerBody(values),
      })));
      return o('saved');
    },
  };
}

const placeFields = (one: Stairwell | null, address: string): readonly Asked[] => [
  { name: 'name', label: o('stairwellName'), kind: 'line', value: one?.name ?? '', longest: 120 },
  { name: 'address', label: o('address'), kind: 'line', value: one?.address ?? address, longest: 300 },
];

export function addStairwell({ api, known }: World, owner: Owner): Wish {
  const keyOf = onceEach();
  return {
    title: o('stairwellAdd'), text: o('stairwellAddText'), yes: o('stairwellAdd'), picture: 'plus', kind: 'first',
    fields: [
      {
        name: 'siteId', label: o('site'), kind: 'choice',
        options: known.sites.map(({ id, name }) => [id, name] as const),
      },
      ...placeFields(null, owner.address),
    ],
    work: async ({ siteId = '', name = '', address = '' }) => {
      const body = { siteId, ownerId: owner.id, name: name.trim(), address: address.trim() };
      await adding(keyOf, body, (key) => need(api.POST('/api/v1/stairwells', {
        body, params: { header: { 'Idempotency-Key': key } },
      })));
      return o('stairwellAdded', body.name);
    },
  };
}

export function changeStairwell({ api }: World, one: Stairwell): Wish {
  const path = { stairwell: one.id };
  const change = upon<Stairwell>(one, () =>
    need(api.GET('/api/v1/stairwells/{stairwell}', { params: { path } })));
  return {
    title: o('stairwellChange', one.name), text: '', yes: o('save'), picture: 'check', kind: 'first',
    meanwhile: o('meanwhile'), fields: placeFields(one, one.address),
    work: async ({ name = '', address = '' }) => {
      await change((etag) => need(api.PUT('/api/v1/stairwells/{stairwell}', {
        params: { path, header: { 'If-Match': etag } }, body: { name: name.trim(), address: address.trim() },
      })));
      return o('saved');
    },
  };
}

async function put({ api }: World, door: Door, stairwellId: string | null): Promise<void> {
  await need(api.PUT('/api/v1/doors/{door}/stairwell', {
    params: { path: { door: door.id }, header: { 'If-Match': `"${door.version}"` } },
    body: stairwellId === null ? {} : { stairwellId },
  }));
}

/** @param free the units of the stairwell's site that hang in no other */
export function hangUnit(world: World, stairwell: Stairwell, free: readonly Door[]): Wish {
  return {
    title: o('hang'), text: o('hangText'), yes: o('hang'), picture: 'plus', kind: 'first',
    fields: [{
      name: 'door', label: o('unit'), kind: 'choice', options: free.map(({ id, name }) => [id, name] as const),
    }],
    work: async ({ door: id = '' }) => {
      const door = free.find((one) => one.id === id)!;
      await put(world, door, stairwell.id);
      return o('hung', door.name, stairwell.name);
    },
  };
}

export function takeOut(world: World, stairwell: Stairwell, door: Door): Wish {
  return {
    title: o('takeOut', door.name, stairwell.name), text: o('takeOutText'), yes: o('takeOutShort'), picture: 'cross',
    kind: 'danger', fields: [],
    work: async () => {
      await put(world, door, null);
      return o('takenOut', door.name);
    },
  };
}
