// Is this right? A guest may correct how they are written before they come; nothing else is asked.
import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { needVersion, type Api, type Schema } from '../common/api.ts';
import { Form } from '../common/form.ts';
import { PageElement } from '../common/page.ts';
import { note } from '../common/parts.ts';
import { Problem } from '../common/problem.ts';
import { t } from './texts.ts';

type OwnGuest = Schema<'OwnGuest.GuestView'>;

const FIELDS = ['firstName', 'lastName', 'company', 'language'] as const;

@customElement('guest-naming')
export class GuestNaming extends PageElement {
  @property({ attribute: false }) api!: Api;
  /** Told when the guest is called otherwise now. */
  @property({ attribute: false }) changed: () => void = () => {};

  @state() private guest: OwnGuest | null = null;
  @state() private isOpen = false;
  @state() private isThanked = false;
  private version = '';

  private readonly form = new Form(this, async (values) => {
    try {
      const { data, version } = await needVersion(this.api.PUT('/api/v1/my-visit/guest', {
        params: { header: { 'If-Match': this.version } },
        body: {
          firstName: values['firstName'] ?? '',
          lastName: values['lastName'] ?? '',
          company: values['company'] ?? '',
          language: values['language'] ?? '',
        },
      }));
      [this.guest, this.version, this.isThanked] = [data, version, true];
      this.open(false);
      this.changed();
    } catch (thrown) {
      if (Problem.catch(thrown).code === 'stale-version') {
        await this.load();
      }
      throw thrown;
    }
  });

  override connectedCallback(): void {
    super.connectedCallback();
    void this.load();
  }

  private async load(): Promise<void> {
    try {
      const { data, version } = await needVersion(this.api.GET('/api/v1/my-visit/guest'));
      [this.guest, this.version] = [data, version];
    } catch (thrown) {
      Problem.catch(thrown); // there is no network: the pass works without it
    }
  }

  private readonly open = (isOpen: boolean): void => {
    this.isOpen = isOpen;
    this.isThanked &&= !isOpen;
    this.form.problem = null;
    void this.updateComplete.then(() => this.querySelector<HTMLElement>(isOpen ? 'input' : 'button')?.focus());
  };

  protected override render(): TemplateResult | typeof nothing {
    const { guest } = this;
    if (!guest?.changeable) {
      return nothing;
    }
    return html`
      <section class="card naming" aria-labelledby="naming-title">
        <h2 id="naming-title">${t('right')}</h2>
        ${this.isOpen ? this.drawForm(guest) : this.drawGuest(guest)}
        ${note('good', this.isThanked ? t('thanks') : null)}
      </section>`;
  }

  private drawGuest(guest: OwnGuest): TemplateResult {
    return html`
      <p>
        <strong>${guest.firstName} ${guest.lastName}</strong>${guest.company ? html`<br>${guest.company}` : nothing}
        <br><small class="quiet">${t('messagesIn', t(guest.language === 'da' ? 'danish' : 'english'))}</small>
      </p>
      <button type="button" class="wide" @click=${() => this.open(true)}>${t('correct')}</button>`;
  }

  private drawForm(guest: OwnGuest): TemplateResult {
    const { form } = this;
    return html`
      <form @submit=${form.submit}>
        ${form.note(...FIELDS)}
        ${form.field('firstName', t('firstName'), (id, invalid, described) => html`
          <input id=${id} name=${id} .value=${guest.firstName} required maxlength="100" autocomplete="given-name"
            aria-invalid=${invalid} aria-describedby=${described}>`)}
        ${form.field('lastName', t('lastName'), (id, invalid, described) => html`
          <input id=${id} name=${id} .value=${guest.lastName} maxlength="100" autocomplete="family-name"
            aria-invalid=${invalid} aria-describedby=${described}>`)}
        ${form.field('company', t('company'), (id, invalid, described) => html`
          <input id=${id} name=${id} .value=${guest.company ?? ''} maxlength="200" autocomplete="organization"
            aria-invalid=${invalid} aria-describedby=${described}>`, t('optional'))}
        ${form.field('language', t('language'), (id, invalid, described) => html`
          <select id=${id} name=${id} aria-invalid=${invalid} aria-describedby=${described}>
            <option value="da" ?selected=${guest.language === 'da'}>${t('danish')}</option>
            <option value="en" ?selected=${guest.language === 'en'}>${t('english')}</option>
          </select>`)}
        <button class="first wide" ?disabled=${form.busy}>${t('save')}</button>
        <button type="button" class="link wide" @click=${() => this.open(false)}>${t('cancel')}</button>
      </form>`;
  }
}
