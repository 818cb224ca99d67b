// What happens to a planned meeting: changed, called off, more guests, fewer. Each says beforehand who will be told.
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { done, insist, need, type Api } from '../common/api.ts';
import { Form } from '../common/form.ts';
import { newId } from '../common/ids.ts';
import { icon } from '../common/parts.ts';
import { Problem } from '../common/problem.ts';
import { common } from '../common/texts.ts';
import { GuestList } from './guest-list.ts';
import { aboutFields, whenFields, type Plan } from './meeting-fields.ts';
import { fullName, line, zoneOf, type Guest, type Host, type Meeting, type Site } from './people.ts';
import { t } from './texts.ts';
import { span, whenOf } from './when.ts';

export type Wish =
  | { readonly kind: 'change' | 'cancel' | 'add'; readonly meeting: Meeting }
  | { readonly kind: 'withdraw'; readonly meeting: Meeting; readonly guest: Guest };

@customElement('meeting-dialog')
export class MeetingDialog extends LitElement {
  @property({ attribute: false }) api!: Api;
  @property({ attribute: false }) sites: readonly Site[] = [];
  @property({ attribute: false }) hosts: readonly Host[] = [];
  @property({ attribute: false }) asked: readonly string[] = [];
  /** Called when something was done, with what to say of it. */
  @property({ attribute: false }) finished: (text: string) => Promise<void> = async () => {};

  @state() private wish: Wish | null = null;
  @state() private plan: Plan | null = null;
  private version = 0;
  private sent = new Map<string, string>();

  private readonly list = new GuestList(this, () => this.asked);
  private readonly form = new Form(this, (values) => this.work(values['which'] === 'following'));

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  async open(wish: Wish): Promise<void> {
    this.wish = wish;
    this.form.problem = null;
    this.list.clear();
    this.sent.clear();
    this.take(wish.meeting);
    if (wish.kind === 'add') {
      const query = { site: wish.meeting.siteId };
      this.list.ways = await need(this.api.GET('/api/v1/meetings/ways', { params: { query } })).catch(() => []);
    }
    await this.updateComplete;
    this.querySelector('dialog')?.showModal();
  }

  private take(meeting: Meeting): void {
    this.version = meeting.version;
    this.plan = {
      ...whenOf(meeting.startsAt, meeting.endsAt, zoneOf(this.sites, meeting.siteId)),
      siteId: meeting.siteId,
      hostId: meeting.hostId,
      room: meeting.room,
      subject: meeting.subject ?? null,
    };
  }

  private async work(following: boolean): Promise<void> {
    const { wish } = this;
    if (!wish || (wish.kind === 'add' && (!this.list.isClean || this.list.count === 0))) {
      this.querySelector<HTMLElement>('#guests')?.focus();
      return;
    }
    const text = await this.fulfil(wish, following);
    this.querySelector('dialog')?.close();
    await this.finished(text);
  }

  private fulfil(wish: Wish, following: boolean): Promise<string> {
    switch (wish.kind) {
      case 'change': return this.change(wish.meeting, following);
      case 'cancel': return this.cancel(wish.meeting, following);
      case 'add': return this.add(wish.meeting, following);
      default: return this.withdraw(wish.guest);
    }
  }

  private async change(meeting: Meeting, following: boolean): Promise<string> {
    const { siteId, hostId, room, subject } = this.plan!;
    const params = { path: { id: meeting.id }, query: { following }, header: { 'If-Match': `"${this.version}"` } };
    const body = {
      siteId,
      ...(this.hosts.length > 0 ? { hostId } : {}),
      room: room.trim(),
      ...(subject === null ? {} : { subject: subject.trim() }),
      ...span(this.plan!, zoneOf(this.sites, siteId)),
    };
    try {
      await need(this.api.PUT('/api/v1/meetings/{id}', { body, params }));
    } catch (thrown) {
      if (Problem.catch(thrown).code === 'stale-version') {
        this.take(await need(this.api.GET('/api/v1/meetings/{id}', { params: { path: { id: meeting.id } } })));
      }
      throw thrown;
    }
    return t('saved');
  }

  private async cancel(meeting: Meeting, following: boolean): Promise<string> {
    await done(this.api.DELETE('/api/v1/meetings/{id}', {
      params: { path: { id: meeting.id }, query: { following }, header: { 'If-Match': `"${meeting.version}"` } },
    }));
    return t('cancelled');
  }

