// A question to the rules: would this door open for somebody at a time, and if not, by which rule.
import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { need, type Schema } from '../common/api.ts';
import { Form, type Values } from '../common/form.ts';
import { PageElement } from '../common/page.ts';
import { icon, note, type Drawn } from '../common/parts.ts';
import { Problem } from '../common/problem.ts';
import { instantAt, stamp, wallClock } from '../common/time.ts';
import { k } from './key-texts.ts';
import { grounds } from './log-texts.ts';
import { companyOf, doorOf, holderOf, siteOf, zoneOf, type Holder, type World } from './model.ts';

interface Answer {
  readonly judgement: Schema<'JudgementView'>;
  readonly about: string;
}

const PAUSE = 250;

@customElement('would-open')
export class WouldOpen extends PageElement {
  @property({ attribute: false }) world!: World;
  /** Who is asked about; null: whoever is picked. */
  @property({ attribute: false }) chosen: string | null = null;

  @state() private found: readonly Holder[] | null = null;
  @state() private doorId: string | null = null;
  @state() private answer: Answer | null = null;
  private timer = 0;
  private asked = 0;

  private readonly form = new Form(this, (values) => this.ask(values));

  override connectedCallback(): void {
    super.connectedCallback();
    void this.readChosen();
  }

  /** Somebody who is not among the first by name. */
  private async readChosen(): Promise<void> {
    if (this.chosen !== null && !holderOf(this.world.known, this.chosen)) {
      const params = { path: { holder: this.chosen } };
      try {
        this.found = [await need(this.world.api.GET('/api/v1/key-holders/{holder}', { params }))];
      } catch (thrown) {
        this.form.problem = Problem.catch(thrown);
        this.requestUpdate();
      }
    }
  }

  private async search(name: string): Promise<void> {
    this.asked += 1;
    const { asked } = this;
    const found = await need(this.world.api.GET('/api/v1/key-holders', { params: { query: { name } } }))
      .catch(() => null);
    if (found && asked === this.asked) {
      this.found = found;
    }
  }

  private async ask({ door = '', holder = '', at = '' }: Values): Promise<void> {
    this.answer = null;
    const { api, known } = this.world;
    const unit = doorOf(known, door);
    const zone = zoneOf(known, unit);
    const [on = '', clock = ''] = at.split('T');
    const instant = instantAt(on, clock.slice(0, 5), zone);
    const judgement = await need(api.GET('/api/v1/doors/{door}/judgement', {
      params: { path: { door }, query: { holder, at: instant } },
    }));
    const who = this.offered.find(({ id }) => id === holder)?.name ?? '';
    this.answer = { judgement, about: [unit?.name, who, stamp(instant, zone)].join(' · ') };
  }

  private get offered(): readonly Holder[] {
    return this.found ?? this.world.known.holders;
  }

  protected override render(): TemplateResult {
    const { known } = this.world;
    if (known.doors.length === 0 || known.holders.length === 0) {
      return html`
        <section class="card fields" aria-labelledby="asking"><h2 id="asking">${k('askTitle')}</h2>
          <p class="quiet">${known.doors.length === 0 ? k('keyNoDoors') : k('holderNone')}</p></section>`;
    }
    const door = doorOf(known, this.doorId ?? known.doors[0]!.id)!;
    const zone = zoneOf(known, door);
    const now = wallClock(Date.now(), zone);
    return html`
      <section class="card fields narrow" aria-labelledby="asking">
        <h2 id="asking">${k('askTitle')}</h2>
        <p class="quiet">${k('askText')}</p>
        <form @submit=${this.form.submit} @input=${() => {
          this.answer = null;
        }}>
          ${this.form.field('door', k('door'), (id, invalid, described) => html`
            <select id=${id} name=${id} aria-invalid=${invalid} aria-describedby=${described}
              @change=${(event: Event) => {
                this.doorId = (event.target as HTMLSelectElement).value;
              }}>${known.doors.map((one) => html`
              <option value=${one.id} ?selected=${one.id === door.id}>${one.name}${known.sites.length > 1
                ? ` · ${siteOf(known, one)?.name ?? ''}` : ''}</option>`)}</select>`)}
          <div class="field"><label for="find">${k('search')}</label>
            <input id="find" type="search" maxlength="100" autocomplete="off" @input=${(event: Event) => {
              const { value } = event.target as HTMLInputElement;
              clearTimeout(this.timer);
              this.timer = setTimeout(() => void this.search(value.trim()), PAUSE);
            }}></div>
          ${this.form.field('holder', k('holder'), (id, invalid, described) => html`
            <select id=${id} name=${id} required aria-invalid=${invalid} aria-describedby=${described}>
              ${this.offered.map((one) => html`
                <option value=${one.id} ?selected=${one.id === this.chosen}>${[one.name,
                  companyOf(known, one.companyId)?.name].filter(Boolean).join(' · ')}</option>`)}
            </select>`, k('holderPick'))}
          <p class="visually-hidden" role="status">${this.found === null ? nothing
            : k('holderFound', this.found.length)}</p>
          ${this.form.field('at', k('at'), (id, invalid, described) => html`
            <input id=${id} name=${id} type="datetime-local" required value="${now.date}T${now.clock}"
              aria-invalid=${invalid} aria-describedby=${described}>`, k('atHint', zone))}
          ${this.form.note('door', 'holder', 'at')}
          <div class="row"><button class="first" ?disabled=${this.form.busy}>${icon('question')}${k('ask')}</button>
          </div>
        </form>
        <div class="answer">${this.drawAnswer()}</div>
      </section>`;
  }

  private drawAnswer(): Drawn {
    if (this.answer === null) {
      return note('plain', null);
    }
    const { judgement: { opens, ground, rule }, about } = this.answer;
    const said = `rule.${rule}`;
    return html`
      ${note(opens ? 'good' : 'warn', k(opens ? 'yes' : 'no'), html`
        <br>${grounds.has(ground) ? grounds(ground) : grounds('other')}
        <br>${grounds.has(said) ? grounds(said) : grounds('rule', rule)}
        <br><small>${about}</small>`)}`;
  }
}
