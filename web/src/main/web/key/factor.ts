// What a holder shows at a door that asks for it: a passkey, which the phone looks at, or a code of digits.
import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { PageElement } from '../common/page.ts';
import { icon, note, problemNote, type Drawn } from '../common/parts.ts';
import { Problem } from '../common/problem.ts';
import { time } from '../common/time.ts';
import { f } from './factor-texts.ts';
import { minutesAndSeconds } from './hours.ts';
import { callLine } from './parts.ts';
import { canPasskey, makePasskey, signPasskey } from './passkey.ts';
import type { Factor, Me, Server, Tried } from './server.ts';
import { stepOf, type Step } from './steps.ts';

const OWN_ZONE = new Intl.DateTimeFormat().resolvedOptions().timeZone;
const SECOND = 1000;
/** While it waits, the server is asked so often whether somebody has helped. */
const ASKED_ANEW = 10;

@customElement('second-factor')
export class SecondFactor extends PageElement {
  @property({ attribute: false }) factor!: Factor;
  @property({ attribute: false }) server!: Server;
  @property({ attribute: false }) me: Me | null = null;
  /** Called with what the server says of it now. */
  @property({ attribute: false }) changed: (factor: Factor) => void = () => {};

  @state() private hasPasskeys = false;
  @state() private wantsPin = false;
  @state() private problem: Problem | null = null;
  @state() private said: 'wrong' | 'differ' | 'cancelled' | null = null;
  @state() private isBusy = false;
  @state() private now = Date.now();
  private ticking = 0;
  private ticks = 0;

  override connectedCallback(): void {
    super.connectedCallback();
    this.ticking = setInterval(() => this.tick(), SECOND);
    void canPasskey().then((can) => { this.hasPasskeys = can; });
  }

  override disconnectedCallback(): void {
    clearInterval(this.ticking);
    super.disconnectedCallback();
  }

  private get step(): Step {
    return stepOf(this.factor, this.hasPasskeys, this.wantsPin, this.now);
  }

  private tick(): void {
    const wasWaiting = this.step === 'waiting';
    this.now = this.server.now();
    this.ticks += 1;
    if (wasWaiting && this.ticks % ASKED_ANEW === 0 && !document.hidden) {
      void this.server.factor().then(this.changed, () => null); // asked again soon
    }
  }

  /** One at a time; what came of it is told. */
  private async run(work: () => Promise<Factor | Tried>): Promise<void> {
    if (this.isBusy) {
      return;
    }
    this.isBusy = true;
    this.problem = null;
    this.said = null;
    try {
      const came = await work();
      const isTried = 'outcome' in came;
      this.said = isTried && came.outcome === 'wrong' ? 'wrong' : null;
      this.now = this.server.now();
      this.changed(isTried ? came.factor : came);
    } catch (thrown) {
      if (thrown instanceof DOMException) {
        this.said = 'cancelled'; // by the holder, or the phone has none after all
      } else {
        this.problem = Problem.catch(thrown);
      }
    } finally {
      this.isBusy = false;
    }
  }

  private readonly makes = (): Promise<void> =>
    this.run(() => makePasskey(this.server, this.me?.company ?? f('door')));

  private readonly signs = (): Promise<void> => this.run(() => signPasskey(this.server));

  private readonly types = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const form = event.currentTarget as HTMLFormElement;
    const typed = new FormData(form);
    const pin = String(typed.get('pin'));
    if (typed.has('again') && typed.get('again') !== pin) {
      this.said = 'differ';
      return;
    }
    const isNew = this.step === 'set-pin';
    await this.run(() => (isNew ? this.server.setPin(pin) : this.server.showPin(pin)));
    form.reset();
  };

  protected override render(): TemplateResult {
    const { step, said } = this;
    return html`
      <section class="factor" aria-labelledby="factor">
        <h3 id="factor">${f(step.startsWith('set') ? 'setTitle' : step === 'waiting' ? 'waitTitle' : 'showTitle')}</h3>
        <div role="status" aria-live="assertive">
          ${problemNote(this.problem)}
          ${step === 'waiting' ? nothing : note('bad', said === 'wrong' ? f('wrong', this.factor.triesLeft) : null)}
          ${note('warn', said === 'differ' ? f('differ') : said === 'cancelled' ? f('cancelled') : null)}
        </div>
        ${this.drawStep(step)}
      </section>`;
  }

  private drawStep(step: Step): TemplateResult {
    switch (step) {
      case 'waiting': return this.drawWaiting();
      case 'set-passkey': return html`
        <p>${f('setPasskeyWhy')}</p>
        ${this.button(f('setPasskey'), this.makes)}
        <button type="button" class="wide" @click=${() => { this.wantsPin = true; }}>${f('pinInstead')}</button>`;
      case 'set-pin': return html`
        <p>${f('setPinWhy')}</p>
        ${this.drawPin(f('setPin'), html`${this.field('again', f('again'))}`)}`;
      case 'show-passkey': return html`${this.button(f('showPasskey'), this.signs)}${this.drawHelp()}`;
      default: return html`${this.drawPin(f('showPin'))}${this.drawHelp()}`;
    }
  }

  private drawWaiting(): TemplateResult {
    const until = Date.parse(this.factor.waitsUntil ?? '');
    return html`
      <p>${f('waits', minutesAndSeconds(until - this.now), time(until, OWN_ZONE))}</p>
      <p>${f('wayOn', this.me?.company ?? f('keeper'))}</p>
      ${callLine(this.me)}`;
  }

  private button(words: string, work: () => Promise<void>): TemplateResult {
    return html`<button type="button" class="first wide big" ?disabled=${this.isBusy} aria-busy=${this.isBusy}
      @click=${work}>${icon('shield')}${words}</button>`;
  }

  private drawPin(words: string, more: Drawn = nothing): TemplateResult {
    return html`
      <form @submit=${this.types}>
        ${this.field('pin', f('pin'))}${more}
        <button type="submit" class="first wide big" ?disabled=${this.isBusy}>${icon('shield')}${words}</button>
      </form>`;
  }

  private field(name: string, label: string): TemplateResult {
    return html`
      <div class="field">
        <label for="factor-${name}">${label}</label>
        <input id="factor-${name}" name=${name} type="password" inputmode="numeric" pattern="[0-9]{6,12}" required
          minlength="6" maxlength="12" autocomplete="off" title=${f('pinForm')}>
      </div>`;
  }

  /** Where it cannot be shown any more: never a dead end (C28). */
  private drawHelp(): TemplateResult {
    return html`
      <details><summary>${f('lost')}${icon('down')}</summary>
        <p>${f('lostWay', this.me?.company ?? f('keeper'))}</p>${callLine(this.me)}
      </details>`;
  }
}
