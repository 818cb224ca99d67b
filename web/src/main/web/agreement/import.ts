// A list of processors or an agreement that somebody has already: what each line would become, then a draft of it.
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { need, type Api } from '../common/api.ts';
import { Form, type Values } from '../common/form.ts';
import { chip, icon, note, type Drawn, type Kind } from '../common/parts.ts';
import { period } from '../common/period.ts';
import { t } from './import-texts.ts';
import {
  byPart, decode, fateOf, formatOf, graveFirst, isHeld, keysTaken, LIST, MOST, withKey, type Choice, type Examined,
  type Fate, type Item,
} from './imports.ts';
import { distinct, findings, said, severity } from './parts.ts';
import { activityName, inWords, list, serviceName, type Finding, type World } from './world.ts';

const CHIPS: Readonly<Record<Fate, readonly [Kind, string]>> = {
  taken: ['good', 'check'], choose: ['warn', 'question'], nothing: ['plain', 'cross'],
};
/** More than these stand behind a click. */
const FEW = 3;

@customElement('agreement-import')
export class Import extends LitElement {
  @property({ attribute: false }) api!: Api;
  @property({ attribute: false }) world!: World;
  /** Called when there is a draft, so that the lists are read again. */
  @property({ attribute: false }) changed: () => Promise<void> = async () => {};

  @state() private examined: Examined | null = null;
  @state() private keys: ReadonlySet<string> = new Set();
  @state() private complaint: string | null = null;
  private text = '';
  private fileName: string | null = null;
  private readonly looking = new Form(this, (values) => this.look(values['text'] ?? ''));
  private readonly making = new Form(this, (values) => this.make(values));

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  private async look(text: string): Promise<void> {
    this.complain(text.trim() === '' ? t('nothing') : text.length > MOST ? t('tooLarge') : null);
    if (this.complaint !== null) {
      return;
    }
    this.text = text;
    this.examined = await this.examine(null);
    this.keys = keysTaken(this.examined.items);
    await this.updateComplete;
    this.querySelector<HTMLElement>('#found')?.focus();
  }

  private complain(of: string | null): void {
    this.complaint = of;
    this.examined = null;
  }

  private examine(taken: readonly string[] | null): Promise<Examined> {
    return need(this.api.POST('/api/v1/agreement/imports', {
      body: { format: formatOf(this.text), text: this.text, ...(taken === null ? {} : { taken: [...taken] }) },
    }));
  }

  private readonly choose = async (event: Event): Promise<void> => {
    const input = event.target as HTMLInputElement;
    const [file] = input.files ?? [];
    if (!file) {
      return;
    }
    const text = file.size > 2 * MOST ? '' : decode(new Uint8Array(await file.arrayBuffer()));
    if (text === null || file.size > 2 * MOST) {
      this.complain(t(text === null ? 'noText' : 'tooLarge'));
      return;
    }
    this.fileName = file.name;
    const area = this.querySelector<HTMLTextAreaElement>('#text')!;
    area.value = text;
    area.form!.requestSubmit();
  };

  private async make({ reason = '' }: Values): Promise<void> {
    const { terms } = await this.examine([...this.keys]);
    const begun = await need(this.api.POST('/api/v1/agreement/versions', { body: { terms, reason: reason.trim() } }));
    await this.changed();
    location.hash = `#setup//${begun.id}`;
  }

  protected override render(): TemplateResult {
    return html`
      <form class="card fields" @submit=${this.looking.submit}>
        <header><h2>${t('title')}</h2><p class="quiet">${t('lead')}</p></header>
        ${this.looking.field('text', t('paste'), (id, invalid, described) => html`
          <textarea id=${id} name="text" rows="8" spellcheck="false" autocomplete="off" aria-invalid=${invalid}
            aria-describedby=${described} @input=${() => {
              this.fileName = null;
            }}></textarea>`, t('pasteHint'))}
        <div class="field">
          <label for="file">${t('file')}</label>
          <input id="file" type="file" accept=".csv,.tsv,.txt,.json,text/csv,application/json" @change=${this.choose}
            @click=${(event: Event) => {
              (event.target as HTMLInputElement).value = ''; // the same file, mended, is another one
            }}>
        </div>
        ${note('bad', this.complaint)}
        ${this.looking.note('text')}
        <div class="row">
          <button class="first" ?disabled=${this.looking.busy}>${icon('search')}${t('look')}</button></div>
      </form>
      ${this.examined === null ? nothing : this.drawExamined(this.examined)}`;
  }

  private drawExamined(examined: Examined): TemplateResult {
    const { items } = examined;
    const count = (fate: Fate) => items.filter((item) => fateOf(item, this.keys) === fate).length;
    return html`
      <section class="card fields imported" aria-labelledby="found">
        <header>
          <h2 id="found" tabindex="-1">${t('found')}</h2>
          <p role="status">${t('sum', count('taken'), count('choose'), count('nothing'))}</p>
          ${examined.unread.length === 0 ? nothing : html`
            <p class="quiet">${t('unread', list(examined.unread))}</p>`}
        </header>
        ${examined.findings.length === 0 ? nothing : html`
          <h3>${t('whole')}</h3>${findings(examined.findings, this.world)}`}
        ${byPart(items).map(([part, of]) => this.drawPart(part, of))}
        ${this.drawMaking(items)}
      </section>`;
  }

