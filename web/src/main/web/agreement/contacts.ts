// Whom we call: screen 6, and a part of its own. Whoever is named proves the address with a code that is mailed there.
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { done, need, type Api } from '../common/api.ts';
import { Form, type Values } from '../common/form.ts';
import type { Me } from '../common/frame.ts';
import { language } from '../common/language.ts';
import { chip, icon, note, problemNote } from '../common/parts.ts';
import { Problem } from '../common/problem.ts';
import { common } from '../common/texts.ts';
import './ask.ts';
import type { AskFirst } from './ask.ts';
import { term } from './parts.ts';
import { missing, NEEDED, people, PUBLISHED, ROLES, unnamed, type Person, type Role } from './people.ts';
import { t } from './screen-texts.ts';
import { contactName, type Contact, type World } from './world.ts';

const published = (world: World): string => PUBLISHED.map((role) => `“${contactName(world, role)}”`).join(', ');

const SPOKEN = [['da', 'Dansk'], ['en', 'English']] as const;

@customElement('agreement-contacts')
export class ContactsScreen extends LitElement {
  @property({ attribute: false }) api!: Api;
  @property({ attribute: false }) me!: Me;
  @property({ attribute: false }) world!: World;
  /** Called when there may be another finding, or one less. */
  @property({ attribute: false }) changed: () => Promise<void> = async () => {};

  @state() private contacts: readonly Contact[] | null = null;
  @state() private roles: ReadonlySet<Role> = new Set();
  @state() private isAdding = false;
  @state() private said: string | null = null;
  @state() private problem: Problem | null = null;

