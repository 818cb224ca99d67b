// Whoever may have keys: found by name, and each with their keys, which are granted and taken back here.
import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { need } from '../common/api.ts';
import { PageElement } from '../common/page.ts';
import { chip, icon, problemNote, type Drawn } from '../common/parts.ts';
import { Problem } from '../common/problem.ts';
import { common } from '../common/texts.ts';
import { stamp } from '../common/time.ts';
import { mayHaveKeys } from './companies.ts';
import './grant.ts';
import type { KeyGrant } from './grant.ts';
import { addHolder, eraseHolder, renameHolder } from './holder-deeds.ts';
import { k } from './key-texts.ts';
import { keysList, standing } from './keys.ts';
import { companyOf, ownZone, type Company, type Holder, type Key, type World } from './model.ts';
import './phones.ts';
import { revokeHolder } from './revoke.ts';
import { t } from './texts.ts';

const PAUSE = 250;

@customElement('key-holders')
export class KeyHolders extends PageElement {
  @property({ attribute: false }) world!: World;
  @property({ attribute: false }) chosen: string | null = null;

  @state() private found: readonly Holder[] | null = null;
  @state() private one: Holder | null = null;
  @state() private keys: readonly Key[] = [];
  @state() private companysKeys: readonly Key[] = [];
  @state() private problem: Problem | null = null;
  @query('key-grant') private granting!: KeyGrant;
  private name = '';
  private company = '';
  private timer = 0;
  private asked = 0;
  private read: World['known'] | null = null;

  /** Once when it is opened, and after what was done here. */
  protected override updated(): void {
    if (this.read !== this.world.known) {
      this.read = this.world.known;
      void (this.chosen === null ? this.search() : this.open(this.chosen));
    }
  }

  private readonly search = async (): Promise<void> => {
    this.asked += 1;
    const { asked, name, company } = this;
    try {
      const found = await need(this.world.api.GET('/api/v1/key-holders', {
        params: { query: { name, ...(company ? { company } : {}) } },
      }));
      if (asked === this.asked) {
        this.found = found;
        this.problem = null;
      }
    } catch (thrown) {
      this.problem = Problem.catch(thrown);
    }
  };

  private async open(id: string): Promise<void> {
    const { api } = this.world;
    this.problem = null;
    try {
      this.one = await need(api.GET('/api/v1/key-holders/{holder}', { params: { path: { holder: id } } }));
      this.keys = await need(api.GET('/api/v1/keys', { params: { query: { holder: id } } }));
      const { companyId } = this.one;
      this.companysKeys = companyId
        ? (await need(api.GET('/api/v1/keys', { params: { query: { company: companyId } } }))).filter((key) =>
          !key.holderId && ['valid', 'soon'].includes(standing(this.world, key)))
        : [];
    } catch (thrown) {
      this.problem = Problem.catch(thrown);
    }
  }

  protected override render(): TemplateResult {
    return this.chosen === null ? this.drawAll() : html`
      <p><a href="#holders">${icon('back')}${t('back')}</a></p>
      ${problemNote(this.problem)}
      ${this.one ? this.drawOne(this.one) : this.problem ? nothing
        : html`<p class="quiet" role="status">${common('loading')}</p>`}
      <key-grant .world=${this.world}></key-grant>`;
  }

  private drawAll(): TemplateResult {
    const { world } = this;
    const { companies, holders } = world.known;
    return html`
      ${problemNote(this.problem)}
      <section class="card list" aria-labelledby="holders">
        <h2 id="holders">${k('holders')}
          <button type="button" class="first" @click=${() => world.ask(addHolder(world))}>
            ${icon('plus')}${k('holderAdd')}</button></h2>
        ${holders.length === 0 ? html`<p class="quiet empty">${k('holderNone')}</p>` : html`
          <div class="tools" role="search">
            <div class="field"><label for="search">${k('search')}</label>
              <input id="search" type="search" maxlength="100" autocomplete="off" .value=${this.name}
                @input=${(event: Event) => {
                  this.name = (event.target as HTMLInputElement).value.trim();
                  clearTimeout(this.timer);
                  this.timer = setTimeout(this.search, PAUSE);
                }}></div>
            ${companies.length === 0 ? nothing : html`
              <div class="field"><label for="of-company">${k('company')}</label>
                <select id="of-company" @change=${(event: Event) => {
                  this.company = (event.target as HTMLSelectElement).value;
                  void this.search();
                }}><option value="">${k('allCompanies')}</option>${companies.map(({ id, name }) => html`
                  <option value=${id} ?selected=${id === this.company}>${name}</option>`)}</select></div>`}
          </div>
          <p class="quiet lead" role="status">${this.found === null ? nothing : this.found.length === 0
            ? k('holderNoMatch') : k('holderFound', this.found.length)}</p>
          <ul class="people">${repeat(this.found ?? [], ({ id }) => id, (one) => html`
            <li data-holder=${one.id}><a href="#holders/${one.id}">${one.name}</a>
              <small class="quiet">${this.line(one)}</small>
              ${one.endedAt ? chip('plain', 'cross', k('ended', stamp(one.endedAt, ownZone()))) : nothing}</li>`)}
          </ul>`}
      </section>`;
  }