  /** One after the other, each under its own key: who is refused is named, and the others are not invited twice. */
  private async add(meeting: Meeting, following: boolean): Promise<string> {
    for (const [index, body] of this.list.bodies.entries()) {
      const guest = JSON.stringify([body, following]);
      const key = this.sent.get(guest) ?? newId();
      this.sent.set(guest, key);
      try {
        await insist(() => need(this.api.POST('/api/v1/meetings/{id}/guests', {
          body, params: { path: { id: meeting.id }, query: { following }, header: { 'Idempotency-Key': key } },
        })));
      } catch (thrown) {
        const problem = Problem.catch(thrown);
        const errors = problem.errors.map((error) => ({ ...error, field: `guests[${index}].${error.field}` }));
        this.list.problem = errors.length > 0 ? Object.assign(Object.create(problem) as Problem, { errors }) : null;
        throw problem;
      }
    }
    return t('added', this.list.bodies.map(fullName).join(', '));
  }

  private async withdraw(guest: Guest): Promise<string> {
    await done(this.api.DELETE('/api/v1/visits/{id}', { params: { path: { id: guest.visitId } } }));
    return t('withdrawn', fullName(guest));
  }

  protected override render(): TemplateResult | typeof nothing {
    const { wish } = this;
    if (!wish) {
      return nothing;
    }
    const { title, yes, kind, picture } = this.words(wish);
    return html`
      <dialog aria-labelledby="dialog-title" class=${wish.kind} @close=${() => {
        this.wish = null;
      }}>
        <form @submit=${this.form.submit}>
          <h2 id="dialog-title">${title}</h2>
          ${this.drawWish(wish)}
          ${this.form.problem?.code === 'stale-version' ? html`
            <div role="alert"><p class="note warn">${icon('alert')}<span>${t('readAgain')}</span></p></div>`
            : this.form.note('subject', 'hostId', 'siteId', 'room', 'date', 'startsAt', 'endsAt',
              ...(wish.kind === 'add' ? this.form.problem?.errors.map((error) => error.field) ?? [] : []))}
          <div class="row end">
            <button type="button" @click=${() => this.querySelector('dialog')?.close()}>${common('close')}</button>
            <button class=${kind} ?disabled=${this.form.busy}>${icon(picture)}${yes}</button>
          </div>
        </form>
      </dialog>`;
  }

  private words(wish: Wish): { title: string; yes: string; kind: string; picture: string } {
    switch (wish.kind) {
      case 'change': return { title: t('changeTitle'), yes: t('save'), kind: 'first', picture: 'check' };
      case 'cancel': return { title: t('cancelTitle'), yes: t('cancelYes'), kind: 'danger', picture: 'trash' };
      case 'add': return { title: t('addTitle'), yes: t('addYes'), kind: 'first', picture: 'plus' };
      default: return {
        title: t('withdrawTitle', fullName(wish.guest)), yes: t('withdrawYes'), kind: 'danger', picture: 'trash',
      };
    }
  }

  private drawWish(wish: Wish): TemplateResult {
    const zone = zoneOf(this.sites, this.plan?.siteId ?? wish.meeting.siteId);
    switch (wish.kind) {
      case 'change': return html`
        ${aboutFields(this.form, this.plan!, this.sites, this.hosts, this.say)}
        ${whenFields(this.form, this.plan!, zone, this.say)}
        ${this.drawScope(wish.meeting)}
        <p class="note plain">${icon('info')}<span>${told(wish.meeting, 'changeTold')}</span></p>`;
      case 'cancel': return html`
        <p><b>${wish.meeting.subject || line(wish.meeting.host)}</b></p>
        ${this.drawScope(wish.meeting)}
        <p class="note warn">${icon('alert')}<span>${told(wish.meeting, 'cancelTold')}</span></p>`;
      case 'add': return html`
        ${this.list.field()}
        ${this.list.count > 0 ? this.list.preview() : nothing}
        ${this.drawScope(wish.meeting)}
        <p class="quiet">${t('addTold')}</p>`;
      default: return html`<p>${t('withdrawText', fullName(wish.guest))}</p>`;
    }
  }

  private readonly say = (change: Partial<Plan>): void => {
    this.plan = { ...this.plan!, ...change };
  };

  private drawScope(meeting: Meeting): TemplateResult | typeof nothing {
    return meeting.seriesId ? html`
      <fieldset class="scope">
        <legend>${t('which')}</legend>
        <label><input type="radio" name="which" value="this" checked>${t('onlyThis')}</label>
        <label><input type="radio" name="which" value="following">${t('following')}</label>
      </fieldset>` : nothing;
  }
}

/** Who can be told, by name, as long as the names can be read. */
function told(meeting: Meeting, key: 'changeTold' | 'cancelTold'): string {
  const names = meeting.guests
    .filter((guest) => guest.status === 'expected' && (guest.email || guest.invitation))
    .map(fullName);
  const shown = names.length > 6 ? [...names.slice(0, 5), `+${names.length - 5}`] : names;
  return shown.length === 0 ? t('changeNobody') : t(key, shown.join(', '));
}