  private readonly adding = new Form(this, (values, form) => this.add(values, form));
  private readonly proving = new Form(this, (values) => this.prove(values));

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    void this.load();
  }

  private async load(): Promise<void> {
    try {
      this.contacts = await need(this.api.GET('/api/v1/agreement/contacts'));
      this.roles = new Set(unnamed(this.contacts));
      this.isAdding = this.contacts.length === 0;
    } catch (thrown) {
      this.problem = Problem.catch(thrown);
    }
  }

  private async again(text: string | null): Promise<void> {
    this.said = text;
    this.problem = null;
    await this.load();
    await this.changed();
  }

  private async add(
    { name = '', email = '', phone = '', language: spoken = '' }: Values, form: HTMLFormElement,
  ): Promise<void> {
    this.said = null;
    const wanted = ROLES.filter((role) => this.roles.has(role));
    const known = new Set(this.contacts!.filter((one) => one.email === email.trim()).map(({ role }) => role));
    let added: Contact | null = null;
    for (const role of wanted.filter((one) => !known.has(one))) {
      added = await need(this.api.POST('/api/v1/agreement/contacts', {
        body: { role, name: name.trim(), email: email.trim(), language: spoken,
          ...(phone.trim() ? { phone: phone.trim() } : {}) },
      }));
    }
    form.reset();
    await this.again(null);
    const person = people(this.contacts!).find((one) => one.email === added?.email);
    if (person?.open) {
      await this.send(person);
      await this.updateComplete;
      this.querySelector<HTMLElement>('[name=code]')?.focus();
    }
  }

  private async prove({ code = '', id = '' }: Values): Promise<void> {
    this.said = null;
    const proved = await need(this.api.POST('/api/v1/agreement/contacts/{id}/verification', {
      params: { path: { id } }, body: { code: code.trim() },
    }));
    await this.again(t('proved', proved.email));
    this.dispatchEvent(new CustomEvent('proved', { bubbles: true }));
  }

  private async send(person: Person): Promise<void> {
    this.said = null;
    try {
      const { id } = person.open!;
      await done(this.api.POST('/api/v1/agreement/contacts/{id}/code', { params: { path: { id } } }));
      this.said = t('codeSent', person.email);
      this.problem = null;
    } catch (thrown) {
      this.problem = Problem.catch(thrown);
    }
  }

  private forget(person: Person): void {
    void this.querySelector<AskFirst>('ask-first')?.open({
      title: t('removeTitle', person.name), text: t('removeText'), yes: t('remove'),
      work: async () => {
        for (const { id } of person.contacts) {
          await done(this.api.DELETE('/api/v1/agreement/contacts/{id}', { params: { path: { id } } }));
        }
        await this.again(null);
      },
    });
  }

  protected override render(): TemplateResult {
    const { contacts } = this;
    if (contacts === null) {
      return this.problem ? problemNote(this.problem) : html`<p class="quiet">${common('loading')}</p>`;
    }
    const left = missing(contacts);
    return html`
      ${note('good', this.said)}
      ${problemNote(this.problem)}
      <ul class="needed">${NEEDED.map((role) => html`
        <li><span><b>${contactName(this.world, role)}</b>
            <small class="quiet">${t(`contact.${role}.text`)}</small></span>
          ${left.includes(role) ? chip('warn', 'clock', t(unnamed(contacts).includes(role) ? 'nobody' : 'notProved'))
            : chip('good', 'check', t('provedShort'))}</li>`)}
      </ul>
      ${people(contacts).map((person) => this.draw(person))}
      ${this.isAdding ? this.drawForm() : html`
        <p><button type="button" @click=${() => {
          this.isAdding = true;
        }}>${icon('plus')}${t('addAnother')}</button></p>`}
      ${term(this.world, 'BREACH')}
      <ask-first></ask-first>`;
  }

  private draw(person: Person): TemplateResult {
    const { open } = person;
    return html`
      <section class="person" aria-label=${person.name}>
        <div class="who"><b>${person.name}</b>
          <small class="quiet">${[person.email, person.phone].filter(Boolean).join(' · ')}</small>
          <small>${person.contacts.map(({ role }) => contactName(this.world, role)).join(' · ')}</small></div>
        <button type="button" class="link" aria-label=${`${t('remove')}: ${person.name}`}
          @click=${() => this.forget(person)}>${icon('trash')}${t('remove')}</button>
        ${open ? html`
          <form class="code" @submit=${this.proving.submit}>
            <input type="hidden" name="id" value=${open.id}>
            ${this.proving.field('code', t('code'), (id, invalid, described) => html`
              <input id=${id} name="code" required maxlength="20" inputmode="numeric" autocomplete="one-time-code"
                aria-invalid=${invalid} aria-describedby=${described}>`,
              t('codeHint', person.email), `code-${open.id}`)}
            <button class="first" ?disabled=${this.proving.busy}>${icon('check')}${t('prove')}</button>
            <button type="button" class="link" @click=${() => this.send(person)}>${t('sendCode')}</button>
            ${this.proving.note('code')}
          </form>` : nothing}
      </section>`;
  }

  private drawForm(): TemplateResult {
    const isFirst = this.contacts!.length === 0;
    return html`
      <form class="add" novalidate @submit=${(event: SubmitEvent) => {
        if ((event.currentTarget as HTMLFormElement).reportValidity()) {
          void this.adding.submit(event);
        } else {
          event.preventDefault();
        }
      }}>
        <div class="pair">
          ${this.field('name', t('name'), isFirst ? this.me.name ?? '' : '', 'text', 'name', true)}
          ${this.field('email', t('email'), isFirst ? this.me.email : '', 'email', 'email', true)}
          ${this.field('phone', t('phone'), '', 'tel', 'tel', false)}
          ${this.adding.field('language', t('spoken'), (id, invalid, described) => html`
            <select id=${id} name="language" aria-invalid=${invalid} aria-describedby=${described}>${
              SPOKEN.map(([code, own]) => html`
                <option value=${code} lang=${code} ?selected=${code === language()}>${own}</option>`)}
            </select>`)}
        </div>
        <fieldset><legend>${t('toldAbout')}</legend>
          <div class="ticks">${ROLES.map((role) => html`
            <label><input type="checkbox" value=${role} .checked=${this.roles.has(role)}
              @change=${(event: Event) => {
                const next = new Set(this.roles);
                next[(event.target as HTMLInputElement).checked ? 'add' : 'delete'](role);
                this.roles = next;
              }}>${contactName(this.world, role)}</label>`)}
          </div>
          ${PUBLISHED.some((role) => this.roles.has(role)) ? html`
            <p class="quiet">${t('published', published(this.world))}</p>` : nothing}
        </fieldset>
        ${this.adding.note('name', 'email', 'phone', 'language')}
        <div class="row"><button class=${isFirst ? 'first' : ''} ?disabled=${this.adding.busy || this.roles.size === 0}>
          ${icon('mail')}${t('addAndSend')}</button></div>
      </form>`;
  }

  private field(
    name: string, label: string, value: string, type: string, fill: string, isNeeded: boolean,
  ): TemplateResult {
    return this.adding.field(name, label, (id, invalid, described) => html`
      <input id=${id} name=${name} type=${type} value=${value} ?required=${isNeeded} maxlength=${isNeeded ? 200 : 40}
        autocomplete=${fill} aria-invalid=${invalid} aria-describedby=${described}>`);
  }
}