  private line({ companyId, kind }: Holder): string {
    return [companyOf(this.world.known, companyId)?.name, k(`kind.${kind as 'resident'}`)].filter(Boolean).join(' · ');
  }

  private drawOne(one: Holder): TemplateResult {
    const { world } = this;
    const company = companyOf(world.known, one.companyId);
    const row = (name: string, value: unknown) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`;
    return html`
      <section class="card one" aria-labelledby="holder">
        <header><h2 id="holder">${one.name}</h2>
          ${one.endedAt ? chip('plain', 'cross', k('ended', stamp(one.endedAt, ownZone()))) : nothing}</header>
        <dl>
          ${row(k('phone'), one.phone)}
          ${row(k('kind'), k(`kind.${one.kind as 'resident'}`))}
          ${row(k('company'), company ? html`<a href="#companies/${company.id}">${company.name}</a>` : k('ownPeople'))}
        </dl>
        ${one.endedAt ? html`
          <div class="acts">
            <button type="button" class="danger" @click=${() => world.ask(eraseHolder(world, one))}>
              ${k('eraseHolder')}</button>
          </div>` : html`
          <div class="acts">
            <button type="button" @click=${() => world.ask(renameHolder(world, one))}>${icon('pen')}${k('rename')}
            </button>
            <a class="button" href="#ask/${one.id}">${icon('question')}${k('wouldOpen')}</a>
            <button type="button" class="danger" @click=${() => world.ask(revokeHolder(world, one, true))}>
              ${k('endHolder')}</button>
          </div>`}
      </section>
      <section class="card list" aria-labelledby="keys">
        <h2 id="keys">${k('keys')}
          ${one.endedAt ? nothing : this.drawGrant(one, company)}
          ${this.keys.some(({ revokedAt }) => !revokedAt) ? html`
            <button type="button" class="danger" @click=${() => world.ask(revokeHolder(world, one, false))}>
              ${k('revokeAll')}</button>` : nothing}</h2>
        ${one.endedAt ? nothing : this.drawHindrance(company)}
        ${this.keys.length === 0 ? html`<p class="quiet empty">${k('keyNone')}</p>` : keysList(world, this.keys)}
      </section>
      <holder-phones .world=${world} .holder=${one}></holder-phones>`;
  }

  private drawGrant(one: Holder, company: Company | null): Drawn {
    const mayShare = company !== null && mayHaveKeys(company) && this.companysKeys.length > 0;
    return this.world.known.doors.length === 0 || (company !== null && !mayShare) ? nothing : html`
      <button type="button" class="first" @click=${() => this.granting.open({
        name: one.name, holderId: one.id, parents: company ? this.companysKeys : null,
      })}>${icon('plus')}${k(company ? 'share' : 'grant')}</button>`;
  }

  /** Why there is no button to grant a key, and where to do what is missing. */
  private drawHindrance(company: Company | null): Drawn {
    if (this.world.known.doors.length === 0) {
      return html`<p class="quiet empty">${k('keyNoDoors')} <a href="#doors">${k('toDoors')}</a></p>`;
    }
    if (company === null || (mayHaveKeys(company) && this.companysKeys.length > 0)) {
      return nothing;
    }
    return html`<p class="quiet empty">${k(mayHaveKeys(company) ? 'shareNoKey' : 'companyNotApproved')}
      <a href="#companies/${company.id}">${k('toCompany')}</a></p>`;
  }
}
