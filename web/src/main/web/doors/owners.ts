// Owners of buildings, one after the other: their stairwells, the units in these, and what is agreed with them.
import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { need } from '../common/api.ts';
import type { Wish } from '../common/deed.ts';
import { PageElement } from '../common/page.ts';
import { chip, icon, problemNote, type Drawn, type Kind } from '../common/parts.ts';
import { Problem } from '../common/problem.ts';
import { common } from '../common/texts.ts';
import {
  concludeContract, endOf, noticeOf, objectionOf, termsOf, withdrawalOf, type Contract, type Owner,
} from './contracts.ts';
import { standingInWords } from './dates-in-words.ts';
import type { World } from './model.ts';
import {
  addOwner, addStairwell, changeOwner, changeStairwell, hangUnit, takeOut, type Stairwell,
} from './owner-deeds.ts';
import './owner-news.ts';
import './owner-people.ts';
import { o } from './owner-texts.ts';

const LOOKS: Readonly<Record<string, readonly [Kind, string]>> = {
  'in-force': ['good', 'check'], 'notice-given': ['warn', 'clock'],
};

const isLiving = ({ state: stands }: Contract): boolean => stands === 'in-force' || stands === 'notice-given';

const stateChip = ({ state: stands }: Contract): TemplateResult => {
  const [kind, picture] = LOOKS[stands] ?? ['plain', 'cross'];
  return chip(kind, picture, o(`state.${stands as 'ended'}`));
};

interface Read {
  readonly owners: readonly Owner[];
  readonly stairwells: readonly Stairwell[];
  /** The newest first. */
  readonly contracts: readonly Contract[];
}

@customElement('building-owners')
export class BuildingOwners extends PageElement {
  @property({ attribute: false }) world!: World;
  @property({ attribute: false }) chosen: string | null = null;

  @state() private read: Read | null = null;
  @state() private problem: Problem | null = null;

  /** Each time the page has read anew, after a deed. */
  override willUpdate(changed: Map<string, unknown>): void {
    const before = changed.get('world') as World | undefined;
    if (changed.has('world') && before?.known !== this.world.known) {
      void this.load();
    }
  }

  private async load(): Promise<void> {
    const { api } = this.world;
    this.problem = null;
    try {
      const [owners, stairwells, contracts] = await Promise.all([
        need(api.GET('/api/v1/owners')),
        need(api.GET('/api/v1/stairwells')),
        need(api.GET('/api/v1/stairwell-contracts')),
      ]);
      this.read = { owners, stairwells, contracts };
    } catch (thrown) {
      this.problem = Problem.catch(thrown);
    }
  }

  protected override render(): TemplateResult {
    const { read, problem } = this;
    if (read === null) {
      return problem ? problemNote(problem) : html`<p class="quiet empty" role="status">${common('loading')}</p>`;
    }
    const one = read.owners.find(({ id }) => id === this.chosen);
    return html`${problemNote(problem)}${one ? this.drawOne(read, one) : this.drawAll(read)}`;
  }

  private press(label: string, wish: () => Wish, kind = '', title = label): TemplateResult {
    return html`<button type="button" class=${kind} aria-label=${title}
      @click=${() => void this.world.ask(wish())}>${label}</button>`;
  }

  private drawAll({ owners, stairwells, contracts }: Read): TemplateResult {
    const { world } = this;
    return html`
      <owner-news .world=${world} .stairwells=${stairwells}></owner-news>
      <section class="card list" aria-labelledby="owners">
        <h2 id="owners">${o('owners')} <span class="number">${owners.length}</span>
          ${this.press(o('ownerAdd'), () => addOwner(world), 'first')}</h2>
        ${owners.length === 0 ? html`<p class="quiet empty">${o('ownerNone')}</p>` : html`
          <table>
            <thead><tr><th scope="col">${o('ownerName')}</th><th scope="col">${o('address')}</th>
              <th scope="col">${o('contract')}</th></tr></thead>
            <tbody>${repeat(owners, ({ id }) => id, (owner) => {
              const newest = contracts.find(({ ownerId }) => ownerId === owner.id);
              return html`
                <tr data-owner=${owner.id}>
                  <th scope="row"><a href="#owners/${owner.id}">${owner.name}</a></th>
                  <td data-label=${o('address')}>${owner.address}</td>
                  <td data-label=${o('contract')}>${newest ? html`${stateChip(newest)}
                    <small class="quiet">${standingInWords(newest)}</small>` : '–'}</td>
                </tr>`;
            })}</tbody>
          </table>`}
      </section>`;
  }

