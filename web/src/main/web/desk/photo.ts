// The photo a guest let the kiosk take, or the signature they drew: fetched when reception looks at it, and gone with
// the dialog. A guest who wants the photo erased asks here too.
import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { done, insist, need, type Api } from '../common/api.ts';
import { PageElement } from '../common/page.ts';
import { problemNote } from '../common/parts.ts';
import { Problem } from '../common/problem.ts';
import { common } from '../common/texts.ts';
import type { Row } from './day.ts';
import { t } from './texts.ts';

type What = 'photo' | 'signature';

@customElement('guest-photo')
export class GuestPhoto extends PageElement {
  @property({ attribute: false }) api!: Api;

  @query('dialog') private dialog!: HTMLDialogElement;
  @state() private row: Row | null = null;
  @state() private what: What = 'photo';
  @state() private picture: string | null = null;
  @state() private problem: Problem | null = null;

  async open(row: Row, what: What): Promise<void> {
    this.forget();
    this.row = row;
    this.what = what;
    await this.updateComplete;
    this.dialog.showModal();
    try {
      const picture = URL.createObjectURL(await this.fetch(row, what));
      if (this.row === row && this.dialog.open) {
        this.picture = picture;
      } else { // somebody else is looked at by now
        URL.revokeObjectURL(picture);
      }
    } catch (thrown) {
      this.problem = this.row === row ? Problem.catch(thrown) : null;
    }
  }

  private fetch(row: Row, what: What): Promise<Blob> {
    const asked = { params: { path: { id: row.visitId } }, parseAs: 'blob' } as const;
    return need(what === 'photo' ? this.api.GET('/api/v1/visits/{id}/photo', asked)
      : this.api.GET('/api/v1/visits/{id}/signature', asked));
  }

  private readonly erase = async (): Promise<void> => {
    const { row } = this;
    const params = { path: { id: row!.visitId } };
    try {
      await insist(() => done(this.api.DELETE('/api/v1/visits/{id}/photo', { params })));
      this.dialog.close();
    } catch (thrown) {
      this.problem = this.row === row ? Problem.catch(thrown) : null;
    }
  };

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
          ${picture ? html`<img src=${picture} alt=${t(`seen.${this.what}`, row.guest)}
            class=${this.what}>` : nothing}
          ${problem?.status === 404 ? html`<p>${t(`erased.${this.what}`)}</p>` : problemNote(problem)}
          ${picture && this.what === 'photo' ? html`<p class="quiet">${t('erasePhotoHint')}</p>` : nothing}
          <div class="row end">
            ${picture && this.what === 'photo' ? html`
              <button type="button" data-do="erase-photo" @click=${this.erase}>${t('erasePhoto')}</button>` : nothing}
            <button type="button" autofocus @click=${() => this.dialog.close()}>${common('close')}</button>
          </div>` : nothing}
      </dialog>`;
  }
}
