// Planning: one form, beside it who gets what, and afterwards how it went.
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { insist, need, type Api } from '../common/api.ts';
import { Form } from '../common/form.ts';
import type { Me } from '../common/frame.ts';
import { newId } from '../common/ids.ts';
import { icon } from '../common/parts.ts';
import { between, capital, date as longDate, day, wallClock } from '../common/time.ts';
import { GuestList } from './guest-list.ts';
import { aboutFields, whenFields, type Plan } from './meeting-fields.ts';
import { avatar, fullName, quiet, wentChip, zoneOf, type Host, type Meeting, type Site } from './people.ts';
import { Templates } from './templates.ts';
import { t } from './texts.ts';
import { daysOf, MOST_TIMES, preset, RHYTHMS, span, type Rhythm } from './when.ts';

const LOOK_AGAIN = 1500;
const LOOKS = 20;

@customElement('plan-meeting')
export class PlanMeeting extends LitElement {
  @property({ attribute: false }) api!: Api;
  @property({ attribute: false }) me!: Me;
  @property({ attribute: false }) sites: readonly Site[] = [];
  @property({ attribute: false }) hosts: readonly Host[] = [];

  @state() private plan!: Plan;
  @state() private rhythm: Rhythm | null = null;
  @state() private times = 4;
  @state() private planned: Meeting | null = null;
  @state() private plannedTimes = 1;
  @state() private isOnItsWay = false;

  private readonly list = new GuestList(this, () => this.me.guestFields);
  private readonly form = new Form(this, () => this.send());
  private readonly templates = new Templates(
    this, () => this.api, () => this.me.roles.includes('host') && Boolean(this.me.personId),
  );

