// A key is granted: to which doors, on which days and hours, how often, from when to when. One that is shared begins
// with all that the company's key has, and can only be less.
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { need } from '../common/api.ts';
import { Form, type Values } from '../common/form.ts';
import { icon, note, type Drawn } from '../common/parts.ts';
import { common } from '../common/texts.ts';
import { wallClock } from '../common/time.ts';
import { keyName } from './keys.ts';
import { k } from './key-texts.ts';
import { adding, doorOf, onceEach, siteOf, zoneOf, type Door, type Key, type World } from './model.ts';
import { DAYS, dayName, offeredDays, validityInWords } from './words.ts';

export interface Grantee {
  readonly name: string;
  readonly holderId?: string;
  readonly companyId?: string;
  /** The company's keys that can be shared; null: the key is shared from none. */
  readonly parents: readonly Key[] | null;
}

interface Terms {
  readonly doorIds: readonly string[];
  readonly days: readonly number[];
  readonly opensAt: string;
  readonly closesAt: string;
  readonly everyWeeks: number;
  readonly validFrom: string;
  readonly validUntil: string;
}

const WEEKS = [1, 2, 3, 4, 5, 6, 7, 8];
const OFFICE = { days: [1, 2, 3, 4, 5], opensAt: '07:00', closesAt: '15:00', everyWeeks: 1 };

@customElement('key-grant')
export class KeyGrant extends LitElement {
  @property({ attribute: false }) world!: World;

  @state() private grantee: Grantee | null = null;
  @state() private parent: Key | null = null;
  @state() private terms: Terms | null = null;
  @state() private missing: 'doorsPick' | 'daysPick' | null = null;
  private keyOf = onceEach();

  private readonly form = new Form(this, (_values: Values, form) => this.grant(form));

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  async open(grantee: Grantee): Promise<void> {
    this.grantee = grantee;
    this.form.problem = null;
    this.missing = null;
    this.keyOf = onceEach();
    this.begin(grantee.parents?.[0] ?? null);
    await this.updateComplete;
    this.querySelector('dialog')?.showModal();
  }

  /** With all the company's key has; without one, with what is usual, from today on. */
  private begin(parent: Key | null): void {
    this.parent = parent;
    const { known } = this.world;
    const today = wallClock(Date.now(), zoneOf(known, known.doors[0] ?? null)).date;
    this.terms = parent ? {
      doorIds: parent.doorIds, days: parent.days, everyWeeks: parent.everyWeeks,
      opensAt: parent.opensAt.slice(0, 5), closesAt: parent.closesAt.slice(0, 5),
      // counted from the same week, where it does not come every week
      validFrom: parent.everyWeeks > 1 || parent.validFrom > today ? parent.validFrom : today,
      validUntil: parent.validUntil ?? '',
    } : { ...OFFICE, doorIds: [], validFrom: today, validUntil: '' };
  }

  private readonly follow = ({ currentTarget, target }: Event): void => {
    if ((target as HTMLElement).id === 'parent') {
      return;
    }
    const data = new FormData(currentTarget as HTMLFormElement);
    const text = (name: string): string => String(data.get(name) ?? '');
    this.missing = null;
    this.terms = {
      doorIds: data.getAll('doorIds').map(String), days: data.getAll('days').map(Number),
      opensAt: text('opensAt'), closesAt: text('closesAt'), everyWeeks: Number(text('everyWeeks')),
      validFrom: text('validFrom'), validUntil: text('validUntil'),
    };
  };

  private async grant(form: HTMLFormElement): Promise<void> {
    const { holderId, companyId } = this.grantee!;
    const { validUntil, doorIds, days, ...rest } = this.terms!;
    this.missing = doorIds.length === 0 ? 'doorsPick' : days.length === 0 ? 'daysPick' : null;
    if (this.missing) {
      form.querySelector<HTMLElement>(`[name=${this.missing === 'doorsPick' ? 'doorIds' : 'days'}]`)?.focus();
      return;
    }
    const body = {
      ...(holderId ? { holderId } : {}), ...(companyId ? { companyId } : {}),
      ...(this.parent ? { parentId: this.parent.id } : {}),
      ...rest, doorIds: [...doorIds], days: [...days], ...(validUntil ? { validUntil } : {}),
    };
    await adding(this.keyOf, body, (key) => need(this.world.api.POST('/api/v1/keys', {
      body, params: { header: { 'Idempotency-Key': key } },
    })));
    const said = k('granted', this.inWords());
    this.querySelector('dialog')?.close();
    await this.world.say(said);
  }

  private inWords(): string {
    const { doorIds, ...terms } = this.terms!;
    return keyName(this.world, { ...terms, doorIds: [...doorIds] } as unknown as Key);
  }

