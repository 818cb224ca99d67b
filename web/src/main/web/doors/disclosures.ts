// Owners' requests for the log, one after the other: what each asks, where it stands, and the one step that comes next.
import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { need, type Schema } from '../common/api.ts';
import type { Wish } from '../common/deed.ts';
import { PageElement } from '../common/page.ts';
import { chip, icon, problemNote, type Drawn, type Kind } from '../common/parts.ts';
import { Problem } from '../common/problem.ts';
import { common } from '../common/texts.ts';
import { stamp } from '../common/time.ts';
import type { Owner } from './contracts.ts';
import {
  approve, askForDocuments, close, makeFile, makeLink, pay, reasonInWords, receive, refuse, takeDocuments, tell,
  validate, withdraw, type Disclosure, type Stairwell,
} from './disclosure-deeds.ts';
import { d } from './disclosure-texts.ts';
import { daysInWords, feeInWords, hintsInWords, isOpen, noticeTo, onDay, whatNow } from './disclosure-words.ts';
import { companyOf, ownZone, type World } from './model.ts';

type Summary = Schema<'DisclosureViews.SummaryView'>;
type Step = (world: World, one: Disclosure) => Wish;

/** The step that comes next, and those that stand beside it. */
const STEPS: Readonly<Record<string, readonly Step[]>> = {
  'received': [validate],
  'validated': [takeDocuments, askForDocuments],
  'documentation-requested': [takeDocuments],
  'assessment': [approve, askForDocuments],
  'payment-pending': [pay],
  'approved': [makeFile],
  'extracted': [makeLink],
  'delivered': [close, makeLink],
};

const LOOKS: Readonly<Record<string, readonly [Kind, string]>> = {
  'closed': ['good', 'check'], 'refused': ['plain', 'cross'], 'withdrawn': ['plain', 'cross'],
  'expired': ['plain', 'cross'],
};

const stateChip = (stands: string): TemplateResult => {
  const [kind, picture] = LOOKS[stands] ?? ['warn', 'clock'];
  return chip(kind, picture, d(`state.${stands as 'received'}`));
};

const row = (name: string, value: Drawn | string): TemplateResult =>
  html`<div><dt>${name}</dt><dd>${value}</dd></div>`;

interface Read {
  readonly owners: readonly Owner[];
  readonly stairwells: readonly Stairwell[];
  /** The newest first. */
  readonly all: readonly Summary[];
  readonly one: Disclosure | null;
}

