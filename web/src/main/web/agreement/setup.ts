// The eight screens from nothing to a signed agreement. The draft is where one is: it may be left and gone on with.
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { need, type Api } from '../common/api.ts';
import { Form, type Values } from '../common/form.ts';
import type { Me } from '../common/frame.ts';
import { language } from '../common/language.ts';
import { icon, note, problemNote, type Drawn } from '../common/parts.ts';
import { Problem } from '../common/problem.ts';
import './contacts.ts';
import { between, differences } from './difference.ts';
import { Draft } from './draft.ts';
import './effects.ts';
import { helpers, isGeneral } from './helpers.ts';
import { lengths } from './lengths.ts';
import { Memory } from './memory.ts';
import { answersIn, answersOf, isComplete, type Answers } from './party.ts';
import './party.ts';
import { findings, showModal } from './parts.ts';
import { places } from './places.ts';
import { IMPORT, numberOf, stepHash, STEPS, type Place, type Step } from './route.ts';
import './sign.ts';
import { isAdmin } from './signing.ts';
import { isFrozen, markOf, ofStep, resumeAt } from './steps.ts';
import { t } from './setup-texts.ts';
import { uses } from './uses.ts';
import type { Summary, Terms, Version, World } from './world.ts';

const OPEN = ['DRAFT', 'PROPOSED', 'PARTIALLY_SIGNED'];
const MARKS = { red: 'cross', amber: 'alert', done: 'check', open: null } as const;

@customElement('agreement-setup')
export class Setup extends LitElement {
  @property({ attribute: false }) api!: Api;
  @property({ attribute: false }) me!: Me;
  @property({ attribute: false }) world!: World;
  @property({ attribute: false }) place!: Place;
  @property({ attribute: false }) versions: readonly Summary[] = [];
  /** Called when a version has taken a step, so that the lists are read again. */
  @property({ attribute: false }) changed: () => Promise<void> = async () => {};

  @state() private isOpened = false;
  @state() private problem: Problem | null = null;
  @state() private isMissing = false;
  private readonly draft = new Draft(this, () => this.api);
  private readonly memory = new Memory();
  private readonly beginning = new Form(this, (values) => this.begin(values));
  private answers: Answers | null = null;
  private spare: readonly Terms[] = [];
  private asked: string | null | undefined;

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override willUpdate(changed: Map<string, unknown>): void {
    if (changed.has('place') && this.place.version !== this.asked) {
      this.asked = this.place.version;
      void this.open();
    } else if (changed.has('place') && this.isOpened) {
      void this.draft.flush();
      this.remember();
      this.toHeading();
    } else if (changed.has('world') && this.isOpened) {
      void this.draft.look(); // in another language
    }
  }

  private async open(): Promise<void> {
    this.isOpened = false;
    this.problem = null;
    try {
      const id = this.place.version ?? this.versions.find(({ state }) => OPEN.includes(state))?.id ?? null;
      await this.take(id === null ? null : await need(this.api.GET('/api/v1/agreement/versions/{id}', {
        params: { path: { id } },
      })));
      this.isOpened = true;
      this.remember();
    } catch (thrown) {
      this.problem = Problem.catch(thrown);
    }
  }

  private async take(version: Version | null): Promise<void> {
    this.spare = [version?.terms, this.world.inForce?.terms, ...this.world.spare].flatMap((one) => one ?? []);
    await this.draft.open(version);
    this.memory.open(version, this.draft.findings);
  }

  private remember(): void {
    if (this.draft.version !== null) {
      this.memory.see(this.step);
    }
  }

  /** Focus goes to what is new, as it does on a page. */
  private toHeading(): void {
    void this.updateComplete.then(() => {
      this.querySelector<HTMLElement>('.screen h2')?.focus({ preventScroll: true });
      const wizard = this.querySelector('.wizard');
      if (wizard && wizard.getBoundingClientRect().top < 0) {
        wizard.scrollIntoView();
      }
    });
  }

  private get step(): Step {
    const { version, findings: found } = this.draft;
    return version === null ? 'party' : this.place.step ?? resumeAt(this.memory.left, found, version);
  }

  private go(step: Step): void {
    location.hash = stepHash(step, this.place.version);
  }

