// The page of doors and keys, for a tenant's administrators: which doors there are, who may open them, and every deed.
import { html, nothing, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { keyed } from 'lit/directives/keyed.js';
import type { DeedDialog, Wish } from '../common/deed.ts';
import '../common/deed.ts';
import { StaffPage, type Me } from '../common/frame.ts';
import { chip, entitle, note, problemNote, type Drawn } from '../common/parts.ts';
import { Problem } from '../common/problem.ts';
import { common } from '../common/texts.ts';
import './companies.ts';
import './disclosures.ts';
import './faults.ts';
import './holders.ts';
import './log.ts';
import './machines.ts';
import { know, type Known, type World } from './model.ts';
import './owners.ts';
import './policy.ts';
import { PARTS, placeOf } from './route.ts';
import { t } from './texts.ts';
import { unitsView } from './units.ts';
import './webhooks.ts';
import './would.ts';

@customElement('doors-page')
export class DoorsPage extends StaffPage {
  @state() private place = placeOf(location.hash);
  @state() private known: Known | null = null;
  @state() private said: string | null = null;
  @state() private problem: Problem | null = null;

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('hashchange', () => this.turn());
  }

  protected override async opened(): Promise<void> {
    this.known = await know(this.api);
  }

  private turn(): void {
    this.place = placeOf(location.hash);
    this.said = null;
    this.problem = null;
    void this.updateComplete.then(() => this.querySelector<HTMLElement>('h1')?.focus());
  }

  private readonly say = async (text: string): Promise<void> => {
    this.problem = null;
    try {
      this.known = await know(this.api);
    } catch (thrown) {
      this.problem = Problem.catch(thrown);
    }
    this.said = text;
    await this.updateComplete;
    // what was pressed may be gone with what it was for
    setTimeout(() => document.activeElement === document.body
      && this.querySelector<HTMLElement>('h1')?.focus({ preventScroll: true }));
  };

  private readonly ask = async (wish: Wish | Promise<Wish>): Promise<void> => {
    this.said = null;
    this.problem = null;
    try {
      await this.querySelector<DeedDialog>('deed-dialog')?.open(await wish);
    } catch (thrown) {
      this.problem = Problem.catch(thrown);
    }
  };

  protected override content(me: Me): TemplateResult {
    const { known, place } = this;
    if (known === null) {
      return this.problem ? problemNote(this.problem) : html`<p class="quiet">${common('loading')}</p>`;
    }
    entitle(t(`part.${place.part}`));
    const world: World = { api: this.api, me, known, ask: this.ask, say: this.say };
    return html`
      <div class="top">
        <h1 tabindex="-1">${t('title')}</h1>
        <nav class="segments" aria-label=${t('parts')}>${PARTS.map((part) => html`
          <a href="#${part}" aria-current=${part === place.part ? 'page' : nothing}>${t(`part.${part}`)}</a>`)}</nav>
      </div>
      ${note('good', this.said)}
      ${problemNote(this.problem)}
      ${drawSteps(known)}
      ${this.drawPart(world)}
      <deed-dialog .finished=${this.say}></deed-dialog>`;
  }

  private drawPart(world: World): TemplateResult {
    const { part, id } = this.place;
    switch (part) {
      case 'companies': return html`${keyed(id, html`
        <key-companies .world=${world} .chosen=${id}></key-companies>`)}`;
      case 'holders': return html`${keyed(id, html`
        <key-holders .world=${world} .chosen=${id}></key-holders>`)}`;
      case 'ask': return html`${keyed(id, html`<would-open .world=${world} .chosen=${id}></would-open>`)}`;
      case 'owners': return html`${keyed(id, html`
        <building-owners .world=${world} .chosen=${id}></building-owners>`)}`;
      case 'machines': return html`<calling-machines .world=${world}></calling-machines>
        <told-webhooks .world=${world}></told-webhooks>`;
      case 'disclosures': return html`${keyed(id, html`
        <log-disclosures .world=${world} .chosen=${id}></log-disclosures>`)}`;
      case 'policy': return html`<access-policy .world=${world}></access-policy>`;
      case 'log': return html`<deeds-log .world=${world}></deeds-log>`;
      default: return html`<door-faults .world=${world}></door-faults>${unitsView(world)}`;
    }
  }
}

/** What has to be there before anybody can have a key; nothing as soon as all of it is. */
function drawSteps({ policy, companies, doors, holders }: Known): Drawn {
  const steps = [
    ['policy', 'policy', policy !== null],
    ['doors', 'door', doors.length > 0],
    ['companies', 'company', companies.some(({ state: stands }) => stands === 'approved')],
    ['holders', 'holder', holders.length > 0],
  ] as const;
  return policy !== null && doors.length > 0 && holders.length > 0 ? nothing : html`
    <section class="card first-steps" aria-labelledby="first">
      <h2 id="first">${t('first')}</h2>
      <p class="quiet">${t('firstText')}</p>
      <ol>${steps.map(([part, step, isDone]) => html`
        <li><a href="#${part}">${t(`step.${step}`)}</a>${isDone ? chip('good', 'check', t('done')) : nothing}</li>`)}
        <li>${t('step.key')}</li>
      </ol>
    </section>`;
}
