// Screen 8: the draft is frozen, both parties sign one hash, and it comes into force.
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { done, need, type Api, type Schema } from '../common/api.ts';
import { Form, type Values } from '../common/form.ts';
import type { Me } from '../common/frame.ts';
import { language } from '../common/language.ts';
import { chip, icon, note, problemNote, type Drawn } from '../common/parts.ts';
import { Problem } from '../common/problem.ts';
import { instantAt, stamp } from '../common/time.ts';
import './ask.ts';
import type { AskFirst, Question } from './ask.ts';
import './ask-to-sign.ts';
import { documents } from './documents.ts';
import { distinct, finding, term } from './parts.ts';
import { stepHash } from './route.ts';
import { hasSigned, isAdmin, isOpen, isSignatory, maySign, missing, paperIn, type Paper } from './signing.ts';
import { stepOf } from './steps.ts';
import { t as way } from './setup-texts.ts';
import { t } from './sign-texts.ts';
import type { Finding, Version, World } from './world.ts';

type Account = Schema<'AccountView'>;
type Effect = Schema<'PreviewViews.EffectView'>;

const signatoriesOf = (accounts: readonly Account[]): Account[] =>
  accounts.filter((one) => one.roles.includes('tenant-signatory') && !one.disabled);

@customElement('agreement-sign')
export class SignScreen extends LitElement {
  @property({ attribute: false }) api!: Api;
  @property({ attribute: false }) me!: Me;
  @property({ attribute: false }) world!: World;
  @property({ attribute: false }) version!: Version;
  @property({ attribute: false }) findings: readonly Finding[] = [];
  @property({ attribute: false }) named: string | null = null;
  /** Called with the version that has taken a step; null where it is gone. */
  @property({ attribute: false }) moved: (version: Version | null) => Promise<void> = async () => {};

  @state() private accounts: readonly Account[] | null = null;
  /** What would be erased at once: the one thing here that cannot be undone. */
  @state() private erased: readonly Effect[] = [];
  @state() private problem: Problem | null = null;
  @state() private isBusy = false;
  /** For which version and language a paper was asked for; once for each. */
  private made = '';