  /** The same for the same plan, so that it is planned once however often it is sent. */
  private sent = { plan: '', key: '' };

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.begin();
  }

  private begin(): void {
    const site = this.sites[0];
    this.plan = {
      ...preset(Date.now(), site?.zone ?? 'UTC'),
      siteId: site?.id ?? '',
      hostId: this.hosts.find((host) => host.id === this.me.personId)?.id ?? '',
      room: '',
      subject: '',
    };
    this.rhythm = null;
    this.planned = null;
    this.list.clear();
    this.templates.begin();
    void this.readWays();
  }

  /** Which ways are open is told before anybody is promised anything; without an answer the server decides. */
  private async readWays(): Promise<void> {
    const site = this.plan.siteId;
    try {
      this.list.ways = await need(this.api.GET('/api/v1/meetings/ways', { params: { query: { site } } }));
    } catch {
      this.list.ways = [];
    }
    this.requestUpdate();
  }

  private readonly say = (change: Partial<Plan>): void => {
    this.plan = { ...this.plan, ...change };
    if (change.siteId) {
      void this.readWays();
    }
  };

  private async send(): Promise<void> {
    if (!this.list.isClean) {
      this.querySelector<HTMLElement>('#guests')?.focus();
      return;
    }
    const { siteId, hostId, room, subject } = this.plan;
    const repeat = this.rhythm ? { rhythm: this.rhythm, times: this.times } : null;
    const body = {
      siteId,
      ...(hostId ? { hostId } : {}),
      room: room.trim(),
      subject: (subject ?? '').trim(),
      ...span(this.plan, zoneOf(this.sites, siteId)),
      ...(repeat ? { repeat } : {}),
      guests: this.list.bodies,
    };
    const plan = JSON.stringify(body);
    this.sent = this.sent.plan === plan ? this.sent : { plan, key: newId() };
    try {
      this.planned = await insist(() => need(this.api.POST('/api/v1/meetings', {
        body, params: { header: { 'Idempotency-Key': this.sent.key } },
      })));
    } catch (thrown) {
      this.list.problem = thrown instanceof Error && 'errors' in thrown ? thrown as typeof this.list.problem : null;
      throw thrown;
    }
    this.sent = { plan: '', key: '' };
    this.plannedTimes = repeat?.times ?? 1;
    const reachable = body.guests.filter(({ email, phone }) => email || phone).length;
    this.dispatchEvent(new CustomEvent('planned', { bubbles: true }));
    await this.updateComplete;
    this.querySelector<HTMLElement>('h2')?.focus();
    void this.follow(this.planned.id, reachable);
  }

  /** What became of invitations is told where meetings are listed. */
  private async readAgain(id: string): Promise<Meeting | null> {
    const from = this.planned!.startsAt;
    const query = { from, to: new Date(Date.parse(from) + 1000).toISOString() };
    const page = await need(this.api.GET('/api/v1/meetings', { params: { query } }));
    return page.items.find((meeting) => meeting.id === id) ?? null;
  }

  /** Until each invitation has gone out, or has been refused. */
  private async follow(id: string, reachable: number): Promise<void> {
    this.isOnItsWay = reachable > 0;
    for (let look = 0; look < LOOKS && this.planned?.id === id && this.isConnected; look += 1) {
      await new Promise((resolve) => {
        setTimeout(resolve, LOOK_AGAIN);
      });
      const meeting = await this.readAgain(id).catch(() => null);
      if (meeting && this.planned?.id === id) {
        this.planned = meeting;
        const settled = meeting.guests.filter(({ invitation }) => invitation && invitation.state !== 'sending');
        if (settled.length >= reachable) {
          break;
        }
      }
    }
    this.isOnItsWay = false;
  }

  protected override render(): TemplateResult {
    return this.planned ? this.drawPlanned(this.planned) : this.drawForm();
  }

  private drawForm(): TemplateResult {
    const zone = zoneOf(this.sites, this.plan.siteId);
    return html`
      <form class="cols plan" novalidate @submit=${this.submit}>
        <div class="main">
          <section class="card fields" aria-labelledby="about">
            <h2 id="about">${t('about')}</h2>
            ${this.templates.choice(this.plan, this.say)}
            ${aboutFields(this.form, this.plan, this.sites, this.hosts, this.say)}
            ${whenFields(this.form, this.plan, zone, this.say, wallClock(Date.now(), zone).date)}
            ${this.drawRepeat(zone)}
          </section>
          <section class="card fields">${this.list.field()}</section>
        </div>
        <section class="card preview" aria-labelledby="preview">
          <h2 id="preview">${t('preview')}</h2>
          ${this.list.preview()}
          <div class="send">
            ${this.list.count > 0 ? html`<p class="quiet">${t('gets')} ${
              this.rhythm ? t('getsSeries', this.times) : ''}</p>` : nothing}
            ${this.form.note('subject', 'hostId', 'siteId', 'room', 'date', 'startsAt', 'endsAt',
              'repeat.times', ...this.guestErrors())}
            <button class="first wide" ?disabled=${this.form.busy}>${icon('calendar-plus')}${this.sendText()}</button>
          </div>
        </section>
      </form>`;
  }

  /** The browser's own checks first, then ours, so that each field says what is wrong with it. */
  private readonly submit = (event: SubmitEvent): void => {
    const form = event.currentTarget as HTMLFormElement;
    if (form.reportValidity()) {
      void this.form.submit(event);
    } else {
      event.preventDefault();
    }
  };

  private guestErrors(): string[] {
    return this.form.problem?.errors.map(({ field }) => field).filter((field) => field.startsWith('guests[')) ?? [];
  }

  private sendText(): string {
    const { count } = this.list;
    return count === 0 ? t('planOnly') : count === 1 ? t('inviteOne') : t('inviteMany', count);
  }

  private drawRepeat(zone: string): TemplateResult {
    const { rhythm, times, plan } = this;
    const last = rhythm ? daysOf(plan.date, rhythm, times).at(-1)! : '';
    return html`
      <div class="pair">
        ${this.form.field('repeat', t('repeat'), (id) => html`
          <select id=${id} @change=${(event: Event) => {
            this.rhythm = ((event.target as HTMLSelectElement).value || null) as Rhythm | null;
          }}>
            <option value="" ?selected=${!rhythm}>${t('rhythm.never')}</option>
            ${RHYTHMS.map((one) => html`
              <option value=${one} ?selected=${one === rhythm}>${t(`rhythm.${one}`)}</option>`)}
          </select>`)}
        ${rhythm ? this.form.field('repeat.times', t('times'), (id, invalid, described) => html`
          <input id=${id} type="number" required min="2" max=${MOST_TIMES} .value=${String(times)}
            aria-invalid=${invalid} aria-describedby=${described} @change=${(event: Event) => {
              const wanted = Number((event.target as HTMLInputElement).value);
              this.times = Math.min(MOST_TIMES, Math.max(2, Math.round(wanted) || 2));
            }}>`) : nothing}
      </div>
      ${rhythm ? html`<p class="quiet">${icon('repeat')} ${
        t('lastOne', longDate(span({ ...plan, date: last }, zone).startsAt, zone))}</p>` : nothing}`;
  }

  private drawLast(meeting: Meeting, zone: string): TemplateResult | typeof nothing {
    if (!meeting.seriesId || !this.rhythm) {
      return nothing;
    }
    const last = daysOf(this.plan.date, this.rhythm, this.plannedTimes).at(-1)!;
    const day = longDate(span({ ...this.plan, date: last }, zone).startsAt, zone);
    return html`<p class="quiet">${icon('repeat')} ${t('plannedUntil', t(`rhythm.${this.rhythm}`), day)}</p>`;
  }

  private drawPlanned(meeting: Meeting): TemplateResult {
    const zone = zoneOf(this.sites, meeting.siteId);
    const site = this.sites.find((one) => one.id === meeting.siteId);
    const hours = between(meeting.startsAt, meeting.endsAt, zone);
    const when = t('plannedWhen', capital(day(meeting.startsAt, zone)), hours);
    return html`
      <section class="card planned">
        <header>
          <span class="done">${icon('check')}</span>
          <div>
            <h2 tabindex="-1">${this.plannedTimes > 1 ? t('plannedTimes', this.plannedTimes) : t('planned')}${
              meeting.subject ? `: ${meeting.subject}` : ''}</h2>
            <p>${when}</p>
            ${this.drawLast(meeting, zone)}
            ${quiet([site?.name, meeting.room].filter(Boolean).join(' · '))}
          </div>
        </header>
        ${meeting.guests.length === 0 ? nothing : html`
          <h3>${t('how')}</h3>
          <ul class="guests" aria-live="polite">${meeting.guests.map((guest) => html`
            <li><div class="who">${avatar(fullName(guest))}
              <span><b>${fullName(guest)}</b><small class="quiet">${guest.company ?? ''}</small></span></div>
              ${wentChip(guest, this.isOnItsWay)}</li>`)}
          </ul>`}
        ${this.templates.keeping(this.plan)}
        <div class="row">
          <a class="button first" href="#">${icon('back')}${t('back')}</a>
          <button type="button" @click=${() => this.begin()}>${icon('plus')}${t('another')}</button>
        </div>
      </section>`;
  }
}
