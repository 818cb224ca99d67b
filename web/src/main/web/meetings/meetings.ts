// The host's page: who waits, who comes today, what is planned, and from here everything that is done about it.
import { html, nothing, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { answerButtons, guestIsTold, waitsSince, whoWaits, type AlertCard } from '../answer/card.ts';
import { done, need, type Schema } from '../common/api.ts';
import { StaffPage, type Me } from '../common/frame.ts';
import { entitle, icon, note, problemNote } from '../common/parts.ts';
import { Problem } from '../common/problem.ts';
import { capital, day, stamp } from '../common/time.ts';
import type { MeetingDialog, Wish } from './dialogs.ts';
import './dialogs.ts';
import { comingCard, todayCard } from './lists.ts';
import { fullName, type Guest, type Host, type Meeting, type Site } from './people.ts';
import './plan.ts';
import './settings.ts';
import { t } from './texts.ts';

type Waiting = Schema<'Alert.Open'>;
type Note = Schema<'Inbox.Note'>;

const EVERY = 5000;
const TODAY_EVERY = 10_000;
const ALL_EVERY = 30_000;
const HOUR = 3_600_000;
const WEEKS = [4, 13, 26, 110] as const;
const NOTES = 20;

@customElement('meetings-page')
export class MeetingsPage extends StaffPage {
  @state() private view = location.hash.slice(1);
  @state() private meetings: readonly Meeting[] | null = null;
  @state() private waiting: readonly Waiting[] = [];
  @state() private notes: readonly Note[] = [];
  @state() private said: { kind: 'good'; text: string } | null = null;
  @state() private problem: Problem | null = null;
  @state() private isBusy = false;
  private sites: readonly Site[] = [];
  private hosts: readonly Host[] = [];
  private reach = 0;
  private pages = 1;
  private hasMore = false;
  private turn = 0;
  private heard = '';

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('hashchange', () => this.turnTo(location.hash.slice(1)));
  }

  protected override async opened(me: Me): Promise<void> {
    const mayNameHost = me.roles.some((role) => role === 'receptionist' || role === 'tenant-admin');
    [this.sites, this.hosts] = await Promise.all([
      need(this.api.GET('/api/v1/sites')),
      mayNameHost ? need(this.api.GET('/api/v1/employees', { params: { query: { name: '' } } })) : [],
    ]);
    await this.load();
    await this.listen(me);
    setInterval(() => document.hidden || void this.listen(me), EVERY);
    setInterval(() => document.hidden || void this.loadToday(), TODAY_EVERY);
    setInterval(() => document.hidden || void this.load(true), ALL_EVERY);
    addEventListener('online', () => void this.load());
  }

  private turnTo(view: string): void {
    this.view = view;
    this.said = null;
    this.problem = null;
    if (this.me) {
      void this.load();
    }
    void this.updateComplete.then(() => this.querySelector<HTMLElement>('h1')?.focus());
  }

  /** Who waits for this host, and notes: asked again and again, since they come by no other way. */
  private async listen(me: Me): Promise<void> {
    if (!me.roles.includes('host')) {
      return;
    }
    try {
      const [waiting, notes] = await Promise.all([
        need(this.api.GET('/api/v1/alerts')), need(this.api.GET('/api/v1/inbox')),
      ]);
      const heard = JSON.stringify([waiting, notes]);
      if (heard !== this.heard) {
        this.heard = heard;
        this.waiting = waiting;
        this.notes = notes;
      }
      this.mend();
    } catch (thrown) {
      this.problem = Problem.catch(thrown);
    }
  }

  /** What was only that nobody answered is over. */
  private mend(): void {
    if (this.problem?.isNoAnswer) {
      this.problem = null;
    }
  }

  /** As much as was asked for. Whoever began later knows more. */
  private async load(isQuiet = false): Promise<void> {
    this.turn += 1;
    const mine = this.turn;
    try {
      const { found, isEnd } = await this.read(Date.now() + WEEKS[this.reach]! * 7 * 24 * HOUR, this.pages);
      if (mine === this.turn) {
        this.hasMore = !isEnd;
        this.show(found, isQuiet);
      }
    } catch (thrown) {
      if (mine === this.turn) {
        this.problem = Problem.catch(thrown);
      }
    }
  }

  /** Who comes today is asked for more often than all that is planned. */
  private async loadToday(): Promise<void> {
    const mine = this.turn;
    try {
      const until = Date.now() + 12 * HOUR;
      const { found, isEnd } = await this.read(until, 1);
      if (mine === this.turn && this.meetings && isEnd) {
        this.show([...found, ...this.meetings.filter(({ startsAt }) => Date.parse(startsAt) >= until)], true);
      }
    } catch (thrown) {
      if (mine === this.turn) {
        this.problem = Problem.catch(thrown);
      }
    }
  }

  private async read(until: number, pages: number): Promise<{ found: Meeting[]; isEnd: boolean }> {
    const found: Meeting[] = [];
    const from = new Date(Date.now() - 12 * HOUR).toISOString();
    const to = new Date(until).toISOString();
    let cursor: string | undefined;
    let isEnd = false;
    for (let page = 0; page < pages && !isEnd; page += 1) {
      const query = { from, to, ...(cursor ? { cursor } : {}) };
      const part = await need(this.api.GET('/api/v1/meetings', { params: { query } }));
      found.push(...part.items);
      cursor = part.next;
      isEnd = !cursor;
    }
    return { found, isEnd };
  }

  private show(found: readonly Meeting[], isQuiet: boolean): void {
    if (JSON.stringify(found) !== JSON.stringify(this.meetings)) {
      this.meetings = found;
    } else if (isQuiet) {
      this.requestUpdate(); // who is late is later now
    }
    this.mend();
  }

  private readonly later = (): void => {
    if (this.hasMore) {
      this.pages += 1;
    } else {
      this.reach += 1;
    }
    void this.load();
  };

  private readonly say = async (text: string): Promise<void> => {
    this.said = { kind: 'good', text };
    this.problem = null;
    await this.load();
    if (!document.activeElement || document.activeElement === document.body) {
      this.querySelector<HTMLElement>('#content')?.focus({ preventScroll: true });
    }
  };

  private async run(work: () => Promise<string>): Promise<void> {
    this.isBusy = true;
    try {
      await this.say(await work());
    } catch (thrown) {
      this.problem = Problem.catch(thrown);
    } finally {
      this.isBusy = false;
    }
  }

  private give(id: string, answer: string, me: Me): Promise<void> {
    return this.run(async () => {
      const card: AlertCard = await need(this.api.POST('/api/v1/alerts/{id}/answer', {
        params: { path: { id } }, body: { answer },
      }));
      await this.listen(me);
      return guestIsTold(card);
    });
  }

  private readonly sendAgain = (guest: Guest): Promise<void> => this.run(async () => {
    await done(this.api.POST('/api/v1/visits/{id}/invitation', { params: { path: { id: guest.visitId } } }));
    return t('sentAgain', fullName(guest));
  });

  private readonly ask = (wish: Wish): void => {
    this.said = null;
    void this.querySelector<MeetingDialog>('meeting-dialog')?.open(wish);
  };

  private async seen(one: Note, me: Me): Promise<void> {
    await done(this.api.POST('/api/v1/inbox/{id}/read', { params: { path: { id: one.id } } }))
      .catch((thrown: unknown) => {
        this.problem = Problem.catch(thrown);
      });
    await this.listen(me);
  }

  protected override content(me: Me): TemplateResult {
    const title = this.view === 'plan' ? t('plan') : this.view === 'settings' ? t('settings') : t('title');
    entitle(title);
    return html`
      <div class="top">
        ${this.view ? html`<a class="button link" href="#" aria-label=${t('back')}>${icon('back')}</a>` : nothing}
        <div><h1 tabindex="-1">${title}</h1>
          ${this.view ? nothing : html`
            <p class="quiet">${capital(day(Date.now(), this.sites[0]?.zone ?? 'UTC'))}</p>`}</div>
        ${this.view ? nothing : html`
          <div class="acts">
            ${me.roles.includes('host') && me.personId ? html`
              <a class="button" href="#settings">${icon('sliders')}${t('settings')}</a>` : nothing}
            <a class="button first" href="#plan">${icon('plus')}${t('plan')}</a>
          </div>`}
      </div>
      ${note('good', this.said?.text ?? null)}
      ${problemNote(this.problem)}
      ${this.drawWaiting(me)}
      ${this.drawView(me)}`;
  }

  private drawView(me: Me): TemplateResult {
    if (this.view === 'plan') {
      return html`<plan-meeting .api=${this.api} .me=${me} .sites=${this.sites} .hosts=${this.hosts}
        @planned=${() => this.load()}></plan-meeting>`;
    }
    if (this.view === 'settings') {
      return html`<host-settings .api=${this.api} .me=${me}></host-settings>`;
    }
    const seesAll = this.hosts.length > 0;
    const deeds = { ask: this.ask, sendAgain: this.sendAgain };
    const isEnd = !this.hasMore && this.reach === WEEKS.length - 1;
    const later = isEnd ? html`` : html`
      <p class="more"><button type="button" class="link" @click=${this.later}>${t('later')}</button></p>`;
    const shown = this.notes.slice(0, NOTES);
    return html`
      <div class=${shown.length > 0 ? 'cols' : ''}>
        <div class="main">
          ${todayCard(this.meetings ?? [], this.sites, seesAll)}
          ${comingCard(this.meetings ?? [], this.sites, seesAll, deeds, later)}
        </div>
        ${shown.length > 0 ? this.drawInbox(shown, me) : nothing}
      </div>
      <meeting-dialog .api=${this.api} .sites=${this.sites} .hosts=${this.hosts} .asked=${me.guestFields}
        .finished=${this.say}></meeting-dialog>`;
  }

  /** A guest who stands at the door comes before everything, whatever the host is doing. */
  private drawWaiting(me: Me): TemplateResult {
    const cards = this.waiting.map(({ id, guest }) => html`
      <article class="card waiting" aria-label=${t('waitingNow', guest.guestFirstName)}>
        <div><h2>${whoWaits(guest)}</h2>${waitsSince(guest)}</div>
        ${answerButtons(guest, this.isBusy, (answer) => this.give(id, answer, me))}
      </article>`);
    return html`<div class="alerts" aria-live="assertive">${cards}</div>`;
  }

  private drawInbox(notes: readonly Note[], me: Me): TemplateResult {
    const zone = this.sites[0]?.zone ?? 'UTC';
    return html`
      <section class="card list inbox" aria-labelledby="inbox">
        <h2 id="inbox">${t('inbox')}</h2>
        <ul>${notes.map((one) => html`
          <li class=${one.readAt ? '' : 'new'}>
            <span>${one.text}<small class="quiet">${stamp(one.createdAt, zone)}</small></span>
            ${one.readAt ? nothing : html`
              <button type="button" @click=${() => this.seen(one, me)}>${icon('check')}${t('read')}</button>`}
          </li>`)}
        </ul>
      </section>`;
  }
}
