// The form of one row, made of what its kind has: dates are dates, and what there is a list of is chosen from it.
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { icon } from '../common/parts.ts';
import type { Draft } from './differences.ts';
import {
  FIELDS, atDay, blank, filled, find, isOnly, rowsOf, type Catalogue, type Field, type Row, type Section,
} from './fields.ts';
import { activity, channel, codesOf, country, countries, data } from './kinds.ts';
import { byName, picks, type Options } from './picks.ts';
import { r } from './row-texts.ts';
import { t } from './texts.ts';
import { subject, titleOf, word } from './words.ts';

interface Offered {
  readonly activity: string;
  readonly fields: readonly string[];
  readonly subjects: readonly string[];
}

interface Link {
  readonly processor: string;
  readonly countries: readonly string[];
}

const LONG = ['address', 'conclusion', 'danish', 'english', 'reason', 'scopeText', 'value'];
const SUBJECTS = [
  'VISITOR', 'HOST_EMPLOYEE', 'RECEPTIONIST', 'CONTRACTOR', 'KEY_USER', 'RESIDENT', 'CUSTOMER_CONTACT', 'PROSPECT',
];

const named = (codes: readonly string[], name: (code: string) => string): Options =>
  byName(codes.map((code) => [code, name(code)] as const));

@customElement('row-form')
export class RowForm extends LitElement {
  @property({ attribute: false }) catalogue!: Catalogue;
  @property({ attribute: false }) draft!: Draft;
  @property({ attribute: false }) section!: Section;
  /** Null for a new one. */
  @property({ attribute: false }) key: string | null = null;

