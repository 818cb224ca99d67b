// The register of door units: each put through its states, named, and given to an administrator.
import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { need } from '../common/api.ts';
import type { Asked, Wish } from '../common/deed.ts';
import { chip, icon, type Kind } from '../common/parts.ts';
import { afarLabel, afarOn, afarWish, openLabel, openOn, openWish } from './afar.ts';
import { guestsLabel, guestsOn, guestsWish } from './guests.ts';
import { adding, fullName, onceEach, siteOf, upon, type Door, type Known, type World } from './model.ts';
import { t } from './texts.ts';
import { unitWish } from './unit-deeds.ts';

type Wanted = 'installed' | 'active' | 'deactivated' | 'dismounted';

/** As the server lets them follow each other. */
const NEXT: Readonly<Record<string, readonly Wanted[]>> = {
  stock: ['installed', 'dismounted'],
  installed: ['active', 'dismounted'],
  active: ['deactivated'],
  deactivated: ['active', 'dismounted'],
};
const LOOKS: Readonly<Record<string, readonly [Kind, string]>> = {
  active: ['good', 'check'], deactivated: ['warn', 'alert'], dismounted: ['plain', 'cross'],
};

const stateName = (state: string): string => {
  const key = `door.${state}`;
  return t.has(key) ? t(key) : state;
};

export function unitsView(world: World): TemplateResult {
  const { doors, sites } = world.known;
  return html`
    <section class="card list" aria-labelledby="units">
      <h2 id="units">${t('doors')} <span class="number">${doors.length}</span>
        ${sites.length === 0 ? nothing : html`
          <button type="button" class="first" @click=${() => world.ask(addWish(world))}>
            ${icon('plus')}${t('doorAdd')}</button>`}</h2>
      ${sites.length === 0 ? html`<p class="quiet empty">${t('doorNoSite')}</p>`
        : doors.length === 0 ? html`<p class="quiet empty">${t('doorNone')}</p>` : html`
        <table>
          <thead><tr><th scope="col">${t('name')}</th><th scope="col">${t('site')}</th>
            <th scope="col">${t('state')}</th><th scope="col">${t('keeper')}</th>
            <th scope="col"><span class="visually-hidden">${t('change')}</span></th></tr></thead>
          <tbody>${repeat(doors, ({ id }) => id, (door) => drawRow(world, door))}</tbody>
        </table>`}
    </section>`;
}

function drawRow(world: World, door: Door): TemplateResult {
  const [kind, picture] = LOOKS[door.state] ?? ['plain', 'clock'];
  const { offlineMinutes } = door;
  const isGone = door.state === 'dismounted';
  return html`
    <tr data-door=${door.id}>
      <th scope="row">${door.name}<small class="quiet">${door.serialNumber} · ${offlineMinutes
        ? t('opensOffline', offlineMinutes) : t('opensOnline')}${
        door.asksFactor ? ` · ${t('asks')}` : nothing}</small></th>
      <td data-label=${t('site')}>${siteOf(world.known, door)?.name ?? '–'}</td>
      <td data-label=${t('state')}>${chip(kind, picture, stateName(door.state))}</td>
      <td data-label=${t('keeper')}>${keeperOf(world.known, door)}</td>
      <td><div class="acts">
        ${(NEXT[door.state] ?? []).map((wanted) => html`
          <button type="button" class=${wanted === 'dismounted' ? 'danger' : nothing}
            aria-label=${`${t(`move.${wanted}`)}: ${door.name}`}
            @click=${() => world.ask(moveWish(world, door, wanted))}>${t(`move.${wanted}`)}</button>`)}
        ${takesUnit(door) ? html`
          <button type="button" aria-label=${t('unitOn', door.name)}
            @click=${() => world.ask(unitWish(world, door))}>${t('unit')}</button>` : nothing}
        ${door.state === 'active' && door.fromAfar ? html`
          <button type="button" aria-label=${openOn(door)}
            @click=${() => world.ask(openWish(world, door))}>${openLabel()}</button>` : nothing}
        ${isGone ? nothing : html`
          <button type="button" aria-label=${afarOn(door)}
            @click=${() => world.ask(afarWish(world, door))}>${afarLabel()}</button>
          <button type="button" aria-label=${guestsOn(door)}
            @click=${() => world.ask(guestsWish(world, door))}>${guestsLabel()}</button>
          <button type="button" aria-label=${t('doorChange', door.name)}
            @click=${() => world.ask(changeWish(world, door))}>${t('change')}</button>
          <button type="button" aria-label=${t('doorHandTitle', door.name)}
            @click=${() => world.ask(handWish(world, door))}>${t('doorHand')}</button>`}
      </div></td>
    </tr>`;
}

const takesUnit = ({ state }: Door): boolean => state === 'installed' || state === 'active';

function keeperOf({ employees }: Known, { administratorId }: Door): string {
  const found = employees.find(({ id }) => id === administratorId);
  return found ? fullName(found) : administratorId ? t('notListed') : t('nobody');
}

