// Meetings that a host plans again and again: place, subject and length. Nobody's guests are kept in them.
import { html, nothing, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { done, need, type Api, type Schema } from '../common/api.ts';
import { icon } from '../common/parts.ts';
import { Problem } from '../common/problem.ts';
import type { Plan } from './meeting-fields.ts';
import { t } from './texts.ts';
import { clockAfter, minutesOf } from './when.ts';

type Template = Schema<'TemplateView'>;

export class Templates implements ReactiveController {
  problem: Problem | null = null;
  isKept = false;
  #all: readonly Template[] = [];
  #chosen = '';

  /** @param isHost templates are a host's own */
  constructor(readonly host: ReactiveControllerHost, readonly api: () => Api, readonly isHost: () => boolean) {
    host.addController(this);
  }

  hostConnected(): void {
    void this.#run(() => need(this.api().GET('/api/v1/meeting-templates')));
  }

  begin(): void {
    this.#chosen = '';
    this.isKept = false;
    this.problem = null;
  }

  async #run(ask: () => Promise<readonly Template[]>): Promise<boolean> {
    if (!this.isHost()) {
      return false;
    }
    try {
      this.#all = await ask();
      this.problem = null;
      return true;
    } catch (thrown) {
      this.problem = Problem.catch(thrown);
      return false;
    } finally {
      this.host.requestUpdate();
    }
  }

  async #remove(): Promise<void> {
    const id = this.#chosen;
    this.#chosen = '';
    await this.#run(async () => {
      await done(this.api().DELETE('/api/v1/meeting-templates/{id}', { params: { path: { id } } }));
      return this.#all.filter((one) => one.id !== id);
    });
  }

  /** Where a plan begins from one of them. */
  choice(plan: Plan, say: (change: Partial<Plan>) => void): TemplateResult | typeof nothing {
    const take = (event: Event): void => {
      this.#chosen = (event.target as HTMLSelectElement).value;
      const template = this.#all.find((one) => one.id === this.#chosen);
      if (template) {
        const { siteId, subject, room, minutes } = template;
        say({ siteId, subject, room, to: clockAfter(plan.from, minutes) });
      }
      this.host.requestUpdate();
    };
    return this.#all.length === 0 ? nothing : html`
      <div class="field">
        <label for="template">${t('template')}</label>
        <div class="row template">
          <select id="template" @change=${take}>
            <option value="" ?selected=${!this.#chosen}>${t('noTemplate')}</option>
            ${this.#all.map((one) => html`
              <option value=${one.id} ?selected=${one.id === this.#chosen}>${one.name}</option>`)}
          </select>
          ${this.#chosen ? html`<button type="button" @click=${() => this.#remove()}>
            ${icon('trash')}${t('removeTemplate')}</button>` : nothing}
        </div>
      </div>`;
  }

  /** Keeps what was planned, without its guests. */
  keeping(plan: Plan): TemplateResult | typeof nothing {
    if (!this.isHost()) {
      return nothing;
    }
    const keep = async (event: SubmitEvent): Promise<void> => {
      event.preventDefault();
      const name = String(new FormData(event.currentTarget as HTMLFormElement).get('name') ?? '').trim();
      const { siteId, room } = plan;
      const body = { name, siteId, room: room.trim(), subject: (plan.subject ?? '').trim(), minutes: minutesOf(plan) };
      this.isKept = await this.#run(() => need(this.api().PUT('/api/v1/meeting-templates', { body })));
      this.host.requestUpdate();
    };
    return this.isKept ? html`<p class="note good" role="status">${icon('check')}<span>${t('templateKept')}</span></p>`
      : html`
        <form class="keep" @submit=${keep}>
          <div class="field">
            <label for="template-name">${t('keepTemplate')}</label>
            <small id="template-hint" class="quiet">${t('keepHint')}</small>
            <div class="row template">
              <input id="template-name" name="name" required maxlength="100" autocomplete="off"
                aria-describedby="template-hint" .value=${plan.subject ?? ''}>
              <button>${t('save')}</button>
            </div>
            ${this.problem ? html`<small class="error" role="alert">${
              this.problem.detail ?? this.problem.title ?? ''}</small>` : nothing}
          </div>
        </form>`;
  }
}
