// Screen 7: what will happen. Differences that people notice, not settings; each leads to where it is decided.
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { need, type Api, type Schema } from '../common/api.ts';
import { icon, problemNote, type Drawn } from '../common/parts.ts';
import { Problem } from '../common/problem.ts';
import { common } from '../common/texts.ts';
import { date, number } from '../common/time.ts';
import { severity } from './parts.ts';
import { stepHash } from './route.ts';
import { stepOf } from './steps.ts';
import { t } from './screen-texts.ts';
import { t as way } from './setup-texts.ts';
import './trial.ts';
import type { Version } from './world.ts';

type Preview = Schema<'PreviewViews.PreviewView'>;
type Effect = Preview['effects'][number];

const GRAVITY = ['RED', 'AMBER', 'BLUE'] as const;

@customElement('agreement-effects')
export class EffectsScreen extends LitElement {
  @property({ attribute: false }) api!: Api;
  @property({ attribute: false }) version!: Version;
  /** Where the address names the version. */
  @property({ attribute: false }) named: string | null = null;
  /** Whether something is in force that could be tried. */
  @property({ type: Boolean }) tries = false;

  @state() private preview: Preview | null = null;
  @state() private problem: Problem | null = null;
  private looked = '';

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override willUpdate(): void {
    const seen = `${this.version.id} ${this.version.version} ${document.documentElement.lang}`;
    if (seen !== this.looked) {
      this.looked = seen;
      void this.load();
    }
  }

  private async load(): Promise<void> {
    const { looked } = this;
    this.problem = null;
    try {
      const preview = await need(this.api.GET('/api/v1/agreement/versions/{id}/preview', {
        params: { path: { id: this.version.id } },
      }));
      this.preview = looked === this.looked ? preview : this.preview;
    } catch (thrown) {
      this.problem = Problem.catch(thrown);
    }
  }

  protected override render(): TemplateResult {
    const { preview, version } = this;
    const { zone } = version.terms;
    return html`
      ${problemNote(this.problem)}
      ${preview === null ? (this.problem ? nothing : html`
        <p class="quiet" role="status">${common('loading')}</p>`) : html`
        <p class="quiet">${preview.basis === 'OWN'
          ? t('basisOwn', number(preview.flows), date(preview.from, zone), date(preview.until, zone))
          : t('basisModel', number(preview.flows))}</p>
        ${this.drawEffects(preview.effects)}`}
      ${this.tries ? html`<agreement-trial .api=${this.api} .zone=${zone}></agreement-trial>` : nothing}`;
  }

  private drawEffects(effects: readonly Effect[]): Drawn {
    if (effects.length === 0) {
      return html`<p class="note good">${icon('check')}<span>${t('noEffects')}</span></p>`;
    }
    return html`${GRAVITY.map((of) => {
      const all = effects.filter((one) => one.severity === of);
      return all.length === 0 ? nothing : html`
        <section class="effects" aria-labelledby="effects-${of}">
          <h3 id="effects-${of}">${severity(of)} <small class="quiet">${t(`effects.${of}`)}</small></h3>
          <ul>${all.map((one) => this.line(one))}</ul>
        </section>`;
    })}`;
  }

  private line(one: Effect): TemplateResult {
    const step = stepOf(one.control);
    return html`
      <li><span>${one.text}${one.affected ? html` <small class="quiet">${one.affected}</small>` : nothing}</span>
        <a href=${stepHash(step, this.named)} aria-label=${`${way(`step.${step}`)}: ${one.text}`}>
          ${way(`step.${step}`)}</a></li>`;
  }
}