function addWish({ api, known }: World): Wish {
  const keyOf = onceEach();
  return {
    title: t('doorAdd'), text: t('doorAddText'), yes: t('doorAdd'), picture: 'plus', kind: 'first',
    fields: [
      { name: 'siteId', label: t('site'), kind: 'choice', options: known.sites.map(({ id, name }) => [id, name]) },
      { name: 'name', label: t('doorName'), kind: 'line', hint: t('doorNameHint'), longest: 120 },
      { name: 'serialNumber', label: t('serial'), kind: 'line', hint: t('serialHint'), longest: 60 },
    ],
    work: async ({ siteId = '', name = '', serialNumber = '' }) => {
      const body = { siteId, name: name.trim(), serialNumber: serialNumber.trim() };
      await adding(keyOf, body, (key) => need(api.POST('/api/v1/doors', {
        body, params: { header: { 'Idempotency-Key': key } },
      })));
      return t('doorAdded', body.name);
    },
  };
}

const readDoor = ({ api }: World, { id }: Door): Promise<Door> =>
  need(api.GET('/api/v1/doors/{door}', { params: { path: { door: id } } }));

function moveWish(world: World, door: Door, wanted: Wanted): Wish {
  const change = upon<Door>(door, () => readDoor(world, door));
  const isEnd = wanted === 'dismounted';
  return {
    title: `${t(`move.${wanted}`)}: ${door.name}`, text: t(`moveText.${wanted}`), yes: t(`move.${wanted}`),
    picture: isEnd ? 'trash' : 'check', kind: isEnd ? 'danger' : 'first', fields: [], meanwhile: t('meanwhile'),
    work: async () => {
      await change((etag) => need(world.api.PUT('/api/v1/doors/{door}/state', {
        params: { path: { door: door.id }, header: { 'If-Match': etag } }, body: { state: wanted },
      })));
      return t('moved', door.name, stateName(wanted));
    },
  };
}

/** An administrator who is not among those that were listed stays what they are. */
function keeperField({ employees }: Known, { administratorId }: Door): Asked {
  const listed = employees.map((one) => [one.id, fullName(one)] as const);
  const isListed = !administratorId || employees.some(({ id }) => id === administratorId);
  return {
    name: 'administratorId', label: t('keeper'), kind: 'choice', hint: t('keeperHint'), isOptional: true,
    value: administratorId ?? '',
    options: [['', t('nobody')], ...(isListed ? [] : [[administratorId!, t('notListed')] as const]), ...listed],
  };
}

interface Details {
  readonly name: string;
  readonly asksFactor?: boolean;
  readonly offlineMinutes?: number;
  readonly administratorId?: string;
}

const details = (name: string, minutes: string, administratorId: string): Details => ({
  name: name.trim(),
  ...(minutes ? { offlineMinutes: Number(minutes) } : {}),
  ...(administratorId ? { administratorId } : {}),
});

function put(world: World, door: Door): (body: Details) => Promise<Door> {
  const change = upon<Door>(door, () => readDoor(world, door));
  return (body) => change((etag) => need(world.api.PUT('/api/v1/doors/{door}', {
    params: { path: { door: door.id }, header: { 'If-Match': etag } }, body,
  })));
}

function changeWish(world: World, door: Door): Wish {
  const send = put(world, door);
  const { administratorId = '' } = door;
  return {
    title: t('doorChange', door.name), text: [], yes: t('save'), picture: 'check', kind: 'first',
    meanwhile: t('meanwhile'),
    fields: [
      { name: 'name', label: t('doorName'), kind: 'line', hint: t('doorNameHint'), value: door.name, longest: 120 },
      {
        name: 'offlineMinutes', label: t('offline'), kind: 'number', hint: t('offlineHint'), isOptional: true,
        least: 5, most: 720, value: door.offlineMinutes ? String(door.offlineMinutes) : '',
      },
      {
        name: 'asksFactor', label: t('asksFactor'), kind: 'choice', hint: t('asksFactorHint'),
        value: String(door.asksFactor), options: [['false', t('asksNot')], ['true', t('asksYes')]],
      },
    ],
    work: async ({ name = '', offlineMinutes = '', asksFactor = '' }) => {
      await send({ ...details(name, offlineMinutes, administratorId), asksFactor: asksFactor === 'true' });
      return t('saved');
    },
  };
}

function handWish(world: World, door: Door): Wish {
  const send = put(world, door);
  return {
    title: t('doorHandTitle', door.name), text: t('doorHandText'), yes: t('doorHand'), picture: 'users', kind: 'first',
    meanwhile: t('meanwhile'),
    fields: [keeperField(world.known, door)],
    work: async ({ administratorId = '' }) => {
      await send(details(door.name, door.offlineMinutes ? String(door.offlineMinutes) : '', administratorId));
      return t('doorHanded', door.name);
    },
  };
}
