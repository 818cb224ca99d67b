// Reception's page: who is expected, who is here, and what to do for whoever stands at the desk.
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, query, state } from 'lit/decorators.js';
import { guard } from 'lit/directives/guard.js';
import { repeat } from 'lit/directives/repeat.js';
import { need, type Schema } from '../common/api.ts';
import { StaffPage, type Me } from '../common/frame.ts';
import { language } from '../common/language.ts';
import { LiveStream } from '../common/live.ts';
import { entitle, icon, note, problemNote } from '../common/parts.ts';
import { Problem } from '../common/problem.ts';
import { common } from '../common/texts.ts';
import { day, time, wallClock } from '../common/time.ts';
import { badge, printBadge } from './badge.ts';
import './chart.ts';
import {
  entries, figures, occupancy, take, undoable, type Change, type Entry, type Figures, type Group, type Row, type Shown,
} from './day.ts';
import { letGroupIn, letThrough, saveDay, takeBack, tell, type Desk, type Said } from './deeds.ts';
import { feedList, newsOf, withNews, type News } from './feed.ts';
import { keysDialog, onKey, type Keyboard } from './keys.ts';
import { drawDate, drawFigures, drawFilters, drawLive, drawSites } from './parts.ts';
import { Place } from './place.ts';
import type { ReachHost } from './reach.ts';
import './reach.ts';
import { groupRow, visitRow, type Act, type Doing } from './rows.ts';
import { t } from './texts.ts';
import type { WalkedIn, WalkIn } from './walk-in.ts';
import './walk-in.ts';

const SHOWN: readonly Shown[] = ['all', 'expected', 'inside', 'left'];
const TICK = 30_000;
const TWICE = 1_000; // a second tap so soon is the first one's shadow
const DAY = 86_400_000;

@customElement('desk-page')
export class DeskPage extends StaffPage implements Doing, Keyboard {
  private readonly rows = new Map<string, Row>();
  private readonly ticked = new Set<string>();
  private readonly unfolded = new Set<string>();
  private readonly acted = new Map<string, number>();
  private readonly place = new Place(this);
  private stream: LiveStream<Change> | null = null;
  private today = '';
  private zone = 'UTC';
  private timer = 0;

  @state() private sites: readonly Schema<'SiteView'>[] = [];
  @state() private site = '';
  @state() private shown: Shown = 'all';
  @state() private words = '';
  @state() private isLive: boolean | null = null;
  @state() private cutAt = 0;
  @state() private now = Date.now();
  @state() private feed: readonly News[] = [];
  @state() private said: Said | null = null;
  @state() private problem: Problem | null = null;
  @state() private asked: { readonly row: Row; readonly why: string } | null = null;
  @state() private printed: Row | null = null;

  @query('[type=search]') private field!: HTMLInputElement | null;
  @query('walk-in') private walkInDialog!: WalkIn;
  @query('reach-host') private reachDialog!: ReachHost;
  @query('dialog.keys') private keysHelp!: HTMLDialogElement;
  @query('dialog.sure') private sure!: HTMLDialogElement;

