// What the desk knows of a site's day, as it is now: the list, and each change to it as it happens.
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { need, type Api } from '../common/api.ts';
import { LiveStream } from '../common/live.ts';
import { Problem } from '../common/problem.ts';
import type { Session } from '../common/session.ts';
import { wallClock } from '../common/time.ts';
import { withCall, type Call } from './calls.ts';
import { take, type Change, type Row } from './day.ts';
import { newsOf, withNews, type News } from './feed.ts';

const TICK = 30_000;

export class Watch implements ReactiveController {
  readonly rows = new Map<string, Row>();
  site = '';
  today = '';
  zone = 'UTC';
  /** Moves on twice a minute: what is late is drawn anew then, and not with each change. */
  now = Date.now();
  /** Null until it is known. */
  isLive: boolean | null = null;
  cutAt = 0;
  calls: readonly Call[] = [];
  feed: readonly News[] = [];
  problem: Problem | null = null;
  private stream: LiveStream<Change> | null = null;
  private timer = 0;

  constructor(readonly page: ReactiveControllerHost, readonly api: Api, readonly session: Session) {
    page.addController(this);
  }

  hostConnected(): void {
    this.timer = setInterval(() => this.passTime(), TICK);
  }

  hostDisconnected(): void {
    clearInterval(this.timer);
    this.stream?.close();
  }

  /** A new day has a list of its own; a list that could not be had is asked for again. */
  private passTime(): void {
    this.now = Date.now();
    if (this.site && wallClock(this.now, this.zone).date !== this.today) {
      void this.open(this.site);
    }
    this.page.requestUpdate();
  }

  /** Reads the list of today, and goes on with each change after it. */
  async open(site: string): Promise<void> {
    this.stream?.close();
    this.feed = site === this.site ? this.feed : [];
    this.site = site;
    this.isLive = null;
    try {
      const list = await need(this.api.GET('/api/v1/sites/{site}/visits', { params: { path: { site } } }));
      if (site !== this.site) {
        return;
      }
      [this.zone, this.today, this.now, this.problem] = [list.zone, list.day, Date.now(), null];
      this.calls = (list as { calls?: readonly Call[] }).calls ?? [];
      this.rows.clear();
      list.visits.forEach((row) => this.rows.set(row.visitId, row));
      this.stream?.close();
      this.stream = new LiveStream(this.session, `/api/v1/sites/${site}/changes`, String(list.position), {
        changed: (change: Change) => this.changed(change),
        connected: (is) => this.connected(is),
      });
    } catch (thrown) {
      this.problem = Problem.catch(thrown);
    }
    this.page.requestUpdate();
  }

  private connected(is: boolean): void {
    if (!is && this.isLive !== false) {
      this.cutAt = Date.now();
    }
    this.isLive = is;
    this.page.requestUpdate();
  }

  changed(change: Change): void {
    const news = take(this.rows, change, this.today, this.zone) ? newsOf(change) : null;
    if (news) {
      this.feed = withNews(this.feed, news);
    }
    if (change.call) {
      this.calls = withCall(this.calls, change.call);
    }
    this.page.requestUpdate();
  }
}
