// Reception's page: who is expected, who is here, and what to do for whoever stands at the desk.
import { html, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, query, state } from 'lit/decorators.js';
import { guard } from 'lit/directives/guard.js';
import { repeat } from 'lit/directives/repeat.js';
import { need, type Schema } from '../common/api.ts';
import { StaffPage, type Me } from '../common/frame.ts';
import { language } from '../common/language.ts';
import { entitle, icon, problemNote } from '../common/parts.ts';
import { Problem } from '../common/problem.ts';
import { badge, printBadge } from './badge.ts';
import { drawCalls, seenTo, withCall, type Call } from './calls.ts';
import './chart.ts';
import {
  entries, figures, occupancy, passageAt, undoable, type Entry, type Figures, type Group, type Row, type Shown,
} from './day.ts';
import {
  letGroupIn, letThrough, saveDay, takeBack, takePaper, tell, type Desk, type Passage, type Said,
} from './deeds.ts';
import { feedList } from './feed.ts';
import { keysDialog, onKey, type Keyboard } from './keys.ts';
import {
  drawDate, drawFigures, drawFilters, drawLive, drawSaid, drawSites, drawSure, type Asked,
} from './parts.ts';
import { Place } from './place.ts';
import type { GuestPhoto } from './photo.ts';
import './photo.ts';
import type { ReachHost } from './reach.ts';
import './reach.ts';
import { groupRow, visitRow, type Act, type Doing } from './rows.ts';
import { t } from './texts.ts';
import type { WalkedIn, WalkIn } from './walk-in.ts';
import './walk-in.ts';
import { Watch } from './watch.ts';

const SHOWN: readonly Shown[] = ['all', 'expected', 'inside', 'left'];
const TWICE = 1_000; // a second tap so soon is the first one's shadow
const DAY = 86_400_000;
const SAID = 60_000; // the row itself can be undone for longer

@customElement('desk-page')
export class DeskPage extends StaffPage implements Doing, Keyboard {
  private readonly watch = new Watch(this, this.api, this.session);
  private readonly ticked = new Set<string>();
  private readonly unfolded = new Set<string>();
  private readonly acted = new Map<string, number>();
  private readonly place = new Place(this);

  @state() private sites: readonly Schema<'SiteView'>[] = [];
  @state() private shown: Shown = 'all';
  @state() private words = '';
  @state() private said: Said | null = null;
  @state() private problem: Problem | null = null;
  @state() private asked: Asked | null = null;
  @state() private printed: Row | null = null;