  /** From what is in force, or the very first from a template. */
  private async begin({ reason = '' }: Values): Promise<void> {
    const first = this.world.inForce === null;
    const begun = await need(this.api.POST('/api/v1/agreement/versions', {
      body: first ? { template: 'EU_ONLY', zone: this.answers!.zone, language: language(), reason: t('firstReason') }
        : { reason: reason.trim() },
    }));
    await this.take(begun);
    await this.changed();
  }

  private readonly next = async (): Promise<void> => {
    this.isMissing = false;
    const { step } = this;
    if (step === 'party') {
      const answers = this.answers ?? answersOf(this.draft.terms, this.world, this.me.organisation);
      if (!isComplete(answers.controller)) {
        this.isMissing = true;
        await this.updateComplete;
        this.querySelector<HTMLElement>('agreement-party input:placeholder-shown, agreement-party input')?.focus();
        return;
      }
      this.answers = answers;
      if (this.draft.version === null) {
        await this.run(() => this.begin({}));
      }
      if (this.draft.terms) {
        this.draft.change(answersIn(this.draft.terms, answers));
      }
    }
    if (this.draft.version && await this.draft.flush()) {
      this.memory.see(step);
      this.go(STEPS[numberOf(step)] ?? step);
    }
  };

  private async run(work: () => Promise<void>): Promise<void> {
    this.problem = null;
    try {
      await work();
    } catch (thrown) {
      this.problem = Problem.catch(thrown);
    }
  }

  private readonly moved = async (version: Version | null): Promise<void> => {
    await this.changed();
    if (version === null) {
      location.hash = '#versions';
    } else {
      await this.draft.open(version);
    }
  };

  protected override render(): TemplateResult {
    if (!this.isOpened) {
      return html`${problemNote(this.problem)}`;
    }
    const { version } = this.draft;
    if (version === null && (this.world.inForce !== null || !isAdmin(this.me))) {
      return this.drawBeginning();
    }
    const { step } = this;
    return html`
      <div class="wizard">
        ${this.drawRail(step)}
        <section class="card screen" aria-labelledby="screen">
          <header>
            <p class="quiet count">${t('count', numberOf(step), STEPS.length)}</p>
            <h2 id="screen" tabindex="-1">${t(`screen.${step}`)}</h2>
            <p class="lead">${t(`lead.${step}`)}</p>
          </header>
          ${isFrozen(version) && step !== 'sign' ? html`
            <p class="note plain">${icon('info')}<span>${t('frozenNote')}</span></p>` : nothing}
          ${problemNote(this.problem ?? this.draft.problem)}
          ${this.isMissing ? note('bad', t('partyMissing')) : nothing}
          ${this.drawScreen(step)}
          ${version === null ? html`<p><a href=${IMPORT}>${t('import')}</a></p>` : nothing}
          ${this.drawWrong(step)}
          ${this.drawWay(step)}
        </section>
      </div>
      ${this.drawConflict()}`;
  }

  private drawBeginning(): TemplateResult {
    return !isAdmin(this.me) ? note('plain', t('nothingToSign')) : html`
      <form class="card beginning" @submit=${this.beginning.submit}>
        <h2>${t('beginTitle')}</h2>
        <p>${t('beginText', this.world.inForce?.number ?? '')}</p>
        ${this.beginning.field('reason', t('reason'), (id, invalid, described) => html`
          <input id=${id} name="reason" required maxlength="500" autocomplete="off" aria-invalid=${invalid}
            aria-describedby=${described}>`, t('reasonHint'))}
        ${this.beginning.note('reason')}
        <div class="row">
          <button class="first" ?disabled=${this.beginning.busy}>${icon('pen')}${t('begin')}</button>
          <a class="button" href=${IMPORT}>${icon('enter')}${t('import')}</a></div>
      </form>`;
  }