  @state() private row: Row | null = null;
  @state() private isKeyTaken = false;

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.row = this.begun() ?? blank(this.section, new Date().toISOString().slice(0, 10));
  }

  /** The row as it is, or as the change already has it. */
  private begun(): Row | undefined {
    const { section } = this;
    const key = isOnly(section) ? section : this.key;
    return key === null ? undefined
      : this.draft.put[section]?.find((one) => one.key === key) ?? find(this.catalogue, section, key);
  }

  /** All rows of a kind, with those that the same change puts in. */
  private offered(section: Section): readonly Row[] {
    const put = this.draft.put[section] ?? [];
    return [...rowsOf(this.catalogue, section).filter((row) => !put.some(({ key }) => key === row.key)), ...put];
  }

  private readonly submit = (event: SubmitEvent): void => {
    event.preventDefault();
    const row = { ...this.row!, key: this.row!.key.trim() };
    this.isKeyTaken = this.key === null && !isOnly(this.section)
      && this.offered(this.section).some(({ key }) => key === row.key);
    if (this.isKeyTaken) {
      this.querySelector<HTMLElement>('#key')?.focus();
      return;
    }
    this.dispatchEvent(new CustomEvent('put', { detail: { section: this.section, row } }));
  };

  private set(field: Field, value: unknown): void {
    this.row = filled(this.row!, field, value);
  }

  protected override render(): TemplateResult | typeof nothing {
    const { row, section } = this;
    return row === null ? nothing : html`
      <form class="card row-form" @submit=${this.submit}>
        ${this.key === null && !isOnly(section) ? this.drawKey(row) : nothing}
        ${FIELDS[section].map((field) => this.drawField(field, row))}
        <div class="row end">
          <a class="button" href="#rows/${section}${this.key ? `/${encodeURIComponent(this.key)}` : ''}">
            ${t('cancel')}</a>
          <button class="first">${icon('check')}${t('toDraft')}</button>
        </div>
      </form>`;
  }

  private drawKey(row: Row): TemplateResult {
    const set = (event: Event): void => {
      this.row = { ...this.row!, key: (event.target as HTMLInputElement).value };
    };
    const isCountry = this.section === 'closures';
    return html`
      <div class="field">
        <label for="key">${isCountry ? r('field.country') : r('field.key')}</label>
        <small id="key-hint" class="quiet">${isCountry ? '' : r('hint.key')}</small>
        ${isCountry ? html`
          <select id="key" required @change=${set}>${this.countryOptions(row.key, false)}</select>` : html`
          <input id="key" required maxlength="60" .value=${row.key} autocomplete="off" @input=${set}
            aria-invalid=${this.isKeyTaken ? 'true' : nothing} aria-describedby="key-hint">`}
        ${this.isKeyTaken ? html`<small class="error" role="alert">${t('keyTaken')}</small>` : nothing}
      </div>`;
  }

  private drawField(field: Field, row: Row): TemplateResult {
    const { name, kind } = field;
    const label = r(`field.${name as 'country'}`);
    if (kind === 'flag') {
      return html`
        <label class="check"><input type="checkbox" .checked=${row[name] === true}
          @change=${(event: Event) => this.set(field, (event.target as HTMLInputElement).checked)}>${label}</label>`;
    }
    const hint = `hint.${name}`;
    const isGroup = kind === 'activities' || kind === 'chain';
    const body = html`
      ${r.has(hint) ? html`<small class="quiet">${r(hint)}</small>` : nothing}
      ${this.drawControl(field, row[name], label)}`;
    return isGroup ? html`<fieldset class="wide-field"><legend>${label}</legend>${body}</fieldset>` : html`
      <div class="field ${LONG.includes(name) || kind === 'lines' ? 'wide-field' : ''}">
        <label for=${name}>${label}${field.isOptional ? html` <span class="quiet">${t('optional')}</span>` : nothing}
        </label>${body}</div>`;
  }

  private drawControl(field: Field, value: unknown, label: string): TemplateResult {
    const { name, kind, isOptional } = field;
    const many = (value ?? []) as readonly string[];
    const set = (event: Event): void => this.set(field, (event.target as HTMLInputElement).value);
    const pick = (options: Options): TemplateResult =>
      picks(name, label, options, many, (chosen) => this.set(field, chosen));
    switch (kind) {
      case 'number': return html`
        <input id=${name} type="number" min="0" max="100000" ?required=${!isOptional} .value=${String(value ?? '')}
          @input=${(event: Event) => {
            const typed = (event.target as HTMLInputElement).value;
            this.set(field, typed === '' ? '' : Number(typed));
          }}>`;
      case 'day': case 'instant': return html`
        <input id=${name} type="date" ?required=${!isOptional} .value=${String(value ?? '').slice(0, 10)}
          @input=${(event: Event) => {
            const typed = (event.target as HTMLInputElement).value;
            this.set(field, kind === 'day' ? typed : atDay(this.begun()?.[name], typed));
          }}>`;
      case 'country': return html`
        <select id=${name} ?required=${!isOptional} @change=${set}>
          ${this.countryOptions(String(value ?? ''), isOptional ?? false)}</select>`;
      case 'countries': return pick([...byName(countries().map((code) => [code, country(code)])), ['?', '?']]);
      case 'choice': return html`
        <select id=${name} @change=${set}>${[...new Set([...field.options!, String(value)])].map((one) => html`
          <option value=${one} ?selected=${one === value}>
            ${name === 'channel' ? channel(one) : word(one)}</option>`)}</select>`;
      case 'choices': return pick(named(field.options!, word));
      case 'reference': return html`
        <select id=${name} ?required=${!isOptional} @change=${set}>
          <option value="" ?selected=${!value}>–</option>
          ${this.referred(field.of![0]!).map(([key, text]) => html`
            <option value=${key} ?selected=${key === value}>${text}</option>`)}</select>`;
      case 'references': return pick(field.of!.flatMap((section) => this.references(section)));
      case 'lines': return html`
        <textarea id=${name} rows="2" .value=${many.join('\n')} @input=${(event: Event) => this.set(field,
          (event.target as HTMLTextAreaElement).value.split('\n').map((line) => line.trim()).filter(Boolean))}
          ></textarea>`;
      case 'activities': return this.drawActivities(field, (value ?? []) as readonly Offered[]);
      case 'chain': return this.drawChain(field, (value ?? []) as readonly Link[]);
      default: return LONG.includes(name) ? html`
        <textarea id=${name} rows="2" maxlength="500" ?required=${!isOptional} .value=${String(value ?? '')}
          @input=${set}></textarea>` : html`
        <input id=${name} maxlength="500" ?required=${!isOptional} .value=${String(value ?? '')} autocomplete="off"
          @input=${set}>`;
    }
  }

  private referred(section: Section): Options {
    return byName(this.offered(section).map((row) => [row.key, titleOf(section, row)] as const));
  }

  /** A decision is relied on by the fact that it makes true. */
  private references(section: Section): Options {
    const rows = this.offered(section);
    return section === 'adequacy'
      ? rows.filter((row) => row['fact']).map((row) => [String(row['fact']), String(row['fact'])])
      : rows.map(({ key }) => [key, key]);
  }

  private countryOptions(chosen: string, isOptional: boolean): readonly TemplateResult[] {
    const known = byName(countries().map((code) => [code, country(code)]));
    const all = !chosen || known.some(([code]) => code === chosen) ? known : [...known, [chosen, chosen] as const];
    return [...(isOptional || !chosen ? [['', '–'] as const] : []), ...all].map(([code, text]) =>
      html`<option value=${code} ?selected=${code === chosen}>${text}</option>`);
  }

  private drawActivities(field: Field, all: readonly Offered[]): TemplateResult {
    const put = (at: number, part: Partial<Offered>): void =>
      this.set(field, all.map((one, index) => (index === at ? { ...one, ...part } : one)));
    const chosen = all.map((one) => one.activity);
    return html`
      ${all.map((one, at) => html`
        <details class="part">
          <summary><b>${activity(one.activity)}</b>
            <span class="quiet">${one.fields.length === 0 ? t('allData') : one.fields.map(data).join(', ')}</span>
            ${icon('down')}</summary>
          <div class="field"><label for="fields-${at}">${r('field.fields')}</label>
            ${picks(`fields-${at}`, r('field.fields'), named(codesOf('data'), data), one.fields,
              (fields) => put(at, { fields }))}</div>
          <div class="field"><label for="subjects-${at}">${r('field.subjects')}</label>
            ${picks(`subjects-${at}`, r('field.subjects'), named(SUBJECTS, subject), one.subjects,
              (subjects) => put(at, { subjects }))}</div>
          <button type="button" class="link" @click=${() => this.set(field, all.filter((_, index) => index !== at))}>
            ${icon('trash')}${t('takeAway')}</button>
        </details>`)}
      <label class="visually-hidden" for=${field.name}>${r('field.activities')}</label>
      ${picks(field.name, r('field.activities'), named(codesOf('purpose'), activity), chosen, (wanted) =>
        this.set(field, wanted.map((code) => all.find((one) => one.activity === code)
          ?? { activity: code, fields: [], subjects: [] })), false)}`;
  }

  private drawChain(field: Field, all: readonly Link[]): TemplateResult {
    const put = (at: number, part: Partial<Link>): void =>
      this.set(field, all.map((one, index) => (index === at ? { ...one, ...part } : one)));
    return html`
      ${all.map((one, at) => html`
        <div class="part pair">
          <div class="field"><label for="link-${at}">${r('field.link')}</label>
            <input id="link-${at}" required maxlength="500" .value=${one.processor} autocomplete="off"
              @input=${(event: Event) => put(at, { processor: (event.target as HTMLInputElement).value })}></div>
          <div class="field"><label for="link-countries-${at}">${r('field.countries')}</label>
            ${picks(`link-countries-${at}`, r('field.countries'),
              byName(countries().map((code) => [code, country(code)])), one.countries,
              (chosen) => put(at, { countries: chosen }))}</div>
          <button type="button" class="link" @click=${() => this.set(field, all.filter((_, index) => index !== at))}>
            ${icon('trash')}${t('takeAway')}</button>
        </div>`)}
      <button type="button" @click=${() => this.set(field, [...all, { processor: '', countries: [] }])}>
        ${icon('plus')}${t('addLink')}</button>`;
  }
}
