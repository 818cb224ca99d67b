// Guests as they are written down, and who of them gets what: the same for planning and for adding.
import { html, nothing, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit';
import type { Schema } from '../common/api.ts';
import { chip, icon } from '../common/parts.ts';
import type { Problem } from '../common/problem.ts';
import { why } from '../common/why.ts';
import { readGuests, type Written } from './paste.ts';
import { avatar, fullName, line, type Way } from './people.ts';
import { t } from './texts.ts';

type Body = Schema<'GuestBody'>;
type By = 'email' | 'sms';
type Choice = Partial<Record<'language' | 'inviteBy' | 'jobTitle' | 'linkedIn' | 'licencePlate', string>>;

const EXTRAS = { JOB_TITLE: 'jobTitle', LINKEDIN: 'linkedIn', LICENCE_PLATE: 'licencePlate' } as const;
const LONGEST = { jobTitle: 100, linkedIn: 200, licencePlate: 20 } as const;

export class GuestList implements ReactiveController {
  text = '';
  ways: readonly Way[] = [];
  problem: Problem | null = null;
  #guests: readonly Written[] = [];
  /** What was chosen for a guest stays with them while their line is edited. */
  readonly #choices = new Map<string, Choice>();

  /** @param asked what the organisation asks of guests beyond the usual */
  constructor(readonly host: ReactiveControllerHost, readonly asked: () => readonly string[]) {
    host.addController(this);
  }

  hostConnected(): void {
    this.clear();
  }

  clear(): void {
    this.write('');
    this.#choices.clear();
  }

  write(text: string): void {
    this.text = text;
    this.#guests = readGuests(text);
    this.problem = null;
    this.host.requestUpdate();
  }

  get count(): number {
    return this.#guests.length;
  }

  get isClean(): boolean {
    return this.#guests.every((guest) => guest.flaw === null);
  }

  get bodies(): Body[] {
    return this.#guests.map((guest) => {
      const { language, inviteBy: _, ...extras } = this.#choice(guest);
      const by = this.#by(guest);
      return {
        firstName: guest.firstName,
        lastName: guest.lastName,
        ...(guest.company ? { company: guest.company } : {}),
        ...(guest.email ? { email: guest.email } : {}),
        ...(guest.phone ? { phone: guest.phone } : {}),
        ...(by ? { inviteBy: by } : {}),
        ...(language ? { language } : {}),
        ...Object.fromEntries(Object.entries(extras).filter(([, value]) => value)),
      };
    });
  }

  #choice(guest: Written): Choice {
    return this.#choices.get(keyOf(guest)) ?? {};
  }

  #choose(guest: Written, choice: Choice): void {
    this.#choices.set(keyOf(guest), { ...this.#choice(guest), ...choice });
    this.host.requestUpdate();
  }

  #isOpen(by: By): boolean {
    return this.ways.find((way) => way.channel === by)?.permitted ?? true;
  }

  /** What was chosen; else by mail if there is an address, unless only the other way is open. */
  #by(guest: Written): By | null {
    const has = (['email', 'sms'] as const).filter((by) => (by === 'email' ? guest.email : guest.phone));
    const chosen = has.find((by) => by === this.#choice(guest).inviteBy);
    return chosen ?? has.find((by) => this.#isOpen(by)) ?? has[0] ?? null;
  }

  /** Where the lines are written. */
  field(): TemplateResult {
    const wrong = this.#guests.filter((guest) => guest.flaw !== null);
    return html`
      <div class="field">
        <label for="guests">${t('guests')}</label>
        <small id="guests-hint" class="quiet">${t('guestsHint')}</small>
        <textarea id="guests" rows=${Math.min(12, Math.max(4, this.text.split('\n').length + 1))} spellcheck="false"
          autocomplete="off" placeholder=${t('guestsExample')} .value=${this.text}
          aria-describedby="guests-hint guests-wrong" aria-invalid=${wrong.length > 0 ? 'true' : nothing}
          @input=${(event: InputEvent) => this.write((event.target as HTMLTextAreaElement).value)}></textarea>
        <small id="guests-wrong" class="error" role="status">${wrong.map((guest) => html`
          <span>${t('lineSays', guest.line, flawText(guest))}</span>`)}</small>
      </div>`;
  }

  /** Who is understood, and how they are told. */
  preview(): TemplateResult {
    return this.#guests.length === 0 ? html`<p class="quiet empty">${t('previewNone')}</p>` : html`
      ${this.#closed()}
      <ul class="guests">${this.#guests.map((guest, index) => this.#row(guest, index))}</ul>`;
  }

  /** A way that is needed and not open says why, once. */
  #closed(): TemplateResult[] {
    return this.ways
      .filter((way) => !way.permitted && this.#guests.some((guest) => this.#by(guest) === way.channel))
      .map((way) => html`<p class="note warn">${icon('alert')}<span>${
        t('wayClosed', t(`by.${way.channel as By}`), why(way.refusal))}</span></p>`);
  }

  #row(guest: Written, index: number): TemplateResult {
    const name = fullName(guest) || guest.text;
    const by = this.#by(guest);
    const errors = this.problem?.errors.filter((error) => error.field.startsWith(`guests[${index}].`)) ?? [];
    return html`
      <li class=${guest.flaw || errors.length > 0 ? 'wrong' : ''}>
        <div class="who">
          ${avatar(name)}
          <span><b>${name}</b><small class="quiet">${line(guest.company, guest.email, guest.phone)}</small>
            ${guest.isGuessed ? html`<small class="hint">${t('guessed')}</small>` : nothing}</span>
        </div>
        ${guest.flaw ? html`<p class="error">${flawText(guest)}</p>` : html`
          ${errors.map((error) => html`<p class="error">${error.message}</p>`)}
          <div class="how">
            ${this.#wayOf(guest, by, name)}
            ${by ? this.#languageOf(guest, name) : nothing}
          </div>
          ${by ? nothing : html`<small class="hint">${t('noWay')}</small>`}
          ${this.#extras(guest, name, index)}`}
      </li>`;
  }

  #wayOf(guest: Written, by: By | null, name: string): TemplateResult {
    if (!by) {
      return chip('plain', 'info', t('by.none'));
    }
    if (!guest.email || !guest.phone) {
      return chip(this.#isOpen(by) ? 'good' : 'warn', by === 'email' ? 'mail' : 'message', t(`by.${by}`));
    }
    return html`
      <div class="segments" role="group" aria-label=${t('byWhich', name)}>
        ${(['email', 'sms'] as const).map((one) => html`
          <button type="button" aria-pressed=${one === by} @click=${() => this.#choose(guest, { inviteBy: one })}>
            ${t(`by.${one}`)}</button>`)}
      </div>`;
  }

  #languageOf(guest: Written, name: string): TemplateResult {
    const chosen = this.#choice(guest).language ?? languageByPhone(guest.phone);
    return html`
      <select aria-label=${t('languageOf', name)} .value=${chosen}
        @change=${(event: Event) => this.#choose(guest, { language: (event.target as HTMLSelectElement).value })}>
        <option value="da" ?selected=${chosen === 'da'}>Dansk</option>
        <option value="en" ?selected=${chosen === 'en'}>English</option>
      </select>`;
  }

  #extras(guest: Written, name: string, index: number): TemplateResult | typeof nothing {
    const fields = (Object.keys(EXTRAS) as (keyof typeof EXTRAS)[]).filter((key) => this.asked().includes(key));
    return fields.length === 0 ? nothing : html`
      <details>
        <summary aria-label=${t('more', name)}>${t('moreShort')}</summary>
        ${fields.map((key) => html`
          <div class="field">
            <label for="${EXTRAS[key]}-${index}">${t(EXTRAS[key])}</label>
            <input id="${EXTRAS[key]}-${index}" maxlength=${LONGEST[EXTRAS[key]]} autocomplete="off"
              .value=${this.#choice(guest)[EXTRAS[key]] ?? ''}
              @input=${(event: InputEvent) =>
                this.#choose(guest, { [EXTRAS[key]]: (event.target as HTMLInputElement).value.trim() })}>
          </div>`)}
      </details>`;
  }
}

const keyOf = (guest: Written): string => (guest.email || guest.phone || fullName(guest)).toLowerCase();

function flawText(guest: Written): string {
  return guest.flaw ? t(`flaw.${guest.flaw}`, guest.flaw === 'email' ? guest.email : guest.phone) : '';
}

/** As the server has it: Danish for Danish numbers and for none, else English (W37). */
export function languageByPhone(phone: string): 'da' | 'en' {
  const number = phone.replace(/[\s().\-/]/g, '').replace(/^00/, '+');
  return number.startsWith('+') && !number.startsWith('+45') ? 'en' : 'da';
}