  private drawRail(current: Step): TemplateResult {
    const { version, findings: found } = this.draft;
    return html`
      <nav class="rail" aria-label=${t('progress')}>
        <ol>${STEPS.map((step) => {
          const mark = markOf(step, found, this.memory.seen, version);
          const picture = MARKS[mark];
          const body = html`<span class="mark ${mark}">${picture ? icon(picture) : numberOf(step)}</span>
            <span class="name">${t(`step.${step}`)}</span>
            ${mark === 'open' ? nothing : html`<span class="visually-hidden">${t(`mark.${mark}`)}</span>`}`;
          return html`<li>${version === null && step !== 'party' ? html`<span class="stop">${body}</span>` : html`
            <a class="stop" href=${stepHash(step, this.place.version)}
              aria-current=${step === current ? 'step' : nothing}>${body}</a>`}</li>`;
        })}</ol>
      </nav>`;
  }

  private drawScreen(step: Step): TemplateResult {
    const { draft, api, me } = this;
    const { version, terms } = draft;
    const fixed = isFrozen(version) || !isAdmin(me);
    const world = { ...this.world, spare: this.spare };
    if (step === 'party') {
      return html`<agreement-party .world=${world} .terms=${terms} .organisation=${me.organisation} .fixed=${fixed}
        .told=${this.told}></agreement-party>`;
    }
    const screen = { world, terms: terms!, fixed, findings: draft.findings, change: draft.change };
    switch (step) {
      case 'uses': return uses(screen);
      case 'places': return places(screen);
      case 'helpers': return helpers(screen);
      case 'periods': return lengths(screen);
      case 'contacts': return isAdmin(me) ? html`<agreement-contacts .api=${api} .me=${me} .world=${world}
        .changed=${() => draft.look()}></agreement-contacts>` : html`<p class="quiet">${t('contactsElsewhere')}</p>`;
      case 'effects': return html`<agreement-effects .api=${api} .version=${version!} .named=${this.place.version}
        .tries=${world.inForce !== null}></agreement-effects>`;
      default: return html`<agreement-sign .api=${api} .me=${me} .world=${world} .version=${version!}
        .findings=${draft.findings} .named=${this.place.version} .moved=${this.moved}></agreement-sign>`;
    }
  }

  private readonly told = (answers: Answers): void => {
    this.answers = answers;
    this.isMissing = false;
    if (this.draft.terms) {
      this.draft.change(answersIn(this.draft.terms, answers));
    }
  };

  /** What is wrong here and is not said beside its control; the last screens tell of everything themselves. */
  private drawWrong(step: Step): Drawn {
    const { version, findings: found } = this.draft;
    const own = ofStep(found, step).filter(({ place, code }) => isGeneral(place) && code !== 'contact-unverified');
    return version?.state !== 'DRAFT' || ['effects', 'sign'].includes(step) || !this.memory.seen.has(step)
      ? nothing : findings(own, this.world);
  }

  private drawWay(step: Step): TemplateResult {
    const { version, kept } = this.draft;
    const number = numberOf(step);
    const before = STEPS[number - 2];
    const after = STEPS[number];
    const isEditing = version?.state === 'DRAFT' && isAdmin(this.me);
    return html`
      <footer class="way">
        ${before ? html`
          <a class="button" href=${stepHash(before, this.place.version)}>${icon('back')}${t('before')}</a>` : nothing}
        <small class="kept quiet" role="status">${isEditing ? t(`kept.${kept}`) : ''}</small>
        ${after ? html`<button type="button" class="first next" @click=${this.next}>
          ${t(`step.${after}`)}${icon('arrow')}</button>` : nothing}
      </footer>`;
  }

  private drawConflict(): Drawn {
    const { conflict } = this.draft;
    if (conflict === null) {
      return nothing;
    }
    void this.updateComplete.then(() => showModal(this, '#conflict'));
    return html`
      <dialog id="conflict" aria-labelledby="conflict-title" @cancel=${(event: Event) => event.preventDefault()}>
        <div class="fields">
          <h2 id="conflict-title">${t('conflict')}</h2>
          <p>${t('conflictText')}</p>
          ${differences(between(conflict.theirs.terms, conflict.mine), this.world)}
          <div class="row end">
            <button type="button" id="theirs" @click=${this.draft.takeTheirs}>${t('takeTheirs')}</button>
            <button type="button" id="mine" class="first" @click=${this.draft.keepMine}>${t('keepMine')}</button>
          </div>
        </div>
      </dialog>`;
  }
}