  @query('[type=search]') private field!: HTMLInputElement | null;
  @query('walk-in') private walkInDialog!: WalkIn;
  @query('reach-host') private reachDialog!: ReachHost;
  @query('guest-photo') private photoDialog!: GuestPhoto;
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
  }

  override disconnectedCallback(): void {
    removeEventListener('keydown', this.keydown);
    super.disconnectedCallback();
  }

  protected override async opened(me: Me): Promise<void> {
    this.sites = await need(this.api.GET('/api/v1/sites'));
    const own = this.sites.find(({ id }) => id === me.siteId) ?? this.sites[0];
    if (own) {
      await this.watch.open(own.id);
    }
  }

  // What people do.
  private get desk(): Desk {
    const { api, watch: { site, rows } } = this;
    const say = (said: Said): void => {
      this.said = said;
      setTimeout(() => {
        this.said = this.said === said ? null : this.said;
      }, SAID);
    };
    return { api, site, rows, say, ask: (row, why) => this.ask(row, why) };
  }

  act(row: Row, act: Act): void {
    if (act === 'reach' || act === 'told') {
      void this.reachDialog.open(row);
    } else if (act === 'photo' || act === 'signature') {
      void this.photoDialog.open(row, act);
    } else if (act === 'paper') {
      void this.attempt(() => takePaper(this.desk, row));
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
    this.place.stay(!this.words); // where a name is looked for, the next one is a namesake
    try {
      await work();
    } catch (thrown) {
      this.problem = Problem.catch(thrown);
    }
    this.requestUpdate();
    await this.updateComplete;
    this.place.stay(false);
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

  private readonly answerCall = (call: Call): void => {
    void this.attempt(async () => {
      await seenTo(this.session, call);
      this.watch.calls = withCall(this.watch.calls, { ...call, doneAt: call.at });
    });
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
    const visit = this.said?.undo?.visit ?? this.place.visit ?? '';
    if (this.canUndo(visit, this.said?.undo?.at)) {
      this.acted.delete(visit);
      this.act(this.watch.rows.get(visit)!, 'undo');
    }
  }

  /** @param at the passage that is meant; whoever came or went after it stays */
  private canUndo(visit: string, at?: string): boolean {
    const row = this.watch.rows.get(visit);
    return row !== undefined && undoable(row, Date.now()) !== null && (!at || passageAt(row) === at);
  }

  onRow(what: 'badge' | 'told'): void {
    const row = this.watch.rows.get(this.place.visit ?? '');
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
    const rows = [...this.watch.rows.values()];
    const { watch: { site, zone, now, calls, problem, isLive, cutAt, feed } } = this;
    const of = figures(rows, now);
    return html`
      <div class="top">
        <div>
          <h1>${t('title')}</h1>
          <p class="quiet">${drawLive(isLive, cutAt, zone)} · ${drawDate(now, zone)}</p>
        </div>
        ${drawSites(this.sites, site, (chosen) => void this.watch.open(chosen))}
        <label class="search">${icon('search')}<span class="visually-hidden">${t('search')}</span>
          <input type="search" autocomplete="off" placeholder=${t('search')} .value=${this.words}
            @input=${(event: Event) => {
              this.words = (event.target as HTMLInputElement).value.trimStart();
            }}></label>
        <button type="button" class="first" @click=${() => this.walkIn()}>${icon('plus')}${t('walkIn')}</button>
      </div>
      ${problemNote(this.problem ?? problem)}
      ${drawCalls(calls, zone, this.answerCall)}
      ${drawFigures({ ...of, urgent: of.urgent + calls.length }, zone)}
      <div class="cols">
        ${this.list(of)}
        <aside>
          <occupancy-chart class="card" .zone=${zone} .points=${occupancy(rows, now - DAY, now)}>
          </occupancy-chart>
          ${feedList(feed, zone)}
        </aside>
      </div>
      ${drawSaid(this.said, this.canUndo(this.said?.undo?.visit ?? '', this.said?.undo?.at), () => this.undo())}
      <walk-in .api=${this.api} .site=${site} .tenant=${me.brand.tenant} .extras=${me.guestFields}
        @walked-in=${({ detail }: CustomEvent<WalkedIn>) =>
          tell(this.desk, detail.guest, detail.answer.outcome, walkedIn(detail))}></walk-in>
      <reach-host .api=${this.api} .zone=${zone}></reach-host>
      <guest-photo .api=${this.api}></guest-photo>
      ${drawSure(this.asked, zone, () => this.sure.close(), this.letInAnyway)}
      ${keysDialog()}
      ${badge(this.printed, me.organisation, zone)}`;
  }

  private list(of: Figures): TemplateResult {
    const all = entries(this.watch.rows, this.shown, this.words, this.unfolded, this.watch.now);
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
              @click=${() => void this.attempt(() => saveDay(this.desk, this.watch.today))}>
              ${icon('download')}${t('file')}</button>
          </span>
        </div>
      </section>`;
  }

  /** Drawn anew only where something in it is another: a change costs one row, however long the list. */
  private entry(entry: Entry): unknown {
    const { zone, now } = this.watch;
    if (entry.kind === 'group') {
      return groupRow(entry.group, entry.open, this.ticked, zone, now, this);
    }
    const { row, of } = entry;
    const ticked = of && row.status === 'expected' ? this.ticked.has(row.visitId) : null;
    return guard([row, ticked, of !== null, zone, now, language()], () =>
      visitRow(row, zone, now, this, ticked, of !== null));
  }
}

const walkedIn = ({ answer: { visit, at } }: WalkedIn): Passage | null =>
  (visit && at ? { visit: visit.visitId, at } : null);

const keyOf = (entry: Entry): string =>
  (entry.kind === 'group' ? `group ${entry.group.meetingId}` : entry.row.visitId);
