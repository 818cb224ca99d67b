// A guest without an appointment: who they are, and whom they want to see.
import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { insist, need, type Api, type Schema } from '../common/api.ts';
import { Form, type Values } from '../common/form.ts';
import { newId } from '../common/ids.ts';
import { language } from '../common/language.ts';
import { PageElement } from '../common/page.ts';
import { Problem } from '../common/problem.ts';
import { common } from '../common/texts.ts';
import type { HostSearch } from './host-search.ts';
import './host-search.ts';
import { t } from './texts.ts';

const FIELDS = [
  ['firstName', 'text', 100], ['lastName', 'text', 100], ['company', 'text', 200], ['phone', 'tel', 40],
  ['email', 'email', 254],
] as const;
const EXTRAS = {
  JOB_TITLE: ['jobTitle', 100], LINKEDIN: ['linkedIn', 200], LICENCE_PLATE: ['licencePlate', 20],
} as const;
const NAMES = [...FIELDS.map(([name]) => name), 'language', ...Object.values(EXTRAS).map(([name]) => name)];

export interface WalkedIn {
  readonly answer: Schema<'ScanAnswer'>;
  readonly guest: string;
}

@customElement('walk-in')
export class WalkIn extends PageElement {
  @property({ attribute: false }) api!: Api;
  @property() site = '';
  @property() tenant = '';
  /** What this organisation asks for beyond the usual. */
  @property({ attribute: false }) extras: readonly string[] = [];

  @query('dialog') private dialog!: HTMLDialogElement;
  @query('host-search') private host!: HostSearch;
  @state() private hostMissing = false;
  /** What guests are told about their data, as far as it has come. */
  @state() private notice: Schema<'GuestNotice'> | null = null;
  private scanId = newId();
  private readonly form = new Form(this, (values, form) => this.arrive(values, form));

  open(): void {
    this.scanId = newId();
    this.form.problem = null;
    this.hostMissing = false;
    this.querySelector('form')!.reset();
    this.host.reset();
    this.dialog.showModal();
    this.requestUpdate();
    void this.learn();
  }

  private async learn(): Promise<void> {
    try {
      this.notice = await need(this.api.GET('/api/v1/public/{tenant}/privacy', {
        params: { path: { tenant: this.tenant } }, headers: { Accept: 'application/json' },
      }));
    } catch (thrown) {
      Problem.catch(thrown); // nothing is shown then, and nothing is told
    }
  }

  private async arrive({ hostId, ...values }: Values, form: HTMLFormElement): Promise<void> {
    this.hostMissing = !hostId;
    if (!hostId) {
      form.querySelector<HTMLElement>('[role=combobox]')?.focus();
      return;
    }
    const filled = NAMES.flatMap((name): [string, string][] => {
      const value = values[`guest.${name}`]?.trim();
      return value ? [[name, value]] : [];
    });
    const guest = { firstName: '', lastName: '', ...Object.fromEntries(filled) };
    const told = this.notice && values['told'] ? { number: this.notice.number, language: language() } : null;
    const body = { scanId: this.scanId, siteId: this.site, hostId, guest, ...(told ? { notice: told } : {}) };
    const answer = await insist(() => need(this.api.POST('/api/v1/walk-ins', { body })));
    this.dialog.close();
    const detail: WalkedIn = { answer, guest: `${guest.firstName} ${guest.lastName}`.trim() };
    this.dispatchEvent(new CustomEvent('walked-in', { detail }));
  }

  private input(name: string, label: string, type: string, longest: number): TemplateResult {
    return this.form.field(`guest.${name}`, label, (id, invalid, described) => html`
      <input id=${id} name=${id} type=${type} maxlength=${longest} autocomplete="off" aria-invalid=${invalid}
        aria-describedby=${described} ?required=${name === 'firstName'}>`);
  }

  protected override render(): TemplateResult {
    const extras = Object.entries(EXTRAS).filter(([key]) => this.extras.includes(key));
    const named = [...NAMES.map((name) => `guest.${name}`), 'hostId'];
    return html`
      <dialog aria-labelledby="walk-in-title">
        <form @submit=${this.form.submit} novalidate>
          <h2 id="walk-in-title">${t('walkIn')}</h2>
          ${this.form.note(...named)}
          <div class="pairs">
            ${FIELDS.map(([name, type, longest]) => this.input(name, t(name), type, longest))}
            <host-search .api=${this.api} name="hostId" .label=${t('host')}
              .error=${this.hostMissing ? t('hostMissing') : this.form.error('hostId')}></host-search>
          </div>
          <details>
            <summary>${t('more')}</summary>
            <div class="pairs">
              ${extras.map(([key, [name, longest]]) =>
                this.input(name, t(`extra.${key as keyof typeof EXTRAS}`), 'text', longest))}
              ${this.form.field('guest.language', t('language'), (id, invalid) => html`
                <select id=${id} name=${id} aria-invalid=${invalid}>
                  <option value="">${t('languageByPhone')}</option>
                  <option value="da">Dansk</option><option value="en">English</option>
                </select>`)}
            </div>
          </details>
          ${this.notice ? html`
            <p class="quiet notice">${this.notice[language()].lines.join(' ')}</p>
            <label class="check"><input type="checkbox" name="told" value="yes">${t('told')}</label>` : nothing}
          <div class="row end">
            <button type="button" @click=${() => this.dialog.close()}>${common('close')}</button>
            <button class="first" ?disabled=${this.form.busy}>${t('check-in')}</button>
          </div>
        </form>
      </dialog>`;
  }
}
