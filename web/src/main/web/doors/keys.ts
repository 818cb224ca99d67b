// The keys of somebody: to which doors, when, how each stands.
import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { chip, type Kind } from '../common/parts.ts';
import { stamp, wallClock } from '../common/time.ts';
import { k } from './key-texts.ts';
import { doorOf, zoneOf, type Key, type World } from './model.ts';
import { revokeKey } from './revoke.ts';
import { list, scheduleInWords, standingOf, validityInWords, type Standing } from './words.ts';

const LOOKS: Readonly<Record<Standing, readonly [Kind, string]>> = {
  valid: ['good', 'check'], soon: ['plain', 'clock'], over: ['warn', 'clock'], revoked: ['bad', 'cross'],
};

/** The zone of its first door: all its hours are by the clock there. */
export const zoneOfKey = ({ known }: World, { doorIds }: Key): string => zoneOf(known, doorOf(known, doorIds[0]));

export const standing = (world: World, key: Key): Standing =>
  standingOf(key, wallClock(Date.now(), zoneOfKey(world, key)).date);

/** Its doors and hours. */
export const keyName = ({ known }: World, key: Key): string =>
  `${list(key.doorIds.map((id) => doorOf(known, id)?.name ?? '?'))} · ${scheduleInWords(key)}`;

const BEST: readonly Standing[] = ['valid', 'soon', 'over', 'revoked'];

export function keysList(world: World, keys: readonly Key[]): TemplateResult {
  const sorted = [...keys].sort((one, other) =>
    BEST.indexOf(standing(world, one)) - BEST.indexOf(standing(world, other)));
  return html`<ul class="keys">${repeat(sorted, ({ id }) => id, (key) => drawKey(world, key))}</ul>`;
}

/** The service takes a guest's key back with the visit; everybody else says why. */
const why = ({ reason = '' }: Key): string => (reason === 'visit' ? k('visitOver') : reason);

function drawKey(world: World, key: Key): TemplateResult {
  const zone = zoneOfKey(world, key);
  const stands = standing(world, key);
  const [kind, picture] = LOOKS[stands];
  const granted = stamp(key.grantedAt, zone);
  return html`
    <li data-key=${key.id}>
      <span><b>${list(key.doorIds.map((id) => doorOf(world.known, id)?.name ?? '?'))}</b>
        <small>${scheduleInWords(key)}</small>
        <small>${validityInWords(key)}</small>
        <small class="quiet">${[
          ...(key.parentId ? [k('shared')] : []),
          key.policyNumber ? k('underPolicy', granted, key.policyNumber) : k('grantedOn', granted),
          ...(key.revokedAt ? [k('revokedOn', stamp(key.revokedAt, zone), why(key))] : []),
        ].join(' · ')}</small></span>
      ${chip(kind, picture, k(`standing.${stands}`))}
      ${key.revokedAt ? nothing : html`
        <button type="button" class="danger" aria-label=${`${k('revoke')}: ${keyName(world, key)}`}
          @click=${() => world.ask(revokeKey(world, key))}>${k('revoke')}</button>`}
    </li>`;
}
