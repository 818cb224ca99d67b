// The registry itself: its rows by kind, as they are or as they were, to be searched and to be read one by one.
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { need } from '../common/api.ts';
import { icon, note, problemNote } from '../common/parts.ts';
import { Problem } from '../common/problem.ts';
import { stamp } from '../common/time.ts';
import {
  COLUMNS, FIELDS, SECTIONS, find, isOnly, rowsOf, type Catalogue, type Field, type Row, type Section,
} from './fields.ts';
import type { Registry, Summary, World } from './known.ts';
import { r } from './row-texts.ts';
import { closeWish, endWish, stopWish } from './switches.ts';
import { t } from './texts.ts';
import {
  NOTHING, about, entry, findingLine, matches, say, standingChip, standingOf, statusOf, titleOf, zone,
} from './words.ts';

@customElement('registry-rows')
export class RegistryRows extends LitElement {
  @property({ attribute: false }) world!: World;
  @property({ attribute: false }) section: Section = 'processors';
  /** One row, or all. */
  @property({ attribute: false }) key: string | null = null;

  @state() private typed = '';
  @state() private versions: readonly Summary[] = [];
  @state() private old: Registry | null = null;
  @state() private problem: Problem | null = null;

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    void this.attempt(async () => {
      this.versions = await need(this.world.api.GET('/api/v1/registry/versions'));
    });
  }

  private async attempt(work: () => Promise<void>): Promise<void> {
    this.problem = null;
    try {
      await work();
    } catch (thrown) {
      this.problem = Problem.catch(thrown);
    }
  }

  private readonly goBackTo = (event: Event): Promise<void> => this.attempt(async () => {
    const number = Number((event.target as HTMLSelectElement).value);
    this.old = number === this.world.known.registry.number ? null
      : await need(this.world.api.GET('/api/v1/registry/versions/{number}', { params: { path: { number } } }));
  });

  private get shown(): Catalogue {
    return (this.old ?? this.world.known.registry).catalogue;
  }

  protected override render(): TemplateResult {
    const row = this.key === null ? undefined : find(this.shown, this.section, this.key);
    return html`
      ${problemNote(this.problem)}
      ${this.old ? note('warn', t('asOfNote', stamp(this.old.recordedAt, zone()), this.old.number)) : nothing}
      ${row ? this.drawRow(row) : this.drawList()}`;
  }

  private drawList(): TemplateResult {
    const { section, shown } = this;
    const fields = FIELDS[section];
    const rows = rowsOf(shown, section).filter((row) => matches(section, row, fields, shown, this.typed.trim()));
    return html`
      <div class="tools">
        <div class="field"><label for="section">${t('kindOfRow')}</label>
          <select id="section" @change=${(event: Event) => {
            location.hash = `rows/${(event.target as HTMLSelectElement).value}`;
          }}>${SECTIONS.map((one) => html`
            <option value=${one} ?selected=${one === section}>
              ${r(`section.${one}`)} (${rowsOf(shown, one).length})</option>`)}
          </select></div>
        <div class="field"><label for="search">${t('search')}</label>
          <input id="search" type="search" .value=${this.typed} autocomplete="off" @input=${(event: Event) => {
            this.typed = (event.target as HTMLInputElement).value;
          }}></div>
        ${this.drawVersions()}
        ${this.old || (isOnly(section) && rowsOf(shown, section).length > 0) ? nothing : html`
          <a class="button first" href="#edit/${section}">${icon('plus')}${t('addRow')}</a>`}
      </div>
      <section class="card list" aria-label=${r(`section.${section}`)}>
        ${rows.length === 0 ? html`
          <p class="quiet empty">${t(this.typed ? 'nothingFound' : 'nothingHere')}</p>` : this.drawTable(rows)}
      </section>`;
  }

  private drawVersions(): TemplateResult {
    const { number } = this.old ?? this.world.known.registry;
    return html`
      <div class="field"><label for="as-of">${t('asOf')}</label>
        <select id="as-of" @change=${this.goBackTo}>
          ${this.versions.map((one, index) => html`
            <option value=${one.number} ?selected=${one.number === number}>
              ${index === 0 ? t('now') : stamp(one.recordedAt, zone())} · ${t('version', one.number)}</option>`)}
        </select></div>`;
  }

  private drawTable(rows: readonly Row[]): TemplateResult {
    const { section } = this;
    const columns = COLUMNS[section].map((name) => FIELDS[section].find((field) => field.name === name)!);
    return html`
      <table>
        <thead><tr><th scope="col">${r(`one.${section}`)}</th>
          ${columns.map(({ name }) => html`<th scope="col">${r(`field.${name as 'country'}`)}</th>`)}
          <th scope="col">${t('state')}</th></tr></thead>
        <tbody>${repeat(rows, ({ key }) => key, (row) => html`
          <tr>
            <th scope="row"><a href="#rows/${section}/${encodeURIComponent(row.key)}">${titleOf(section, row)}</a>
              ${titleOf(section, row) === row.key ? nothing : html`<small class="quiet">${row.key}</small>`}</th>
            ${columns.map((field) => this.drawCell(field, row))}
            <td>${this.drawStanding(row)}</td>
          </tr>`)}
        </tbody>
      </table>`;
  }

  /** What says nothing is left out where a row is a card. */
  private drawCell(field: Field, row: Row): TemplateResult {
    const text = say(field, row[field.name], this.shown);
    return html`<td class=${text === NOTHING ? 'none' : ''} data-label=${r(`field.${field.name as 'country'}`)}>
      ${text}</td>`;
  }

  /** What is wrong with a row is known of the newest version only. */
  private drawStanding(row: Row): TemplateResult {
    const { findings } = this.world.known;
    const found = this.old ? [] : about(findings, this.section, row.key);
    const at = this.old ? Date.parse(this.old.recordedAt) : Date.now();
    return standingChip(standingOf(this.section, row, statusOf(this.section, row, this.shown), found, at));
  }

  private drawRow(row: Row): TemplateResult {
    const { section, shown } = this;
    const found = this.old ? [] : about(this.world.known.findings, section, row.key);
    return html`
      <div class="tools">
        <a class="button link" href="#rows/${section}">${icon('back')}${r(`section.${section}`)}</a>
        ${this.drawVersions()}
      </div>
      <section class="card one" aria-labelledby="row">
        <header><h2 id="row">${titleOf(section, row)}</h2>${this.drawStanding(row)}</header>
        ${found.map(findingLine)}
        <dl>
          ${entry(r('field.key'), row.key)}
          ${FIELDS[section].map((field) =>
            entry(r(`field.${field.name as 'country'}`), say(field, row[field.name], shown)))}
        </dl>
        ${this.drawUses(row)}
        ${this.old ? nothing : this.drawActs(row)}
      </section>`;
  }

  /** Rows that refer to this one. */
  private drawUses(row: Row): TemplateResult | typeof nothing {
    const uses = SECTIONS.flatMap((section) => rowsOf(this.shown, section)
      .filter((other) => FIELDS[section].some(({ name, of }) => of?.includes(this.section)
        && [other[name]].flat().some((one) => one === row.key || (one !== undefined && one === row['fact']))))
      .map((other) => ({ section, other })));
    return uses.length === 0 ? nothing : html`
      <h3>${t('usedBy')}</h3>
      <ul class="uses">${uses.map(({ section, other }) => html`
        <li><a href="#rows/${section}/${encodeURIComponent(other.key)}">${titleOf(section, other)}</a>
          <span class="quiet">${r(`one.${section}`)}</span></li>`)}
      </ul>`;
  }

  private drawActs(row: Row): TemplateResult {
    const { world, section } = this;
    const { key } = row;
    return html`
      <div class="row">
        <a class="button first" href="#edit/${section}/${encodeURIComponent(key)}">${icon('pen')}${t('change')}</a>
        <button type="button" class="link" @click=${() => this.dispatchEvent(
          new CustomEvent('take-out', { detail: { section, key }, bubbles: true }))}>
          ${icon('trash')}${t(section === 'closures' ? 'reopen' : 'takeOut')}</button>
        ${section === 'processors' && row['status'] === 'ACTIVE' ? html`
          <button type="button" class="danger" @click=${() => world.ask(stopWish(world, key))}>
            ${icon('cross')}${t('stopThis')}</button>` : nothing}
        ${section === 'adequacy' ? html`
          <button type="button" class="danger" @click=${() => world.ask(endWish(world, key, titleOf(section, row)))}>
            ${icon('cross')}${t('endDecision')}</button>
          ${/^[A-Z]{2}$/.test(key) ? html`
            <button type="button" class="danger" @click=${() => world.ask(closeWish(world, key))}>
              ${icon('cross')}${t('closeThis')}</button>` : nothing}` : nothing}
      </div>`;
  }
}