@customElement('log-disclosures')
export class LogDisclosures extends PageElement {
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
      const [owners, stairwells, all, one] = await Promise.all([
        need(api.GET('/api/v1/owners')),
        need(api.GET('/api/v1/stairwells')),
        need(api.GET('/api/v1/disclosures')),
        this.chosen === null ? null : need(api.GET('/api/v1/disclosures/{disclosure}', {
          params: { path: { disclosure: this.chosen } },
        })),
      ]);
      this.read = { owners, stairwells, all, one };
    } catch (thrown) {
      this.problem = Problem.catch(thrown);
    }
  }

  protected override render(): TemplateResult {
    const { read, problem } = this;
    if (read === null) {
      return problem ? problemNote(problem) : html`<p class="quiet empty" role="status">${common('loading')}</p>`;
    }
    return html`${problemNote(problem)}${read.one ? this.drawOne(read, read.one) : this.drawAll(read)}`;
  }

  private press(wish: Wish, kind = '', title = wish.yes): TemplateResult {
    return html`<button type="button" class=${kind} aria-label=${title}
      @click=${() => void this.world.ask(wish)}>${wish.yes}</button>`;
  }

  private drawAll(read: Read): TemplateResult {
    const { all, stairwells } = read;
    return html`
      <section class="card list" aria-labelledby="disclosures">
        <h2 id="disclosures">${d('title')} <span class="number">${all.length}</span>
          ${stairwells.length === 0 ? nothing : this.press(receive(this.world, stairwells), 'first')}</h2>
        <p class="quiet lead">${d('text')}</p>
        ${all.length === 0 ? html`
          <p class="quiet empty">${stairwells.length === 0 ? d('noStairwell') : d('none')}</p>` : html`
          <table>
            <thead><tr><th scope="col">${d('requester')}</th><th scope="col">${d('stairwell')}</th>
              <th scope="col">${d('days')}</th><th scope="col">${d('state')}</th></tr></thead>
            <tbody>${repeat(all, ({ id }) => id, (one) => html`
              <tr data-disclosure=${one.id}>
                <th scope="row"><a href="#disclosures/${one.id}">${d('number', one.number)} ${one.requester}</a></th>
                <td data-label=${d('stairwell')}>${nameOf(read, one.stairwellId)}</td>
                <td data-label=${d('days')}>${daysInWords(one)}</td>
                <td data-label=${d('state')}>${stateChip(one.state)}</td>
              </tr>`)}</tbody>
          </table>`}
      </section>`;
  }

  private drawOne(read: Read, one: Disclosure): TemplateResult {
    const stairwell = nameOf(read, one.stairwellId);
    return html`
      <p><a href="#disclosures">${icon('back')}${d('back')}</a></p>
      ${this.drawNext(read, one)}
      <section class="card" aria-labelledby="disclosure">
        <h2 id="disclosure">${d('number', one.number)} ${stateChip(one.state)}</h2>
        <dl>${row(d('owner'), read.owners.find(({ id }) => id === one.ownerId)?.name ?? '–')}
          ${row(d('requester'), one.requester)}${row(d('receivedOn'), onDay(one.receivedOn))}
          ${row(d('stairwell'), stairwell)}${row(d('days'), daysInWords(one))}
          ${row(d('purpose'), html`${one.purpose}${one.crime ? html`<small>${d('crimeYes')}</small>` : nothing}`)}
          ${one.seesLog ? row(d('seesLog'), d('yes')) : nothing}
          ${drawDocuments(one)}
          ${one.fee ? row(d('fee'), html`${feeInWords(one.fee)}
            ${one.fee.payment ? html`<small class="quiet">${one.fee.payment}</small>` : nothing}`) : nothing}
          ${drawFile(one)}</dl>
      </section>
      ${one.extract ? this.drawCompanies(one, stairwell) : nothing}`;
  }

  private drawNext(read: Read, one: Disclosure): TemplateResult {
    const { world } = this;
    const hints = isOpen(one) ? hintsInWords(one.hints) : [];
    const { refusal } = one;
    return html`
      <section class="card fields" aria-labelledby="next">
        <h2 id="next">${d('next')}</h2>
        ${hints.length === 0 ? nothing : html`
          <div class="note warn">${icon('alert')}<div><b>${d('hints')}</b> <span>${d('hintsText')}</span>
            <ul>${hints.map((hint) => html`<li>${hint}</li>`)}</ul></div></div>`}
        ${isOpen(one) && refusal ? html`<p class="note warn">${icon('alert')}
          <span>${d('refuseProposed', reasonInWords(refusal.reason), refusal.words)}</span></p>` : nothing}
        <p>${whatNow(one)}</p>
        ${one.state === 'refused' && refusal ? html`
          <details><summary>${d('letter')}</summary><p>${d('letterText', one.requester, one.number,
            nameOf(read, one.stairwellId), daysInWords(one), reasonInWords(refusal.reason), refusal.words)}</p>
          </details>` : nothing}
        <div class="acts">
          ${(STEPS[one.state] ?? []).map((step, at) => this.press(step(world, one), at === 0 ? 'first' : ''))}
          ${isOpen(one) ? html`${this.press(withdraw(world, one))}${this.press(refuse(world, one), 'danger')}`
            : nothing}
        </div>
      </section>`;
  }

  private drawCompanies(one: Disclosure, stairwell: string): Drawn {
    const { world } = this;
    return one.companies.length === 0 ? nothing : html`
      <section class="card list" aria-labelledby="companies">
        <h2 id="companies">${d('companies')} <span class="number">${one.companies.length}</span></h2>
        <p class="quiet lead">${d('companiesText')}</p>
        <ul class="people">${one.companies.map(({ companyId, toldAt }) => {
          const company = companyOf(world.known, companyId) ?? { name: '–', number: '–' };
          return html`
            <li data-company=${companyId}><b>${company.name}</b>
              ${toldAt ? chip('good', 'check', d('told', stamp(toldAt, ownZone())))
                : this.press(tell(world, one, companyId, company.name), '', d('tellTitle', company.name))}
              <details><summary>${d('notice')}</summary>
                ${noticeTo(company, stairwell, one).map((text) => html`<p>${text}</p>`)}</details></li>`;
        })}</ul>
      </section>`;
  }
}

const nameOf = ({ stairwells }: Read, stairwell: string): string => {
  const found = stairwells.find(({ id }) => id === stairwell);
  return found ? `${found.name}, ${found.address}` : '–';
};

function drawDocuments({ documents }: Disclosure): Drawn {
  return !documents?.entitlement ? nothing : row(d('documents'), html`
    ${documents.entitlement} <small class="quiet">${d('entitlementOn')}: ${onDay(documents.entitlementOn ?? '')}</small>
    ${documents.authority} <small class="quiet">${d('authorityUntil')}: ${onDay(documents.authorityUntil ?? '')}
    </small>`);
}

function drawFile({ extract }: Disclosure): Drawn {
  return !extract ? nothing : row(d('file'), html`
    ${d('openings', extract.openings, stamp(extract.madeAt, ownZone()))}
    <small class="quiet">${extract.erasedAt ? d('fileErased', stamp(extract.erasedAt, ownZone()))
      : d('fileUntil', stamp(extract.fileUntil, ownZone()))}</small>
    ${extract.fetchedAt ? html`<small class="quiet">${d('fetched', stamp(extract.fetchedAt, ownZone()))}</small>`
      : nothing}
    <small class="quiet">${d('hash')} ${extract.sha256}</small>`);
}
