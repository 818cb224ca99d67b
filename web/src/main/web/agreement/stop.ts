// Stopping a recipient: counts at once, and takes the password of whoever says so.
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { done, type Api } from '../common/api.ts';
import { Form, type Values } from '../common/form.ts';
import type { Me } from '../common/frame.ts';
import { common } from '../common/texts.ts';
import { showModal } from './parts.ts';
import { t } from './texts.ts';
import { activityName, type Service, type World } from './world.ts';

@customElement('stop-recipient')
export class StopRecipient extends LitElement {
  @property({ attribute: false }) api!: Api;
  @property({ attribute: false }) me!: Me;
  @property({ attribute: false }) world!: World;
  /** Called when it has been stopped. */
  @property({ attribute: false }) stopped: () => Promise<void> = async () => {};

  @state() private what: { service: Service; activity: string } | null = null;
  private readonly form = new Form(this, (values) => this.stop(values));

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  async open(service: Service, activity: string): Promise<void> {
    this.form.problem = null;
    this.what = { service, activity };
    await this.updateComplete;
    showModal(this, 'dialog');
  }

  private async stop({ reason = '', name = '', title = '', password = '' }: Values): Promise<void> {
    const { service, activity } = this.what!;
    await done(this.api.POST('/api/v1/agreement/stops', {
      body: { service: service.key, activity, reason: reason.trim(), name: name.trim(), title: title.trim(), password },
    }));
    this.querySelector('dialog')?.close();
    await this.stopped();
  }

  protected override render(): TemplateResult | typeof nothing {
    const { what } = this;
    if (what === null) {
      return nothing;
    }
    const field = (name: string, label: string, type: string, fill: string, most: number, value = '') =>
      this.form.field(name, label, (id, invalid, described) => html`
        <input id=${id} name=${name} type=${type} value=${value} required maxlength=${most} autocomplete=${fill}
          aria-invalid=${invalid} aria-describedby=${described}>`);
    return html`
      <dialog aria-labelledby="stop-title" @close=${() => {
        this.what = null;
      }}>
        <form @submit=${this.form.submit}>
          <h2 id="stop-title">${t('stopTitle', what.service.legalName, activityName(this.world, what.activity))}</h2>
          <p>${t('stopText')}</p>
          ${field('reason', t('reason'), 'text', 'off', 500)}
          <div class="pair">
            ${field('name', t('name'), 'text', 'name', 200, this.me.name ?? '')}
            ${field('title', t('position'), 'text', 'organization-title', 200)}
          </div>
          ${field('password', t('password'), 'password', 'current-password', 1000)}
          ${this.form.note('reason', 'name', 'title', 'password')}
          <div class="row end">
            <button type="button" @click=${() => this.querySelector('dialog')?.close()}>${common('close')}</button>
            <button class="danger" ?disabled=${this.form.busy}>${t('stop')}</button>
          </div>
        </form>
      </dialog>`;
  }
}
