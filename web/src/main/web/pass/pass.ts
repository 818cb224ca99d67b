// The visitor's pass: opened by the link of the invitation, and from then on also without network.
import { html, nothing, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { connect, done, insist, need, type Schema } from '../common/api.ts';
import { logoOf, wear } from '../common/brand.ts';
import { newId } from '../common/ids.ts';
import { language } from '../common/language.ts';
import { PageElement } from '../common/page.ts';
import { entitle, icon, languageSwitch, logo, note, problemNote, skipLink } from '../common/parts.ts';
import { Problem } from '../common/problem.ts';
import { Session } from '../common/session.ts';
import { common } from '../common/texts.ts';
import { day, stamp, time } from '../common/time.ts';
import { saveCalendar } from './calendar.ts';
import type { OwnData } from './data.ts';
import './doors.ts';
import './entrance.ts';
import type { Direction } from './entrance.ts';
import './guest.ts';
import { forget, keep, recallVisit, sweep, type Kept, type MyVisit } from './keep.ts';
import { card, held, told } from './parts.ts';
import { t } from './texts.ts';
import { isWaiting, PAUSE, words, type HostAnswer } from './waiting.ts';

type Answer = Schema<'ScanAnswer'>;

const PICTURES = { good: 'user', plain: 'clock', warn: 'desk', bad: 'cross' } as const;

@customElement('visit-pass')
export class VisitPass extends PageElement {
  /** Behind the #, so that it is in no server's log. */
  private readonly pass = location.hash.slice(1);
  private readonly session = new Session(() => this.open());
  private readonly api = connect(this.session);
  /** The same until there is an answer. */
  private readonly scanIds = { in: newId(), out: newId() };

  @state() private visit: MyVisit | null = null;
  @state() private qr: string | null = null;
  @state() private keptAt: number | null = null;
  @state() private answer: Answer | null = null;
  @state() private problem: Problem | null = null;
  @state() private hostSaid: HostAnswer | null = null;
  @state() private data: OwnData | 'coming' | null = null;
  @state() private isDead = false;
  @state() private isBusy = false;
  private poll = 0;

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('hashchange', () => location.reload());
    addEventListener('online', () => void this.load());
    document.addEventListener('visibilitychange', () => document.hidden || void this.load());
    sweep(Date.now());
    if (this.pass) {
      void this.begin();
    }
  }

  private async begin(): Promise<void> {
    const kept = await recallVisit(this.pass);
    if (kept) {
      this.show(kept);
    }
    await this.load();
  }

  private show(kept: Kept): void {
    this.visit = kept.visit;
    this.qr = kept.qr;
    this.keptAt = kept.at;
    wear(kept.visit.brand.tenant, false);
  }

  private async open(): Promise<string> {
    const anonymous = connect(new Session(async () => null));
    return (await need(anonymous.POST('/api/v1/my-visit/open', { body: { pass: this.pass } }))).accessToken;
  }

  private async load(): Promise<void> {
    if (!this.pass || this.isDead) {
      return;
    }
    try {
      if (this.session.token === null) {
        await this.session.renew();
      }
      const visit = await need(this.api.GET('/api/v1/my-visit'));
      this.visit = visit;
      wear(visit.brand.tenant, false);
      this.qr ??= await need(this.api.POST('/api/v1/my-visit/qr', { body: { pass: this.pass }, parseAs: 'text' }));
      this.keptAt = null;
      this.problem = null;
      await keep(this.pass, { visit, qr: this.qr, at: Date.now() });
      void this.follow();
    } catch (thrown) {
      await this.failed(Problem.catch(thrown));
    }
  }

  private async failed(problem: Problem): Promise<void> {
    if (problem.code === 'not-found' || problem.status === 422) {
      this.isDead = true;
      this.visit = null;
      await forget(this.pass);
      return;
    }
    const kept = problem.isNoAnswer && this.visit ? await recallVisit(this.pass) : null;
    this.keptAt = kept?.at ?? null;
    this.problem = kept ? null : problem;
  }

  /** Asks what the host answers, for as long as the guest waits and looks. */
  private async follow(): Promise<void> {
    clearTimeout(this.poll);
    if (!this.visit || document.hidden || !isWaiting(this.visit, this.answer?.outcome, Date.now())) {
      this.hostSaid = null;
      return;
    }
    try {
      this.hostSaid = await need(this.api.GET('/api/v1/my-visit/answer'));
    } catch (thrown) {
      if (Problem.catch(thrown).code === 'not-found') {
        this.hostSaid = null; // not yet, or not any more
      }
    }
    clearTimeout(this.poll);
    this.poll = setTimeout(() => void this.follow(), PAUSE);
  }

  private readonly learn = async (): Promise<void> => {
    this.data = this.data ?? 'coming';
    try {
      this.data = await need(this.api.GET('/api/v1/my-visit/data'));
    } catch (thrown) {
      Problem.catch(thrown);
      this.data = null; // the short form stays
    }
  };

  private readonly erasePhoto = async (): Promise<void> => {
    try {
      await insist(() => done(this.api.DELETE('/api/v1/my-visit/photo')));
      await this.learn();
    } catch (thrown) {
      this.problem = Problem.catch(thrown);
    }
  };

  /** Comes or goes, as the button said; whether there was an answer. */
  private readonly tell = async (direction: Direction, poster?: string): Promise<boolean> => {
    this.isBusy = true;
    this.problem = null;
    const number = direction === 'in' ? this.visit?.notice?.number : undefined;
    const body = {
      scanId: this.scanIds[direction], ...(poster ? { poster } : {}),
      ...(number ? { notice: { number, language: language() } } : {}),
    };
    try {
      this.answer = await insist(() => need(this.api.POST(`/api/v1/my-visit/check-${direction}`, { body })));
      this.scanIds[direction] = newId();
      await this.load();
      return true;
    } catch (thrown) {
      const problem = Problem.catch(thrown);
      if (problem.code === 'poster-needed') {
        await this.load(); // since when is that asked for?
      }
      this.problem = problem;
      return false;
    } finally {
      this.isBusy = false;
    }
  };

  private readonly toCalendar = async (): Promise<void> => {
    try {
      saveCalendar(await need(this.api.GET('/api/v1/my-visit/calendar', { parseAs: 'text' })));
    } catch (thrown) {
      this.problem = Problem.catch(thrown);
    }
  };

  protected override render(): TemplateResult {
    entitle(t('title'));
    const { visit } = this;
    return html`
      ${skipLink()}
      <header>
        ${visit ? logo(logoOf(visit.brand.tenant, visit.brand.logo), visit.company) : logo(null, 'Gatehouse')}
        ${languageSwitch()}
      </header>
      <main id="content" tabindex="-1">
        ${visit ? this.drawVisit(visit) : this.drawNothing()}
      </main>`;
  }

  private drawNothing(): TemplateResult {
    const text = !this.pass ? t('incomplete') : this.isDead ? t('dead') : null;
    return html`
      <h1>${t('title')}</h1>
      ${note('warn', text)}
      ${problemNote(this.problem)}
      ${text === null && !this.problem ? html`<p class="quiet">${common('loading')}</p>` : nothing}`;
  }

  private drawVisit(visit: MyVisit): TemplateResult {
    return html`
      <h1>${t('titleAt', visit.company)}</h1>
      ${this.drawAnswer(visit)}
      <div role="status" aria-live="polite" class="say">${this.drawHost()}</div>
      ${problemNote(this.problem)}
      ${note('plain', this.keptAt === null ? null : t('kept', stamp(this.keptAt, visit.card.zone)), nothing, 'offline')}
      ${visit.asksForPoster && this.keptAt === null ? html`
        <at-entrance .api=${this.api} .visit=${visit} .busy=${this.isBusy} .tell=${this.tell}></at-entrance>` : nothing}
      ${card(visit, this.qr)}
      <div class="actions">
        ${visit.status === 'expected' && !visit.asksForPoster ? html`
          <button type="button" class="first wide" ?disabled=${this.isBusy} @click=${() => this.tell('in')}>
            ${icon('enter')}${t('here')}</button>` : nothing}
        ${visit.status === 'inside' ? html`
          <button type="button" class="${visit.asksForPoster ? '' : 'first'} wide" ?disabled=${this.isBusy}
            @click=${() => this.tell('out')}>${icon('leave')}${t('left')}</button>` : nothing}
        ${visit.status === 'expected' || visit.status === 'cancelled' ? html`
          <button type="button" class="wide" @click=${this.toCalendar}>
            ${icon('calendar-plus')}${t(visit.status === 'expected' ? 'addToCalendar' : 'removeFromCalendar')}
          </button>` : nothing}
      </div>
      ${visit.status === 'inside' && this.keptAt === null ? html`
        <own-doors .api=${this.api} zone=${visit.card.zone}></own-doors>` : nothing}
      ${told(visit)}
      ${visit.status === 'expected' && this.keptAt === null ? html`
        <guest-naming .api=${this.api} .changed=${this.renamed}></guest-naming>` : nothing}
      ${held(visit, this.data, this.learn, this.erasePhoto)}`;
  }

  private readonly renamed = (): void => {
    void this.load();
    if (this.data) {
      void this.learn();
    }
  };

  private drawHost(): TemplateResult | typeof nothing {
    if (!this.hostSaid || (this.hostSaid.state === 'telling' && this.answer)) {
      return nothing; // the page has just said so
    }
    const [kind, text] = words(this.hostSaid);
    return html`<p class="note ${kind}">${icon(PICTURES[kind])}<span>${text}</span></p>`;
  }

  private drawAnswer(visit: MyVisit): TemplateResult {
    if (!this.answer) {
      return note('good', null);
    }
    const { outcome, at } = this.answer;
    const key = outcome === 'welcome' && this.hostSaid && this.hostSaid.state !== 'telling'
      ? 'welcome' : `outcome.${outcome}`;
    const { siteName, siteAddress, zone } = visit.card;
    const where = [siteName, siteAddress].filter(Boolean).join(', ');
    const parts = outcome === 'wrong-site' ? [where] : at ? [time(at, zone), day(at, zone)] : [];
    const isGood = ['welcome', 'goodbye'].includes(outcome);
    return note(isGood ? 'good' : 'warn', t(t.has(key) ? key : 'outcome.other', ...parts));
  }
}

if ('serviceWorker' in navigator) {
  void navigator.serviceWorker.register('/pass/worker.js').catch(() => {
    // the page works; it will not without network
  });
}