  private readonly proposing = new Form(this, (values) => this.propose(values));
  private readonly signing = new Form(this, (values, form) =>
    this.sign(values, form, paperIn(this.version, language())!));

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    void this.load();
  }

  /** Who may sign here, as far as the one who looks may know, and what cannot be undone. */
  private async load(): Promise<void> {
    try {
      if (this.version.state === 'DRAFT') {
        const { effects } = await need(this.api.GET('/api/v1/agreement/versions/{id}/preview', { params: this.path }));
        this.erased = effects.filter(({ code }) => code === 'erased');
      }
      this.accounts = isAdmin(this.me) ? await need(this.api.GET('/api/v1/accounts')) : [];
    } catch (thrown) {
      this.problem = Problem.catch(thrown);
    }
  }

  /** Whoever reads in a language in which it is not on paper yet has it made, and waits for it. */
  private async makePaper(): Promise<void> {
    const wanted = `${this.version.id} ${language()}`;
    if (this.made === wanted || !maySign(this.version, this.me) || paperIn(this.version, language())) {
      return;
    }
    this.made = wanted;
    await need(this.api.GET('/api/v1/agreement/versions/{id}/documents/{kind}', {
      params: { path: { ...this.path.path, kind: 'agreement' }, query: { language: language(), format: 'pdf' } },
      parseAs: 'blob',
    }));
    this.version = await need(this.api.GET('/api/v1/agreement/versions/{id}', { params: this.path }));
  }

  /** The language may be another one now, and so may the version. */
  protected override updated(): void {
    void this.makePaper().catch((thrown: unknown) => {
      this.problem = Problem.catch(thrown);
    });
  }

  private get path(): { path: { id: string } } {
    return { path: { id: this.version.id } };
  }

  private async propose({ from = '' }: Values): Promise<void> {
    const { version } = this;
    const proposed = await need(this.api.POST('/api/v1/agreement/versions/{id}/proposal', {
      params: { ...this.path, header: { 'If-Match': `"${version.version}"` } },
      body: from ? { inForceFrom: instantAt(from, '00:00', version.terms.zone) } : {},
    }));
    await this.moved(proposed);
    await this.updateComplete;
    this.querySelector<HTMLElement>('h3')?.focus();
  }

  private async sign(
    { name = '', title = '', password = '' }: Values, form: HTMLFormElement, paper: Paper,
  ): Promise<void> {
    form.querySelector<HTMLInputElement>('#password')!.value = '';
    const signed = await need(this.api.POST('/api/v1/agreement/versions/{id}/signatures', {
      params: this.path,
      body: {
        hash: this.version.hash!, paper: paper.hash, name: name.trim(), title: title.trim(), authority: true, password,
      },
    }));
    await this.moved(signed);
    await this.updateComplete;
    this.querySelector<HTMLElement>('h3')?.focus();
  }

  /** Whoever's roles change is signed out, and comes back here. */
  private readonly becomeSignatory = async (): Promise<void> => {
    this.isBusy = true;
    try {
      const own = this.accounts!.find(({ id }) => id === this.me.id)!;
      await need(this.api.PATCH('/api/v1/accounts/{account}', {
        params: { path: { account: own.id }, header: { 'If-Match': `"${own.version}"` } },
        body: { roles: [...own.roles, 'tenant-signatory'] },
      }));
      location.replace(`/sign-in/?next=${encodeURIComponent(location.pathname + stepHash('sign', this.named))}`);
    } catch (thrown) {
      this.problem = Problem.catch(thrown);
      this.isBusy = false;
    }
  };

  private ask(question: Omit<Question, 'work'>, work: () => Promise<unknown>): void {
    void this.querySelector<AskFirst>('ask-first')?.open({
      ...question, work: async () => {
        await work();
        await this.moved(null);
      },
    });
  }

  private readonly withdraw = (): void => this.ask(
    { title: t('withdrawTitle'), text: t('withdrawText'), yes: t('withdraw') },
    () => done(this.api.POST('/api/v1/agreement/versions/{id}/withdrawal', { params: this.path })),
  );

  private readonly reject = (): void => this.ask(
    { title: t('rejectTitle'), text: t('rejectText'), yes: t('reject') },
    () => done(this.api.POST('/api/v1/agreement/versions/{id}/rejection', { params: this.path })),
  );

  protected override render(): TemplateResult {
    const { version } = this;
    return html`
      ${problemNote(this.problem)}
      ${version.state === 'DRAFT' ? this.drawDraft() : this.drawFrozen()}
      <ask-first></ask-first>`;
  }

  private drawDraft(): TemplateResult {
    const red = distinct(this.findings.filter(({ severity }) => severity === 'RED'));
    return red.length > 0 ? html`
      <p class="note bad">${icon('cross')}<span>${t('redFirst', red.length)}</span></p>
      <ul class="findings">${red.map((one) => finding(one, this.world,
        html` <a href=${stepHash(stepOf(one.place), this.named)}>${way(`step.${stepOf(one.place)}`)}</a>`))}
      </ul>` : html`
      <ol class="stages">
        <li>${t('stage.freeze')}</li><li>${t('stage.sign')}</li><li>${t('stage.force')}</li>
      </ol>
      ${this.drawWho()}
      <form @submit=${this.proposing.submit}>
        <details class="more"><summary>${t('fromWhen')}</summary>
          ${this.proposing.field('from', t('from'), (id, invalid, described) => html`
            <input id=${id} name="from" type="date" aria-invalid=${invalid} aria-describedby=${described}>`,
            t('fromHint', this.version.terms.zone))}
        </details>
        ${this.drawErased()}
        ${this.proposing.note('from')}
        <div class="row">
          <button class="first" ?disabled=${this.proposing.busy || this.accounts === null || !isAdmin(this.me)}>
            ${icon('pen')}${t('propose')}</button></div>
      </form>`;
  }

  private drawErased(): Drawn {
    const count = String(this.erased.reduce((sum, one) => sum + one.count, 0));
    return this.erased.length === 0 ? nothing : html`
      <div class="note warn">${icon('alert')}<span>${this.erased.map(({ text }) => html`${text}<br>`)}</span></div>
      ${this.proposing.field('erased', t('typeNumber', count), (id, invalid, described) => html`
        <input id=${id} required pattern=${count} inputmode="numeric" autocomplete="off" aria-invalid=${invalid}
          aria-describedby=${described}>`)}`;
  }

  /** Somebody has to be able to sign; of the very first, an administrator says who. */
  private drawWho(): Drawn {
    const { accounts, me } = this;
    if (isSignatory(me) || accounts === null) {
      return nothing;
    }
    const signatories = signatoriesOf(accounts);
    return signatories.length > 0
      ? html`<p class="note plain">${icon('info')}<span>${
        t('othersSign', signatories.map(({ email }) => email).join(', '))}</span></p>`
      : html`
        <section class="nobody" aria-labelledby="who-signs">
          <h3 id="who-signs">${t('whoSigns')}</h3>
          <p>${t('whoSignsText')}</p>
          <div class="row">
            <button type="button" ?disabled=${this.isBusy} @click=${this.becomeSignatory}>${t('iSign')}</button>
            <a class="button" href="/admin/#people">${t('anotherSigns')}</a>
          </div>
        </section>`;
  }

  private drawFrozen(): TemplateResult {
    const { version, me } = this;
    const open = isOpen(version);
    return html`
      <h3 tabindex="-1">${this.headline()}</h3>
      <p class="quiet">${version.changeClass ? t(`class.${version.changeClass as 'CLAUSES'}`) : ''}</p>
      ${this.drawSignatures()}
      ${open ? note('plain', missing(version).map((party) => t(`missing.${party}`)).join(' ') || null) : nothing}
      <dl class="hash"><dt>${t('hash')}</dt><dd><code>${version.hash}</code></dd></dl>
      ${this.drawCopies()}
      ${documents(this.api, version, (problem) => {
        this.problem = problem;
      })}
      ${term(this.world, 'HASH')}
      ${maySign(version, me) ? this.drawSigning() : nothing}
      ${this.drawAsking()}
      ${open ? html`<div class="row">
        ${isAdmin(me) ? html`<button type="button" class="link" @click=${this.withdraw}>
          ${icon('undo')}${t('withdraw')}</button>` : nothing}
        ${isSignatory(me) ? html`<button type="button" class="link" @click=${this.reject}>
          ${icon('cross')}${t('reject')}</button>` : nothing}</div>` : nothing}`;
  }

  /** Whoever may not sign it asks those who may. */
  private drawAsking(): Drawn {
    const { version, me, accounts } = this;
    const waits = isOpen(version) && !hasSigned(version, 'CONTROLLER');
    return !waits || !isAdmin(me) || maySign(version, me) || accounts === null ? nothing : html`
      <agreement-ask .api=${this.api} .version=${version} .signatories=${signatoriesOf(accounts)}></agreement-ask>`;
  }

  private headline(): string {
    const { state, inForceFrom, number, terms } = this.version;
    const when = inForceFrom ? stamp(inForceFrom, terms.zone) : '';
    switch (state) {
      case 'IN_FORCE': return t('inForce', number ?? '', when);
      case 'SCHEDULED': return t('scheduled', when);
      default: return t('frozen');
    }
  }

  private drawSignatures(): TemplateResult {
    const { signatures, terms } = this.version;
    return html`
      <ul class="signatures">${(['CONTROLLER', 'PROCESSOR'] as const).map((party) => {
        const one = signatures.find((signature) => signature.party === party);
        return html`
          <li><span><b>${t(`party.${party}`)}</b><small class="quiet">${one
            ? [one.signerName, one.signerTitle, stamp(one.signedAt, terms.zone)].filter(Boolean).join(', ')
            : ''}</small></span>
            ${one ? chip('good', 'check', t('signed')) : chip('warn', 'clock', t('waits'))}</li>`;
      })}</ul>`;
  }

  /** What became of the mails that tell both parties where their copy is. */
  private drawCopies(): Drawn {
    const { copies, terms } = this.version;
    if (!copies) {
      return nothing;
    }
    const said = t('copies', copies.sent + copies.waiting + copies.failed, stamp(copies.toldAt, terms.zone));
    return copies.failed > 0
      ? html`<p class="note warn">${icon('alert')}<span>${said} ${t('copiesFailed', copies.failed)}</span></p>`
      : html`<p class="quiet">${said}${copies.waiting > 0 ? ` ${t('copiesWait', copies.waiting)}` : ''}</p>`;
  }

  /** Nobody signs before there is something to read. */
  private drawSigning(): TemplateResult {
    const paper = paperIn(this.version, language());
    return paper ? this.drawForm(paper) : html`<p class="quiet" role="status">${t('paperIsMade')}</p>`;
  }

  private drawForm(paper: Paper): TemplateResult {
    const field = (name: string, label: string, value: string, type: string, fill: string, most: number) =>
      this.signing.field(name, label, (id, invalid, described) => html`
        <input id=${id} name=${name} type=${type} value=${value} required maxlength=${most} autocomplete=${fill}
          aria-invalid=${invalid} aria-describedby=${described}>`);
    return html`
      <form class="signing" @submit=${this.signing.submit}>
        <p>${t(paper.translation ? 'youSignTranslation' : 'youSign')}</p>
        <div class="pair">
          ${field('name', t('name'), this.me.name ?? '', 'text', 'name', 200)}
          ${field('title', t('title'), '', 'text', 'organization-title', 200)}
        </div>
        ${field('password', t('password'), '', 'password', 'current-password', 1000)}
        <label class="check"><input type="checkbox" name="authority" required>${t('authority')}</label>
        ${this.signing.note('name', 'title', 'password')}
        <div class="row"><button class="first" ?disabled=${this.signing.busy}>${icon('pen')}${t('sign')}</button></div>
      </form>`;
  }
}
