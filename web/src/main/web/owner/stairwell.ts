// One stairwell: which companies and authorities get in, on which entitlement, and what the owner has a say about.
import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Api } from '../common/api.ts';
import type { Wish } from '../common/deed.ts';
import { chip, icon, type Drawn, type Kind } from '../common/parts.ts';
import { date } from '../common/time.ts';
import { blockCompany, tellOfPhone, unblockCompany, type Company, type Stairwell } from './deeds.ts';
import { t } from './texts.ts';
import {
  lastUsedInWords, onDay, openedInWords, reinstallInWords, timesInWords, todayThere, whoInWords, whyFixed, ZONE,
} from './words.ts';

export interface World {
  readonly api: Api;
  /** Who runs the doors. */
  readonly keeper: string;
  /** Opens the dialog of a deed. */
  readonly ask: (wish: Wish) => Promise<void>;
}

const LOOKS: Readonly<Record<string, readonly [Kind, string]>> = {
  approved: ['good', 'check'], suspended: ['bad', 'cross'], pending: ['warn', 'clock'],
};

export function drawStairwell(world: World, one: Stairwell): TemplateResult {
  const { companies } = one;
  return html`
    <section class="card list" aria-labelledby=${one.id} data-stairwell=${one.id}>
      <header>
        <div><h2 id=${one.id}>${one.name}</h2><small class="quiet">${one.address}</small></div>
        <button type="button" aria-label=${t('phoneTitle', one.name)}
          @click=${() => world.ask(tellOfPhone(world.api, world.keeper, one))}>
          ${icon('phone')}${t('phoneTell')}</button>
      </header>
      <p class="lead">${companies.length === 0 ? t('nobody') : whoInWords(companies)} ${openedInWords(one.openings)}</p>
      ${companies.length === 0 ? nothing : html`
        <table>
          <thead><tr>
            <th scope="col">${t('company')}</th><th scope="col">${t('entitlement')}</th>
            <th scope="col">${t('approval')}</th><th scope="col">${t('lastUsed')}</th>
            <th scope="col">${t('yourSay')}</th></tr></thead>
          <tbody>${repeat(companies, ({ id }) => id, (company) => drawCompany(world, one, company))}</tbody>
        </table>`}
      ${drawPhones(one)}
    </section>`;
}

function drawCompany(world: World, stairwell: Stairwell, one: Company): TemplateResult {
  const [kind, picture] = LOOKS[one.state] ?? ['plain', 'info'];
  const entitled = one.entitlement as 'postal';
  return html`
    <tr data-company=${one.id}>
      <th scope="row">${one.name}<small class="quiet number">${t('number', one.number)}</small></th>
      <td data-label=${t('entitlement')}><b>${t(`entitlement.${entitled}`)}${one.authority ? html`: ${one.authority}`
        : nothing}</b><small class="quiet">${t(`means.${entitled}`)}</small></td>
      <td data-label=${t('approval')}>${chip(kind, picture, t(`state.${one.state as 'approved'}`))}
        ${one.confirmedOn ? html`<small class="quiet">${t('confirmed', onDay(one.confirmedOn))}</small>` : nothing}</td>
      <td data-label=${t('lastUsed')}><span>${lastUsedInWords(one.lastUsed, todayThere())}</span>
        ${one.openings > 0 ? html`<small class="quiet">${timesInWords(one.openings)}</small>` : nothing}</td>
      <td data-label=${t('yourSay')}>${drawSay(world, stairwell, one)}</td>
    </tr>`;
}

function drawSay(world: World, stairwell: Stairwell, one: Company): TemplateResult {
  const { api, keeper, ask } = world;
  const fixed = whyFixed(one);
  if (fixed !== null) {
    return html`<span class="quiet">${fixed}</span>`;
  }
  return one.blockedAt ? html`
    ${chip('bad', 'cross', t('blockedSince', date(one.blockedAt, ZONE)))}
    <small class="quiet">${t('because', one.blockReason ?? '')}</small>
    <button type="button" aria-label=${t('unblockTitle', one.name, stairwell.name)}
      @click=${() => ask(unblockCompany(api, stairwell, one))}>${t('unblock')}</button>` : html`
    <button type="button" class="danger" aria-label=${t('blockTitle', one.name, stairwell.name)}
      @click=${() => ask(blockCompany(api, keeper, stairwell, one))}>${t('block')}</button>`;
}

function drawPhones({ id, reports }: Stairwell): Drawn {
  return reports.length === 0 ? nothing : html`
    <div class="told" role="group" aria-labelledby="phones-${id}">
      <h3 id="phones-${id}">${t('phones')}</h3>
      <ul>${repeat(reports, (report) => report.id, (report) => html`
        <li data-report=${report.id}><b>${t('phoneOnDay', onDay(report.plannedOn))}</b>
          <span class="when">${reinstallInWords(report.reinstallAt)}</span>
          ${report.words ? html`<small class="quiet">${report.words}</small>` : nothing}</li>`)}</ul>
    </div>`;
}