  private drawPart(part: string, items: readonly Item[]): TemplateResult {
    return html`
      <table>
        <caption class=${part === LIST ? 'visually-hidden' : ''}>${t(`part.${part as 'list'}`)}</caption>
        <thead><tr><th scope="col">${t('line')}</th><th scope="col">${t('says')}</th>
          <th scope="col">${t('becomes')}</th><th scope="col">${t('wrong')}</th></tr></thead>
        <tbody>${items.map((item) => this.drawItem(item))}</tbody>
      </table>`;
  }

  private drawItem(item: Item): TemplateResult {
    const fate = fateOf(item, this.keys);
    return html`
      <tr class=${fate} data-line=${item.number}>
        <th scope="row" data-name=${t('line')}>${item.number}</th>
        <td data-name=${t('says')}>${this.drawSays(item)}</td>
        <td data-name=${t('becomes')}>${item.choices.length === 0 ? chip(...CHIPS.nothing, t('none'))
          : this.drawChoices(item)}</td>
        <td data-name=${t('wrong')}>${this.drawWrong(item.findings)}</td>
      </tr>`;
  }

  /** Codes of ours are told in words, and words of theirs as they stand. */
  private words(item: Item, { column, text }: Item['says'][number]): string {
    if (item.part === LIST) {
      return text;
    }
    return column === 'retention' ? period(text) : text.split(', ').map((code) => inWords(this.world, code)).join(', ');
  }

  private drawSays(item: Item): TemplateResult {
    const isNamed = item.part !== LIST || item.says[0]?.column === 'name';
    const first = isNamed ? item.says[0] : undefined;
    const rest = item.says.slice(isNamed ? 1 : 0);
    return html`
      <b>${first ? this.words(item, first) : '–'}</b>
      ${rest.map((cell) => html`
        <small><span class="quiet">${t(`column.${cell.column as 'name'}`)}:</span> ${this.words(item, cell)}</small>`)}
      ${item.companies.length === 0 ? nothing : html`
        <small><span class="quiet">${t('meant', list(item.companies))}</span></small>`}`;
  }

  private drawChoices(item: Item): TemplateResult {
    const ticks = html`
      ${item.choices.some(({ key }) => this.keys.has(key)) ? nothing : html`
        <small class="quiet">${t(isHeld(item) ? 'held' : 'pick')}</small>`}
      <div class="ticks">${item.choices.map((choice) => this.drawChoice(item, choice))}</div>`;
    return item.choices.length <= FEW ? ticks : html`
      <details ?open=${item.choices.some(({ taken }) => taken)}>
        <summary>${t('choose', item.choices.length)}</summary>${ticks}</details>`;
  }

  private drawChoice(item: Item, { key, service, activity }: Choice): TemplateResult {
    const label = item.part === LIST && service && activity
      ? t('allows', serviceName(this.world, service), activityName(this.world, activity)) : t('entry');
    return html`
      <label><input type="checkbox" value=${key} .checked=${this.keys.has(key)}
        aria-label=${item.part === LIST ? nothing : `${label}: ${this.name(item)}`}
        @change=${(event: Event) => {
          this.keys = withKey(this.keys, key, (event.target as HTMLInputElement).checked);
        }}>${label}</label>`;
  }

  private name(item: Item): string {
    return item.says.map((cell) => this.words(item, cell)).join(', ');
  }

  private drawWrong(all: readonly Finding[]): Drawn {
    const [red, rest] = graveFirst(distinct(all));
    return all.length === 0 ? html`<span class="quiet">${t('fine')}</span>` : html`
      ${this.drawFindings(red)}
      ${rest.length === 0 ? nothing : html`
        <details ?open=${red.length === 0 && rest.length === 1}><summary>${t('toKnow', rest.length)}</summary>
          ${this.drawFindings(rest)}</details>`}`;
  }

  private drawFindings(all: readonly Finding[]): Drawn {
    return all.length === 0 ? nothing : html`
      <ul class="wrong">${all.map((one) => html`
        <li data-code=${one.code}>${severity(one.severity)}<span>${said(one.text, one.details, this.world)}
          <small class="quiet">${one.remedy} <span class="clause">${one.clause}</span></small></span></li>`)}</ul>`;
  }

  private drawMaking(items: readonly Item[]): TemplateResult {
    const preset = this.fileName === null ? t('reasonList') : t('reasonFile', this.fileName);
    return html`
      <form class="making" @submit=${this.making.submit}>
        ${items.some(({ part }) => part === LIST) ? html`<p class="quiet">${t('names')}</p>` : nothing}
        ${this.making.field('reason', t('reason'), (id, invalid, described) => html`
          <input id=${id} name="reason" required maxlength="500" autocomplete="off" value=${preset}
            aria-invalid=${invalid} aria-describedby=${described}>`)}
        ${this.making.note('reason')}
        <div class="row">
          <button class="first" ?disabled=${this.making.busy || this.keys.size === 0}>
            ${icon('pen')}${t('make')}</button>
          <small class="quiet">${t('made', this.keys.size)}</small>
        </div>
      </form>`;
  }
}
