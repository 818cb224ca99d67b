// The doors that open to a guest while they are here, with their own phone; nothing is made before they ask.
import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { insist, need, type Api, type Schema } from '../common/api.ts';
import { PageElement } from '../common/page.ts';
import { icon, problemNote } from '../common/parts.ts';
import { Problem } from '../common/problem.ts';
import { time } from '../common/time.ts';
import { t } from './texts.ts';

type OwnDoors = Schema<'OwnDoors.OwnDoors'>;

/** Where the phone becomes a key: the code is behind the #, so that it is in no server's log. */
export const keyPage = (code: string): string => `/key/#${new URLSearchParams({ code })}`;

@customElement('own-doors')
export class OwnDoorsHere extends PageElement {
  @property({ attribute: false }) api!: Api;
  @property() zone = 'UTC';

  @state() private open: OwnDoors | null = null;
  @state() private problem: Problem | null = null;
  @state() private isBusy = false;

  override connectedCallback(): void {
    super.connectedCallback();
    void this.look();
  }

  private async look(): Promise<void> {
    try {
      this.open = await need(this.api.GET('/api/v1/my-visit/doors'));
    } catch (thrown) {
      Problem.catch(thrown); // without network nothing is offered
    }
  }

  private readonly take = async (): Promise<void> => {
    this.isBusy = true;
    this.problem = null;
    try {
      const { code } = await insist(() => need(this.api.POST('/api/v1/my-visit/doors')));
      location.assign(keyPage(code));
    } catch (thrown) {
      this.problem = Problem.catch(thrown);
      await this.look();
    } finally {
      this.isBusy = false;
    }
  };

  protected override render(): TemplateResult | typeof nothing {
    const { open } = this;
    if (!open?.until) {
      return nothing;
    }
    return html`
      <section class="card doors">
        <h2>${icon('door')}${t('doors')}</h2>
        <p>${t('doorsUntil', open.doors.join(', '), time(open.until, this.zone))}</p>
        ${problemNote(this.problem)}
        <button type="button" class="wide" ?disabled=${this.isBusy} @click=${this.take}>
          ${icon('phone')}${t('doorsTake')}</button>
        <p class="quiet">${t('doorsWhat')}</p>
      </section>`;
  }
}