  protected override render(): Drawn {
    const { grantee, terms } = this;
    return grantee === null || terms === null ? nothing : html`
      <dialog aria-labelledby="grant-title" @close=${() => {
        this.grantee = null;
      }}>
        <form @submit=${this.form.submit} @input=${this.follow}>
          <h2 id="grant-title">${k('grantTitle', grantee.name)}</h2>
          ${grantee.parents ? this.drawParents(grantee.parents) : nothing}
          ${this.drawDoors(terms)}
          ${this.drawDays(terms)}
          <div class="pair">
            ${this.drawInput('opensAt', 'time', k('opensAt'), terms.opensAt)}
            ${this.drawInput('closesAt', 'time', k('closesAt'), terms.closesAt)}
          </div>
          <p class="quiet">${k('hoursHint')}</p>
          ${this.form.field('everyWeeks', k('everyWeeks'), (id, invalid, described) => html`
            <select id=${id} name=${id} aria-invalid=${invalid} aria-describedby=${described}>
              ${WEEKS.filter((every) => every % (this.parent?.everyWeeks ?? 1) === 0).map((every) => html`
                <option value=${every} ?selected=${every === terms.everyWeeks}>
                  ${every === 1 ? k('every.1') : k('every', every)}</option>`)}
            </select>`)}
          <div class="pair">
            ${this.drawInput('validFrom', 'date', k('validFrom'), terms.validFrom)}
            ${this.drawInput('validUntil', 'date', k('validUntil'), terms.validUntil, k('validUntilHint'))}
          </div>
          <p class="in-words"><b>${k('inWords')}:</b> <span>${terms.days.length > 0 && terms.opensAt && terms.closesAt
            ? this.inWords() : '–'}${terms.validFrom ? html`<br>${validityInWords({
              validFrom: terms.validFrom, ...(terms.validUntil ? { validUntil: terms.validUntil } : {}),
            })}` : nothing}</span></p>
          ${note('warn', this.missing && k(this.missing))}
          ${this.form.note('opensAt', 'closesAt', 'everyWeeks', 'validFrom', 'validUntil', 'parentId', 'doorIds',
            'days', 'holderId', 'companyId')}
          <div class="row end">
            <button type="button" @click=${() => this.querySelector('dialog')?.close()}>${common('close')}</button>
            <button class="first" ?disabled=${this.form.busy}>${icon('check')}${k('grantDo')}</button>
          </div>
        </form>
      </dialog>`;
  }

  private drawParents(parents: readonly Key[]): TemplateResult {
    return this.form.field('parentId', k('parent'), (id, invalid, described) => html`
      <select id=${id} aria-invalid=${invalid} aria-describedby=${described} @change=${(event: Event) => {
        const { value } = event.target as HTMLSelectElement;
        this.begin(parents.find((one) => one.id === value) ?? null);
      }}>${parents.map((one) => html`
        <option value=${one.id} ?selected=${one === this.parent}>${keyName(this.world, one)}</option>`)}
      </select>`, k('parentHint'), 'parent');
  }

  private get offered(): readonly Door[] {
    const { known } = this.world;
    return this.parent ? this.parent.doorIds.flatMap((id) => doorOf(known, id) ?? [])
      : known.doors.filter(({ state: stands }) => stands !== 'dismounted');
  }

  private drawDoors({ doorIds }: Terms): TemplateResult {
    const { known } = this.world;
    return html`
      <fieldset class="checks"><legend>${k('doorIds')}</legend>
        ${this.offered.map((door) => html`
          <label class="check"><input type="checkbox" name="doorIds" value=${door.id}
            .checked=${live(doorIds.includes(door.id))}>
            <span>${door.name}${known.sites.length > 1
              ? html` <small class="quiet">${siteOf(known, door)?.name}</small>` : nothing}</span></label>`)}
        ${this.drawError('doorIds')}
      </fieldset>`;
  }

  private drawDays({ days }: Terms): TemplateResult {
    const offered = offeredDays(this.parent);
    return html`
      <fieldset class="checks days"><legend>${k('days')}</legend>
        ${DAYS.map((one) => html`
          <label class="check"><input type="checkbox" name="days" value=${one} .checked=${live(days.includes(one))}
            ?disabled=${!offered.includes(one)}>${dayName(one)}</label>`)}
        ${this.drawError('days')}
      </fieldset>`;
  }

  private drawError(field: string): Drawn {
    const error = this.form.error(field);
    return error ? html`<small class="error">${error}</small>` : nothing;
  }

  private drawInput(name: keyof Terms, type: string, label: string, value: string, hint = ''): TemplateResult {
    const isDay = type === 'date';
    return this.form.field(name, label, (id, invalid, described) => html`
      <input id=${id} name=${name} type=${type} ?required=${name !== 'validUntil' || Boolean(this.parent?.validUntil)}
        .value=${live(value)} min=${(isDay && this.parent?.validFrom) || nothing}
        max=${(isDay && this.parent?.validUntil) || nothing}
        aria-invalid=${invalid} aria-describedby=${described}>`, hint);
  }
}

