// The change that is being made: what it does, what would be wrong with it, and why it is proposed.
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { need } from '../common/api.ts';
import { Form } from '../common/form.ts';
import { icon, note, problemNote } from '../common/parts.ts';
import { Problem } from '../common/problem.ts';
import { bodyOf, effect, sizeOf, without, type Difference, type Draft } from './differences.ts';
import { differenceList } from './difference-list.ts';
import type { World } from './known.ts';
import { t } from './texts.ts';
import { findingLine, type Finding } from './words.ts';

@customElement('registry-draft')
export class RegistryDraft extends LitElement {
  @property({ attribute: false }) world!: World;
  @property({ attribute: false }) draft!: Draft;
  @property({ attribute: false }) changed: (draft: Draft) => void = () => {};
  @property({ attribute: false }) proposed: (text: string) => Promise<void> = async () => {};

  @state() private findings: readonly Finding[] | null = null;
  @state() private problem: Problem | null = null;

  private readonly form = new Form(this, async (values) => {
    await need(this.world.api.POST('/api/v1/registry/changes', { body: bodyOf(this.draft, values['reason']!.trim()) }));
    await this.proposed(t('proposed'));
  });

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override willUpdate(changed: Map<string, unknown>): void {
    if (changed.has('draft') && sizeOf(this.draft) > 0) {
      void this.look();
    }
  }

  private async look(): Promise<void> {
    const { draft } = this;
    this.findings = null;
    this.problem = null;
    try {
      const body = bodyOf(draft, t('draft'));
      const findings = await need(this.world.api.POST('/api/v1/registry/changes/findings', { body }));
      if (draft === this.draft) {
        this.findings = findings;
      }
    } catch (thrown) {
      this.problem = Problem.catch(thrown);
    }
  }

  protected override render(): TemplateResult {
    const { catalogue } = this.world.known.registry;
    const differences = effect(this.draft, catalogue);
    if (differences.length === 0) {
      return html`<p class="card quiet">${t('emptyDraft')}</p>`;
    }
    const isStopped = this.findings?.some(({ severity }) => severity === 'RED') ?? false;
    return html`
      <div class="cols">
        <section class="card" aria-labelledby="what">
          <h2 id="what">${t('what')}</h2>
          ${differenceList(differences, catalogue, (one) => this.drawActs(one))}
        </section>
        <div class="main">
          <section class="card fields" aria-labelledby="would" aria-live="polite">
            <h2 id="would">${t('would')}</h2>
            ${problemNote(this.problem)}
            ${this.findings?.length === 0 ? note('good', t('nothingWrong')) : nothing}
            ${this.findings?.map(findingLine)}
          </section>
          <form class="card" @submit=${this.form.submit}>
            ${this.form.field('reason', t('reason'), (id, invalid, described) => html`
              <textarea id=${id} name=${id} rows="3" required maxlength="500" aria-invalid=${invalid}
                aria-describedby=${described}></textarea>`, t('reasonHint'))}
            <p class="note plain">${icon('users')}<span>${t('secondPerson')}</span></p>
            ${this.form.note('reason')}
            <div class="row end">
              <button type="button" class="link" @click=${() => this.changed({ put: {}, remove: [] })}>
                ${t('throwAway')}</button>
              <button class="first" ?disabled=${this.form.busy || isStopped}>${icon('check')}${t('propose')}</button>
            </div>
          </form>
        </div>
      </div>`;
  }

  private drawActs({ section, key, kind }: Difference): TemplateResult {
    return html`
      <div class="acts">
        ${kind === 'removed' ? nothing : html`
          <a class="button" href="#edit/${section}/${encodeURIComponent(key)}">${t('change')}</a>`}
        <button type="button" class="link" @click=${() => this.changed(without(this.draft, section, key))}>
          ${t('leaveOut')}</button>
      </div>`;
  }
}