  private readonly keydown = (event: KeyboardEvent): void => {
    if (this.field) {
      onKey(event, this);
    }
  };

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('keydown', this.keydown);
    this.timer = setInterval(() => this.passTime(), TICK);
  }

  override disconnectedCallback(): void {
    clearInterval(this.timer);
    removeEventListener('keydown', this.keydown);
    this.stream?.close();
    super.disconnectedCallback();
  }

  protected override async opened(me: Me): Promise<void> {
    this.sites = await need(this.api.GET('/api/v1/sites'));
    this.site = (this.sites.find(({ id }) => id === me.siteId) ?? this.sites[0])?.id ?? '';
    await this.load();
  }

  private passTime(): void {
    this.now = Date.now();
    if (this.site && wallClock(this.now, this.zone).date !== this.today) {
      void this.load();
    }
  }

  /** Reads the list of today, and goes on with each change after it. */
  private async load(): Promise<void> {
    const { site } = this;
    this.stream?.close();
    this.isLive = null;
    try {
      const list = await need(this.api.GET('/api/v1/sites/{site}/visits', { params: { path: { site } } }));
      if (site !== this.site) {
        return;
      }
      [this.zone, this.today, this.now, this.problem] = [list.zone, list.day, Date.now(), null];
      this.rows.clear();
      this.ticked.clear();
      list.visits.forEach((row) => this.rows.set(row.visitId, row));
      this.stream = new LiveStream(this.session, `/api/v1/sites/${site}/changes`, String(list.position), {
        changed: (change: Change) => this.changed(change),
        connected: (is) => this.connected(is),
      });
    } catch (thrown) {
      this.problem = Problem.catch(thrown);
    }
  }

  private connected(is: boolean): void {
    if (!is && this.isLive !== false) {
      this.cutAt = Date.now();
    }
    if (is && this.problem?.isNoAnswer) {
      this.problem = null;
    }
    this.isLive = is;
  }

  private changed(change: Change): void {
    const concerns = take(this.rows, change, this.today, this.zone);
    const news = concerns || !change.visit ? newsOf(change) : null;
    if (news) {
      this.feed = withNews(this.feed, news);
      this.said = change.visit ? this.said : { kind: 'warn', text: news.text(), undo: null };
    }
    this.requestUpdate();
  }

  // What people do.
  private get desk(): Desk {
    const { api, site, rows } = this;
    const say = (said: Said): void => {
      this.said = said;
    };
    return { api, site, rows, say, ask: (row, why) => this.ask(row, why) };
  }

  act(row: Row, act: Act): void {
    if (act === 'reach' || act === 'told') {
      void this.reachDialog.open(row);
    } else if (act === 'badge') {
      void this.print(row);
    } else if (act === 'let-in') {
      this.ask(row, row.turnedAway ?? row.alert?.occasion ?? '');
    } else if (Date.now() - (this.acted.get(row.visitId) ?? 0) > TWICE) {
      this.acted.set(row.visitId, Date.now());
      void this.attempt(() => (act === 'undo' ? takeBack(this.desk, row) : letThrough(this.desk, row, act)));
    }
  }

  private async attempt(work: () => Promise<void>): Promise<void> {
    this.problem = null;
    this.said = null;
    try {
      await work();
      this.place.stay();
    } catch (thrown) {
      this.problem = Problem.catch(thrown);
    }
    this.requestUpdate();
  }

  private ask(row: Row, why: string): void {
    this.asked = { row, why };
    void this.updateComplete.then(() => this.sure.showModal());
  }

  private readonly letInAnyway = (): void => {
    const { row } = this.asked!;
    this.sure.close();
    void this.attempt(() => letThrough(this.desk, row, 'check-in', true));
  };

  private async print(row: Row): Promise<void> {
    this.printed = row;
    await this.updateComplete;
    printBadge(() => {
      this.printed = null;
    });
  }

  open(group: Group): void {
    if (!this.unfolded.delete(group.meetingId)) {
      this.unfolded.add(group.meetingId);
    }
    this.requestUpdate();
  }

  tick(row: Row, is: boolean): void {
    this.ticked[is ? 'add' : 'delete'](row.visitId);
    this.requestUpdate();
  }

  tickAll(group: Group, is: boolean): void {
    group.rows.filter((row) => row.status === 'expected').forEach((row) => this.tick(row, is));
  }

  letGroupIn(group: Group): void {
    const guests = group.rows.filter((row) => row.status === 'expected' && this.ticked.has(row.visitId));
    void this.attempt(async () => {
      await letGroupIn(this.desk, group, guests);
      guests.forEach((row) => this.ticked.delete(row.visitId));
    });
  }

  // The keyboard.
  search(): void {
    this.field?.focus();
    this.field?.select();
  }

  move(step: 1 | -1): void {
    this.place.move(step);
  }

  walkIn(): void {
    this.walkInDialog.open();
  }

  undo(): void {
    const row = this.rows.get(this.said?.undo ?? this.place.visit ?? '');
    if (row && undoable(row, Date.now())) {
      this.acted.delete(row.visitId);
      this.act(row, 'undo');
    }
  }

  onRow(what: 'badge' | 'told'): void {
    const row = this.rows.get(this.place.visit ?? '');
    if (row) {
      this.act(row, what);
    }
  }

  show(which: number): void {
    this.shown = SHOWN[which]!;
  }

  help(): void {
    this.keysHelp.showModal();
  }

  all(): void {
    this.words = '';
    this.shown = 'all';
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    this.place.keep();
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    this.place.restore();
  }

  // Drawing.
  protected override content(me: Me): TemplateResult {
    entitle(t('title'));
    const rows = [...this.rows.values()];
    const of = figures(rows, this.now);
    return html`
      <div class="top">
        <div>
          <h1>${t('title')}</h1>
          <p class="quiet">${drawLive(this.isLive, this.cutAt, this.zone)} · ${drawDate(this.now, this.zone)}</p>
        </div>
        ${drawSites(this.sites, this.site, (site) => {
          this.site = site;
          this.feed = [];
          void this.load();
        })}
        <label class="search">${icon('search')}<span class="visually-hidden">${t('search')}</span>
          <input type="search" autocomplete="off" placeholder=${t('search')} .value=${this.words}
            @input=${(event: Event) => {
              this.words = (event.target as HTMLInputElement).value.trimStart();
            }}></label>
        <button type="button" class="first" @click=${() => this.walkIn()}>${icon('plus')}${t('walkIn')}</button>
      </div>
      ${problemNote(this.problem)}
      ${drawFigures(of, this.zone)}
      <div class="cols">
        ${this.list(of)}
        <aside>
          <occupancy-chart class="card" .zone=${this.zone}
            .points=${occupancy(rows, this.now - DAY, this.now)}></occupancy-chart>
          ${feedList(this.feed, this.zone)}
        </aside>
      </div>
      ${this.saying()}
      <walk-in .api=${this.api} .site=${this.site} .organisation=${me.organisation} .extras=${me.guestFields}
        @walked-in=${({ detail }: CustomEvent<WalkedIn>) =>
          tell(this.desk, detail.guest, detail.answer.outcome, detail.answer.visit?.visitId ?? null)}></walk-in>
      <reach-host .api=${this.api} .zone=${this.zone}></reach-host>
      ${this.asking()}
      ${keysDialog()}
      ${badge(this.printed, me.organisation, this.zone)}`;
  }

  private list(of: Figures): TemplateResult {
    const all = entries(this.rows, this.shown, this.words, this.unfolded, this.now);
    const shown = all.reduce((sum, entry) => sum + (entry.kind === 'group' ? entry.group.rows.length
      : entry.of ? 0 : 1), 0);
    return html`
      <section class="card list" aria-labelledby="list">
        <div class="heading"><h2 id="list">${t('list')}</h2>
          ${drawFilters(of, this.shown, (which) => this.show(which))}</div>
        <table aria-labelledby="list">
          <thead><tr>
            <th scope="col">${t('visitor')}</th><th scope="col">${t('host')}</th><th scope="col">${t('time')}</th>
            <th scope="col">${t('status')}</th><th scope="col"><span class="visually-hidden">${t('actions')}</span></th>
          </tr></thead>
          <tbody>${all.length === 0 ? html`<tr class="none"><td colspan="5" class="quiet">
            ${t(this.words || this.shown !== 'all' ? 'nobodyFound' : 'nobody')}</td></tr>`
            : repeat(all, keyOf, (entry) => this.entry(entry))}</tbody>
        </table>
        <div class="foot">
          <span class="quiet" role="status">${t(shown === 1 ? 'countOne' : 'countMany', shown, of.all)}</span>
          <span class="row">
            <button type="button" class="link" data-do="keys" @click=${() => this.help()}>
              ${icon('keyboard')}${t('keys')}</button>
            <button type="button" class="link" data-do="file"
              @click=${() => void this.attempt(() => saveDay(this.desk, this.today))}>
              ${icon('download')}${t('file')}</button>
          </span>
        </div>
      </section>`;
  }

  /** Drawn anew only where something in it is another: a change costs one row, however long the list. */
  private entry(entry: Entry): unknown {
    const { zone, now } = this;
    if (entry.kind === 'group') {
      return groupRow(entry.group, entry.open, this.ticked, zone, this);
    }
    const { row, of } = entry;
    const ticked = of && row.status === 'expected' ? this.ticked.has(row.visitId) : null;
    return guard([row, ticked, of !== null, zone, now, language()], () =>
      visitRow(row, zone, now, this, ticked, of !== null));
  }

  private saying(): TemplateResult {
    const { said } = this;
    const row = this.rows.get(said?.undo ?? '');
    const undo = row && undoable(row, Date.now());
    return html`<div class="saying">${note(said?.kind ?? 'good', said?.text ?? null, undo ? html`
      <button type="button" data-do="undo" @click=${() => this.undo()}>${icon('undo')}${t('undo')}</button>` : nothing)}
    </div>`;
  }

  private asking(): TemplateResult {
    const { asked, zone } = this;
    const key = `why.${asked?.why ?? ''}`;
    return html`
      <dialog class="sure" aria-labelledby="sure">
        ${asked ? html`
          <h2 id="sure">${t('letInTitle', asked.row.guest)}</h2>
          <p>${t('letInText', t.has(key) ? t(key) : '', day(asked.row.expectedAt, zone),
            time(asked.row.expectedAt, zone))}</p>
          <div class="row end">
            <button type="button" @click=${() => this.sure.close()}>${common('close')}</button>
            <button type="button" class="first" @click=${this.letInAnyway}>${t('letIn')}</button>
          </div>` : nothing}
      </dialog>`;
  }
}

const keyOf = (entry: Entry): string =>
  (entry.kind === 'group' ? `group ${entry.group.meetingId}` : entry.row.visitId);
