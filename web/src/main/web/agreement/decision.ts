// One decision, rule by rule: who was tried and why not, what was released and what was left out, and by which rules.
import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { need, type Api, type Schema } from '../common/api.ts';
import { PageElement } from '../common/page.ts';
import { chip, icon, note, problemNote, type Drawn } from '../common/parts.ts';
import { Problem } from '../common/problem.ts';
import { common } from '../common/texts.ts';
import { stamp } from '../common/time.ts';
import { d } from './everyday-texts.ts';
import { outcomeChip, parts, type Decision } from './evidence.ts';
import { fact, showModal } from './parts.ts';
import { reason } from './reasons.ts';
import { ground } from './status.ts';
import { activityName, countryName, fieldName, legalName, list, type World } from './world.ts';

type Repetition = Schema<'RepeatDecision.Repetition'>;

@customElement('decision-dialog')
export class DecisionDialog extends PageElement {
  @property({ attribute: false }) api!: Api;
  @property({ attribute: false }) world!: World;
  @property({ attribute: false }) zone = 'UTC';

  @state() private decision: Decision | null = null;
  @state() private again: Repetition | null = null;
  @state() private problem: Problem | null = null;

  async open(decision: Decision): Promise<void> {
    this.decision = decision;
    this.again = null;
    this.problem = null;
    await this.updateComplete;
    showModal(this, 'dialog');
  }

  private async repeat(id: string): Promise<void> {
    this.problem = null;
    try {
      this.again = await need(this.api.GET('/api/v1/agreement/evidence/{id}/repetition', { params: { path: { id } } }));
    } catch (thrown) {
      this.problem = Problem.catch(thrown);
    }
  }

  protected override render(): TemplateResult | typeof nothing {
    const one = this.decision;
    return one === null ? nothing : html`
      <dialog class="decision" aria-labelledby="decision-title" @close=${() => {
        this.decision = null;
      }}>
        <h2 id="decision-title">${d('decision')}</h2>
        <dl class="facts">
          ${fact(d('at'), stamp(one.decidedAt, this.zone))}
          ${fact(d('activity'), activityName(this.world, one.activity))}
          ${fact(d('outcome'), outcomeChip(one, this.world))}
          ${fact(d('tried'), this.drawTried(one))}
          ${one.service ? html`
            ${fact(d('released'), this.fields(one.released))}
            ${fact(d('removed'), this.fields(one.removed))}
            ${fact(d('ground'), this.grounds(one))}
            ${fact(d('reached'), list(parts(one.countries).map((code) => countryName(this.world, code))))}` : nothing}
          ${fact(d('byWhat'), this.drawRules(one))}
        </dl>
        ${this.drawAgain()}
        ${problemNote(this.problem)}
        <div class="row end">
          <button type="button" @click=${() => this.repeat(one.id)}>${icon('repeat')}${d('decideAgain')}</button>
          <button type="button" class="first" @click=${() => this.querySelector('dialog')?.close()}>
            ${common('close')}</button>
        </div>
      </dialog>`;
  }

  private drawTried(one: Decision): TemplateResult {
    const passed = one.skipped.split(';').filter(Boolean).map((text) => text.split(':') as [string, string]);
    const name = (key: string): string => legalName(this.world, key);
    return html`
      <ol>${passed.map(([key, code]) => html`
        <li>${name(key)} ${chip('warn', 'cross', reason(code))} <small class="clause">${code}</small></li>`)}
        ${one.service ? html`<li>${name(one.service)} ${chip('good', 'check', d('taken'))}</li>`
          : passed.length === 0 ? html`<li>${parts(one.reason).map(reason).join('; ')}
            <small class="clause">${one.reason}</small></li>` : nothing}</ol>`;
  }

  private fields(text: string): string {
    const names = parts(text).map((key) => fieldName(this.world, key));
    return names.length === 0 ? d('nothing') : list(names);
  }

  /** Such as `US:ADEQUACY+UA:SCC`. */
  private grounds(one: Decision): string {
    return (one.basis ?? '').split('+').filter(Boolean).map((text) => {
      const [country, kind] = text.includes(':') ? text.split(':') : ['', text];
      return country ? `${countryName(this.world, country)}: ${ground(kind!)}` : ground(kind!);
    }).join(', ');
  }

  private drawRules(one: Decision): TemplateResult {
    return html`${one.agreementId ? html`
        <a href="#versions/${one.agreementId}">${d('byVersion', one.agreementId.slice(-6))}</a>, ` : nothing}
      ${d('byRegistry', one.registryNumber)},
      ${d('checkNumber')} <small class="clause">${one.policyHash.slice(0, 16)}…</small>`;
  }

  private drawAgain(): Drawn {
    const { again } = this;
    if (again === null) {
      return note('good', null);
    }
    return again.samePolicy && again.sameDecision ? note('good', d('againSame'))
      : note('bad', d(again.samePolicy ? 'againOther' : 'rulesGone'));
  }
}
