// Who was told about a guest. Where nobody answers the desk calls, and says what it was told, or asks somebody else.
import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { done, need, type Api } from '../common/api.ts';
import { Form, type Values } from '../common/form.ts';
import { PageElement } from '../common/page.ts';
import { common } from '../common/texts.ts';
import { stateOf, type Row } from './day.ts';
import type { HostSearch } from './host-search.ts';
import './host-search.ts';
import { t } from './texts.ts';
import { answerText, told } from './told.ts';

const AT_DESK = ['coming', 'five-minutes', 'send-up'];

@customElement('reach-host')
export class ReachHost extends PageElement {
  @property({ attribute: false }) api!: Api;
  @property({ attribute: false }) row: Row | null = null;
  @property() zone = 'UTC';

  @query('dialog') private dialog!: HTMLDialogElement;
  @query('host-search') private host!: HostSearch | null;
  @state() private hostMissing = false;
  private readonly form = new Form(this, (values) => this.send(values));

  async open(row: Row): Promise<void> {
    this.row = row;
    this.form.problem = null;
    this.hostMissing = false;
    await this.updateComplete;
    this.host?.reset();
    this.dialog.showModal();
  }

  /** The button that was pressed says what is to be done. */
  private async send({ answer, employeeId }: Values): Promise<void> {
    const params = { path: { id: this.row!.alert!.alertId } };
    if (answer) {
      await need(this.api.POST('/api/v1/alerts/{id}/answer', { params, body: { answer } }));
    } else if (employeeId) {
      await done(this.api.POST('/api/v1/alerts/{id}/reassignment', { params, body: { employeeId } }));
    } else {
      this.hostMissing = true;
      return;
    }
    this.dialog.close();
  }

  protected override render(): TemplateResult {
    const { row } = this;
    const now = Date.now();
    const isWaiting = row?.alert?.open && (row.status === 'inside' || stateOf(row, now) === 'door');
    return html`
      <dialog aria-labelledby="reach-title">
        ${row ? html`
          <h2 id="reach-title">${isWaiting ? t('reachTitle', row.guest, row.host) : t('of', t('whoTold'), row.guest)}
          </h2>
          ${told(row, this.zone, now)}
          ${isWaiting ? this.acting(row) : nothing}
          <div class="row end">
            <button type="button" @click=${() => this.dialog.close()}>${common('close')}</button>
          </div>` : nothing}
      </dialog>`;
  }

  private acting(row: Row): TemplateResult {
    const answers = row.alert!.occasion === 'arrived' ? AT_DESK : ['coming'];
    const say = (answer: string): TemplateResult => html`
      <button type="button" ?disabled=${this.form.busy} @click=${(event: Event) => this.say(event, answer)}>
        ${answerText(answer)}</button>`;
    return html`
      <form @submit=${this.form.submit} novalidate>
        ${this.form.note('employeeId')}
        <input type="hidden" name="answer">
        <fieldset><legend>${t('reached')}</legend><div class="row">${answers.map(say)}</div></fieldset>
        <host-search .api=${this.api} name="employeeId" .label=${t('askSomebody')}
          .error=${this.hostMissing ? t('hostMissing') : this.form.error('employeeId')}></host-search>
        <div class="row end"><button class="first" ?disabled=${this.form.busy}>${t('reassign')}</button></div>
      </form>`;
  }

  private say(event: Event, answer: string): void {
    const { form } = event.currentTarget as HTMLButtonElement;
    const field = form!.elements.namedItem('answer') as HTMLInputElement;
    field.value = answer;
    form!.requestSubmit();
    field.value = '';
  }
}
