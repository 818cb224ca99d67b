// Companies whose people may have keys: on which entitlement, what shows it, and whether it was attested in time.
import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { need } from '../common/api.ts';
import { PageElement } from '../common/page.ts';
import { chip, icon, problemNote, type Drawn, type Kind } from '../common/parts.ts';
import { Problem } from '../common/problem.ts';
import { common } from '../common/texts.ts';
import { addCompany, approveCompany, attestCompany, changeCompany, suspendCompany } from './company-deeds.ts';
import './grant.ts';
import type { KeyGrant } from './grant.ts';
import { k } from './key-texts.ts';
import { keysList } from './keys.ts';
import { companyOf, type Company, type Holder, type Key, type World } from './model.ts';
import { revokeCompany } from './revoke.ts';
import { t } from './texts.ts';
import { calendarDay } from './words.ts';

const LOOKS: Readonly<Record<string, readonly [Kind, string]>> = {
  approved: ['good', 'check'], suspended: ['bad', 'cross'], pending: ['warn', 'clock'],
};

export const isOverdue = ({ state: stands, attested }: Company): boolean => stands === 'approved' && !attested;

export const mayHaveKeys = ({ state: stands, attested }: Company): boolean => stands === 'approved' && attested;

const stateChips = (one: Company): TemplateResult => {
  const [kind, picture] = LOOKS[one.state] ?? ['plain', 'info'];
  return html`${chip(kind, picture, k(`state.${one.state as 'pending'}`))}
    ${isOverdue(one) ? chip('bad', 'alert', k('overdue')) : nothing}`;
};

function attestedWords({ attestedOn, attestDueOn, attested }: Company): string {
  if (!attestedOn || !attestDueOn) {
    return '–';
  }
  const due = calendarDay(attestDueOn);
  return attested ? k('attested', calendarDay(attestedOn), due) : k('due', due);
}

const entitlementOf = ({ entitlement, authority }: Company): string =>
  [k(`entitlement.${entitlement as 'postal'}`), authority].filter(Boolean).join(': ');

@customElement('key-companies')
export class KeyCompanies extends PageElement {
  @property({ attribute: false }) world!: World;
  @property({ attribute: false }) chosen: string | null = null;

  @state() private keys: readonly Key[] | null = null;
  @state() private people: readonly Holder[] = [];
  /** In how many stairwells the owner keeps it out. */
  @state() private keptOut = 0;
  @state() private problem: Problem | null = null;
  @query('key-grant') private granting!: KeyGrant;
  private read: World['known'] | null = null;

  /** Looking keys up is on record: once when it is opened, and after what was done here. */
  protected override updated(): void {
    if (this.chosen !== null && this.read !== this.world.known) {
      this.read = this.world.known;
      void this.load(this.chosen);
    }
  }

  private async load(company: string): Promise<void> {
    this.problem = null;
    try {
      const [keys, people, blocks] = await Promise.all([
        need(this.world.api.GET('/api/v1/keys', { params: { query: { company } } })),
        need(this.world.api.GET('/api/v1/key-holders', { params: { query: { name: '', company } } })),
        need(this.world.api.GET('/api/v1/company-blocks')),
      ]);
      this.keys = keys;
      this.people = people;
      this.keptOut = blocks.filter(({ companyId }) => companyId === company).length;
    } catch (thrown) {
      this.problem = Problem.catch(thrown);
    }
  }

  protected override render(): TemplateResult {
    const one = companyOf(this.world.known, this.chosen ?? undefined);
    return one ? this.drawOne(one) : this.drawAll();
  }

  private drawAll(): TemplateResult {
    const { world } = this;
    const { companies, policy } = world.known;
    const overdue = companies.filter(isOverdue);
    const urgent = [...companies].sort((one, other) => Number(isOverdue(other)) - Number(isOverdue(one)));
    return html`
      ${policy === null ? html`<p class="note warn">${icon('alert')}<span>${k('companyNeedsPolicy')}
        <a href="#policy">${k('toPolicy')}</a></span></p>` : nothing}
      ${overdue.length === 0 ? nothing : html`<p class="note warn">${icon('alert')}<span><b>${k('overdue')}:</b>
        ${overdue.map(({ name }) => name).join(', ')}. ${k('overdueText')}</span></p>`}
      <section class="card list" aria-labelledby="companies">
        <h2 id="companies">${k('companies')} <span class="number">${companies.length}</span>
          <button type="button" class="first" @click=${() => world.ask(addCompany(world))}>
            ${icon('plus')}${k('companyAdd')}</button></h2>
        ${companies.length === 0 ? html`<p class="quiet empty">${k('companyNone')}</p>` : html`
          <table>
            <thead><tr><th scope="col">${t('name')}</th><th scope="col">${k('entitlement')}</th>
              <th scope="col">${t('state')}</th>
              <th scope="col"><span class="visually-hidden">${t('change')}</span></th></tr></thead>
            <tbody>${repeat(urgent, ({ id }) => id, (company) => html`
              <tr data-company=${company.id}>
                <th scope="row"><a href="#companies/${company.id}">${company.name}</a>
                  <small class="quiet number">${company.number}</small></th>
                <td data-label=${k('entitlement')}>${entitlementOf(company)}</td>
                <td data-label=${t('state')}>${stateChips(company)}
                  <small class="quiet">${attestedWords(company)}</small></td>
                <td>${this.drawActs(company)}</td>
              </tr>`)}</tbody>
          </table>`}
      </section>`;
  }

