// I am at the entrance: the phone reads the poster there, here by its camera or a moment ago by the phone's own, and
// one tap confirms it. Nothing is read before the guest asks for it, and no picture is kept.
import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { need, type Api, type Schema } from '../common/api.ts';
import { Camera } from '../common/camera.ts';
import { PageElement } from '../common/page.ts';
import { icon, note, problemNote } from '../common/parts.ts';
import { forgetPoster, recallPoster, tokenOf } from '../common/poster.ts';
import { Problem } from '../common/problem.ts';
import { common } from '../common/texts.ts';
import type { MyVisit } from './keep.ts';
import { t } from './texts.ts';

type Entrance = Schema<'OwnPhone.Entrance'>;

@customElement('at-entrance')
export class AtEntrance extends PageElement {
  @property({ attribute: false }) api!: Api;
  @property({ attribute: false }) visit!: MyVisit;
  @property({ type: Boolean }) busy = false;
  /** Comes or goes, with what the poster holds; whether there was an answer. */
  @property({ attribute: false }) tell: (poster: string) => Promise<boolean> = async () => false;

  @state() private poster: { readonly token: string; readonly at: Entrance } | null = null;
  @state() private problem: Problem | null = null;
  @state() private isOther = false;

  private readonly video = Object.assign(document.createElement('video'), { muted: true, playsInline: true });
  private readonly camera = new Camera(this.video, {
    isWanted: () => this.dialog?.open ?? false,
    found: (text) => this.seen(text),
    changed: () => this.requestUpdate(),
  }, 'environment');

  private readonly look = (): void => {
    const token = document.hidden ? null : recallPoster(Date.now());
    if (token && token !== this.poster?.token) {
      void this.found(token);
    }
  };

  override connectedCallback(): void {
    super.connectedCallback();
    this.video.setAttribute('aria-hidden', 'true');
    this.video.tabIndex = -1;
    addEventListener('storage', this.look); // another page has read one
    document.addEventListener('visibilitychange', this.look);
    this.look();
  }

  override disconnectedCallback(): void {
    removeEventListener('storage', this.look);
    document.removeEventListener('visibilitychange', this.look);
    this.camera.stop();
    super.disconnectedCallback();
  }

  private get dialog(): HTMLDialogElement | null {
    return this.querySelector('dialog');
  }

  private readonly read = (): void => {
    this.problem = null;
    this.isOther = false;
    this.dialog?.showModal();
    void this.camera.start();
  };

  private seen(text: string): void {
    const token = tokenOf(text);
    this.isOther = token === null;
    if (token !== null) {
      this.dialog?.close();
      void this.found(token);
    }
  }

  private async found(token: string): Promise<void> {
    try {
      const at = await need(this.api.POST('/api/v1/my-visit/entrance', { body: { poster: token } }));
      this.poster = { token, at };
      this.problem = null;
      await this.updateComplete;
      this.querySelector<HTMLElement>('.entrance h2')?.focus();
    } catch (thrown) {
      this.problem = Problem.catch(thrown);
      if (!this.problem.isNoAnswer) {
        forgetPoster();
      }
    }
  }

  private readonly confirm = async (): Promise<void> => {
    if (this.poster && await this.tell(this.poster.token)) {
      this.leave();
    }
  };

  private readonly leave = (): void => {
    forgetPoster();
    this.poster = null;
  };

  protected override render(): TemplateResult {
    return html`
      ${problemNote(this.problem)}
      ${this.poster ? this.drawConfirm(this.poster.at) : this.drawButton()}
      <dialog class="reader" aria-label=${t('readPoster')} @close=${() => this.camera.stop()}>
        <h2>${t('readPoster')}</h2>
        ${this.drawCamera()}
        ${note('warn', this.isOther ? t('otherCode') : null)}
        <button type="button" class="wide" @click=${() => this.dialog?.close()}>${common('close')}</button>
      </dialog>`;
  }

  private drawButton(): TemplateResult | typeof nothing {
    const { status } = this.visit;
    return status === 'cancelled' ? nothing : html`
      <button type="button" class="${status === 'inside' ? '' : 'first'} wide" @click=${this.read}>
        ${icon('camera')}${t(status === 'inside' ? 'leaveAtEntrance' : 'atEntrance')}</button>`;
  }

  private drawCamera(): TemplateResult {
    const isReading = this.camera.state === 'on' || this.camera.state === 'starting';
    return html`
      <div class="sight" ?hidden=${!isReading}>${this.video}</div>
      ${isReading
        ? html`<p class="quiet" role="status">${t(this.camera.state === 'on' ? 'cameraReads' : 'cameraStarts')}</p>`
        : note('warn', this.camera.state === 'missing' ? t('cameraMissing') : null)}`;
  }

  private drawConfirm({ site, entrance }: Entrance): TemplateResult {
    const isOut = this.visit.status === 'inside';
    return html`
      <section class="card entrance" aria-labelledby="entrance-title">
        <h2 id="entrance-title" tabindex="-1">${t('youAreAt', entrance)}</h2>
        <p class="quiet">${site}</p>
        <button type="button" class="first wide" ?disabled=${this.busy} @click=${this.confirm}>
          ${icon(isOut ? 'leave' : 'enter')}${t(isOut ? 'checkOut' : 'checkIn', this.visit.card.guestFirstName)}
        </button>
        <button type="button" class="link wide" ?disabled=${this.busy} @click=${this.leave}>${t('notNow')}</button>
      </section>`;
  }
}