  private drawOne(read: Read, owner: Owner): TemplateResult {
    const { world } = this;
    const row = (name: string, value: string): TemplateResult => html`<div><dt>${name}</dt><dd>${value}</dd></div>`;
    return html`
      <p><a href="#owners">${icon('back')}${o('back')}</a></p>
      <section class="card" aria-labelledby="owner">
        <h2 id="owner">${owner.name}
          ${this.press(o('change'), () => changeOwner(world, owner), '', o('ownerChange', owner.name))}</h2>
        <dl>${row(o('contact'), owner.contact)}${row(o('address'), owner.address)}${row(o('email'), owner.email)}
          ${owner.phone ? row(o('phone'), owner.phone) : nothing}</dl>
      </section>
      ${this.drawContracts(owner, read.contracts.filter(({ ownerId }) => ownerId === owner.id))}
      ${this.drawStairwells(owner, read)}
      <owner-people .world=${world} .owner=${owner}></owner-people>`;
  }

  private drawContracts(owner: Owner, contracts: readonly Contract[]): TemplateResult {
    const { world } = this;
    const mayConclude = world.known.policy !== null && !contracts.some(isLiving);
    return html`
      <section class="card list" aria-labelledby="contract">
        <h2 id="contract">${o('contract')}
          ${mayConclude ? this.press(o('conclude'), () => concludeContract(world, owner), 'first') : nothing}</h2>
        ${contracts.length > 0 ? nothing : html`<p class="quiet empty">
          ${world.known.policy === null ? o('concludeNoPolicy') : o('contractNone')}</p>`}
        ${repeat(contracts, ({ id }) => id, (one) => html`
          <div data-contract=${one.id}>
            <p>${stateChip(one)} ${standingInWords(one)}
              <small class="quiet">${o('policyVersion', one.policyNumber)}</small></p>
            ${isLiving(one) ? this.drawActs(one) : nothing}
          </div>`)}
      </section>`;
  }

  private drawActs(one: Contract): TemplateResult {
    const { world } = this;
    const { policy } = world.known;
    const isInForce = one.state === 'in-force';
    return html`
      ${one.endProposedBy ? html`<p class="note warn">${icon('alert')}<span>${o('endProposed')}</span></p>` : nothing}
      <div class="acts">
        ${isInForce ? this.press(o('notice'), () => noticeOf(world, one)) : nothing}
        ${one.kind === 'consumer' ? this.press(o('withdraw'), () => withdrawalOf(world, one)) : nothing}
        ${isInForce && !one.announced && policy !== null && policy.number > one.policyNumber
          ? this.press(o('terms'), () => termsOf(world, one)) : nothing}
        ${one.announced ? this.press(o('object'), () => objectionOf(world, one)) : nothing}
        ${this.press(one.endProposedBy ? o('endConfirm') : o('end'), () => endOf(world, one), 'danger')}
      </div>`;
  }

  private drawStairwells(owner: Owner, { stairwells }: Read): TemplateResult {
    const { world } = this;
    const own = stairwells.filter(({ ownerId }) => ownerId === owner.id);
    const hung = new Set(stairwells.flatMap(({ doorIds }) => doorIds));
    return html`
      <section class="card list" aria-labelledby="stairwells">
        <h2 id="stairwells">${o('stairwells')} <span class="number">${own.length}</span>
          ${world.known.sites.length > 0 ? this.press(o('stairwellAdd'), () => addStairwell(world, owner), 'first')
            : nothing}</h2>
        ${own.length === 0 ? html`<p class="quiet empty">${o('stairwellNone')}</p>` : html`
          <table>
            <thead><tr><th scope="col">${o('stairwellName')}</th><th scope="col">${o('site')}</th>
              <th scope="col">${o('units')}</th>
              <th scope="col"><span class="visually-hidden">${o('change')}</span></th></tr></thead>
            <tbody>${repeat(own, ({ id }) => id, (one) => this.drawStairwell(one, hung))}</tbody>
          </table>`}
      </section>`;
  }

  private drawStairwell(one: Stairwell, hung: ReadonlySet<string>): TemplateResult {
    const { world } = this;
    const { doors, sites } = world.known;
    const free = doors.filter(({ id, siteId, state: stands }) =>
      siteId === one.siteId && stands !== 'dismounted' && !hung.has(id));
    return html`
      <tr data-stairwell=${one.id}>
        <th scope="row">${one.name}<small class="quiet">${one.address}</small></th>
        <td data-label=${o('site')}>${sites.find(({ id }) => id === one.siteId)?.name ?? '–'}</td>
        <td data-label=${o('units')}>${this.drawUnits(one)}</td>
        <td><div class="acts">
          ${free.length > 0 ? this.press(o('hang'), () => hangUnit(world, one, free)) : nothing}
          ${this.press(o('change'), () => changeStairwell(world, one), '', o('stairwellChange', one.name))}
        </div></td>
      </tr>`;
  }

  private drawUnits(one: Stairwell): Drawn {
    const { world } = this;
    const here = world.known.doors.filter(({ id }) => one.doorIds.includes(id));
    return here.length === 0 ? html`<span class="quiet">${o('unitNone')}</span>` : html`${here.map((door) => html`
      <div>${door.name} ${this.press(o('takeOutShort'), () => takeOut(world, one, door), '',
        o('takeOut', door.name, one.name))}</div>`)}`;
  }
}