  private drawActs(one: Company): TemplateResult {
    const { world } = this;
    const act = (title: string, label: string, work: () => void, kind: string | typeof nothing = nothing) => html`
      <button type="button" class=${kind} aria-label=${title} @click=${work}>${label}</button>`;
    return html`
      <div class="acts">
        ${one.state === 'approved' ? html`
          ${act(k('attestTitle', one.name), k('attest'), () => void world.ask(attestCompany(world, one)),
            isOverdue(one) ? 'first' : nothing)}
          ${act(k('suspendTitle', one.name), k('suspend'), () => void world.ask(suspendCompany(world, one)), 'danger')}`
          : act(k('approveTitle', one.name), k('approve'), () => void world.ask(approveCompany(world, one)), 'first')}
        ${act(k('companyChange', one.name), t('change'), () => void world.ask(changeCompany(world, one)))}
      </div>`;
  }

  private drawOne(one: Company): TemplateResult {
    const row = (name: string, value: string) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`;
    return html`
      <p><a href="#companies">${icon('back')}${t('back')}</a></p>
      <section class="card one" aria-labelledby="company">
        <header><h2 id="company">${one.name}</h2>${stateChips(one)}</header>
        ${isOverdue(one) ? html`<p class="note warn">${icon('alert')}<span>${k('overdueText')}</span></p>` : nothing}
        ${this.keptOut > 0 ? html`<p class="note warn" data-kept-out>${icon('cross')}<span>${k('keptOut', this.keptOut)}
          <a href="#owners">${k('toOwners')}</a></span></p>` : nothing}
        <dl>
          ${row(k('number'), one.number)}
          ${row(k('entitlement'), entitlementOf(one))}
          ${row(k('evidence'), one.evidence)}
          ${row(t('state'), attestedWords(one))}
          ${one.policyNumber ? row(t('part.policy'), t('policyNumber', one.policyNumber)) : nothing}
        </dl>
        ${this.drawActs(one)}
      </section>
      ${problemNote(this.problem)}
      ${this.drawKeys(one)}
      <section class="card list" aria-labelledby="people">
        <h2 id="people">${k('people')}</h2>
        ${this.people.length === 0 ? html`<p class="quiet empty">${k('peopleNone')}</p>` : html`
          <ul class="people">${this.people.map(({ id, name }) => html`
            <li><a href="#holders/${id}">${name}</a></li>`)}</ul>`}
      </section>
      <key-grant .world=${this.world}></key-grant>`;
  }

  private drawKeys(one: Company): Drawn {
    const own = this.keys?.filter(({ holderId }) => !holderId) ?? null;
    const { world } = this;
    return html`
      <section class="card list" aria-labelledby="keys">
        <h2 id="keys">${k('companysKeys')}
          ${!mayHaveKeys(one) || world.known.doors.length === 0 ? nothing : html`
            <button type="button" class="first" @click=${() => this.granting.open({
              name: one.name, companyId: one.id, parents: null,
            })}>${icon('plus')}${k('grant')}</button>`}
          ${own?.some(({ revokedAt }) => !revokedAt) ? html`
            <button type="button" class="danger" @click=${() => world.ask(revokeCompany(world, one))}>
              ${k('revokeAll')}</button>` : nothing}</h2>
        ${mayHaveKeys(one) ? nothing : html`<p class="quiet empty">${k('companyNotApproved')}</p>`}
        ${world.known.doors.length === 0 ? html`<p class="quiet empty">${k('keyNoDoors')}
          <a href="#doors">${k('toDoors')}</a></p>` : nothing}
        ${own === null ? this.problem ? nothing : html`<p class="quiet empty" role="status">${common('loading')}</p>`
          : own.length > 0 ? keysList(world, own)
          : mayHaveKeys(one) ? html`<p class="quiet empty">${k('companyKeyNone')}</p>` : nothing}
      </section>`;
  }
}
