// The photo a guest let the kiosk take: fetched when reception looks at it, and gone with the dialog.
import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { need, type Api } from '../common/api.ts';
import { PageElement } from '../common/page.ts';
import { problemNote } from '../common/parts.ts';
import { Problem } from '../common/problem.ts';
import { common } from '../common/texts.ts';
import type { Row } from './day.ts';
import { t } from './texts.ts';

@customElement('guest-photo')
export class GuestPhoto extends PageElement {
  @property({ attribute: false }) api!: Api;

  @query('dialog') private dialog!: HTMLDialogElement;
  @state() private row: Row | null = null;
  @state() private picture: string | null = null;
  @state() private problem: Problem | null = null;

  async open(row: Row): Promise<void> {
    this.forget();
    this.row = row;
    await this.updateComplete;
    this.dialog.showModal();
    try {
      const params = { path: { id: row.visitId } };
      const picture = URL.createObjectURL(
        await need(this.api.GET('/api/v1/visits/{id}/photo', { params, parseAs: 'blob' })));
      if (this.row === row && this.dialog.open) {
        this.picture = picture;
      } else { // somebody else is looked at by now
        URL.revokeObjectURL(picture);
      }
    } catch (thrown) {
      this.problem = Problem.catch(thrown);
    }
  }

  private readonly forget = (): void => {
    if (this.picture) {
      URL.revokeObjectURL(this.picture);
    }
    this.picture = null;
    this.problem = null;
    this.row = null;
  };

  protected override render(): TemplateResult {
    const { row, picture, problem } = this;
    return html`
      <dialog class="photo" aria-labelledby="photo-title" @close=${this.forget}>
        ${row ? html`
          <h2 id="photo-title">${row.guest}</h2>
          ${picture ? html`<img src=${picture} alt=${t('photoOf', row.guest)} width="480" height="480">` : nothing}
          ${problem?.status === 404 ? html`<p>${t('photoGone')}</p>` : problemNote(problem)}
          <div class="row end">
            <button type="button" autofocus @click=${() => this.dialog.close()}>${common('close')}</button>
          </div>` : nothing}
      </dialog>`;
  }
}
