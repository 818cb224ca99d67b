// The kiosk: a tablet at an entrance where guests come and go by themselves, with a network and without.
import { html, nothing, type LitElement, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { wear, wearAsBefore } from '../common/brand.ts';
import { language, speak } from '../common/language.ts';
import { PageElement } from '../common/page.ts';
import { entitle } from '../common/parts.ts';
import { recall, remember } from '../common/store.ts';
import './answer.ts';
import type { AnswerActions } from './answer.ts';
import { Arrivals, type Came } from './arrivals.ts';
import { Calls, type About } from './calls.ts';
import { Camera } from './camera.ts';
import { DayList } from './daylist.ts';
import { CREDENTIAL, Device } from './device.ts';
import { over, showDialogs, stillThere, type Over } from './dialogs.ts';
import './identify.ts';
import { Idle } from './idle.ts';
import { Keeper } from './keeper.ts';
import './pairing.ts';
import { camera, choose, footer, header, start, zoneOf } from './parts.ts';
import { asShowing, readByHand } from './readers.ts';
import { directionOf, hasCamera, type Direction, type Screen, type Showing } from './states.ts';
import { t } from './texts.ts';
import { openVault } from './vault.ts';
import './walk-in.ts';
import type { WalkIn } from './walk-in.ts';

const CAMERA = 'gatehouse.kiosk.camera';
const TROUBLE = { scanId: '', showing: null, outcome: 'trouble', at: null, card: null, isOffline: false } as const;

@customElement('gate-kiosk')
export class GateKiosk extends PageElement {
  private readonly device = new Device(() => void this.shutOut());
  private readonly calls = new Calls(this.device);
  private keeper: Keeper | null = null;
  private arrivals: Arrivals | null = null;
  private readonly idle = new Idle(() => this.requestUpdate(), () => this.home());
  private readonly video = Object.assign(document.createElement('video'), { muted: true, playsInline: true });
  private readonly camera = new Camera(this.video, {
    isWanted: (isSame) => this.mayRead(isSame),
    found: (text) => this.scanned(text),
    changed: () => this.requestUpdate(),
  });

  /** The tablet's own: each guest begins with it. */
  private ownLanguage = language();
  @state() private screen: Screen = { is: 'loading' };
  @state() private over: Over = null;
  @state() private isBusy = false;
  @state() private isLarge = false;
  @state() private now = Date.now();

  override connectedCallback(): void {
    super.connectedCallback();
    this.video.setAttribute('aria-hidden', 'true');
    this.video.tabIndex = -1;
    wearAsBefore();
    readByHand(() => !['pairing', 'loading', 'walk-in'].includes(this.screen.is), (text) => this.scanned(text));
    setInterval(() => { this.now = this.calls.now(); }, 5000);
    addEventListener('storage', ({ key }) => key === CREDENTIAL && location.reload()); // another page of this tablet
    void this.begin();
  }

  private async begin(): Promise<void> {
    const vault = await openVault();
    const list = new DayList(vault, this.calls.now);
    const keeper = new Keeper(vault, list, this.calls, () => this.tended());
    this.keeper = keeper;
    this.arrivals = new Arrivals(this.calls, keeper.outbox, () => ({ about: keeper.about, list }), language);
    if (this.device.isPaired) {
      await keeper.begin();
      this.open();
    } else {
      this.screen = { is: 'pairing', wasShutOut: false };
    }
  }

  private open(): void {
    this.ownLanguage = language();
    this.home();
    void navigator.wakeLock?.request('screen').catch(() => null);
    void navigator.storage?.persist?.().catch(() => null);
  }

  private readonly pair = async (code: string, hasCamera: boolean): Promise<void> => {
    await this.device.pair(code);
    remember(CAMERA, hasCamera ? null : 'off');
    await this.keeper?.begin();
    this.open();
  };

  /** What was kept here is of no use to anybody any more, and must be of none to a thief. */
  private async shutOut(): Promise<void> {
    this.device.forget();
    this.camera.stop();
    this.over = null;
    this.screen = { is: 'pairing', wasShutOut: true };
    await this.keeper?.erase();
  }

  private tended(): void {
    const about = this.keeper?.about;
    if (about) {
      wear(about.brand.tenant, true);
    }
    this.requestUpdate();
  }

  /** To the beginning, as the next guest should find it: nothing of the one before remains. */
  private readonly home = (): void => {
    if (!this.device.isPaired) {
      return;
    }
    this.over = null;
    this.isLarge = false;
    this.screen = { is: 'start' };
    speak(this.ownLanguage, false);
    if (recall(CAMERA) !== 'off') {
      void this.camera.start();
    }
  };

  private go(screen: Screen): void {
    this.over = null;
    this.screen = screen;
    this.idle.more();
  }

  /** The next guest need not wait until the answer to the one before is gone. */
  private mayRead(isSame: boolean): boolean {
    const { is } = this.screen;
    return !this.isBusy && this.over === null && (hasCamera(this.screen) || (is === 'answer' && !isSame));
  }

  private scanned(text: string): void {
    const showing = asShowing(text);
    if (showing && !this.isBusy) {
      void this.take(directionOf(this.screen), showing);
    }
  }

  private async take(direction: Direction, showing: Showing): Promise<void> {
    await this.serve((arrivals, late) => arrivals.show(direction, showing, late), direction);
  }

  private readonly register = (guest: WalkIn): void => {
    void this.serve((arrivals, late) => arrivals.walkIn(guest, late), 'in');
  };

  private async serve(
    ask: (arrivals: Arrivals, late: (came: Came) => void) => Promise<Came>, direction: Direction,
  ): Promise<void> {
    if (!this.arrivals || this.isBusy) {
      return;
    }
    this.isBusy = true;
    try {
      const came = await ask(this.arrivals, (late) => this.corrected(late));
      if (this.screen.is !== 'pairing') {
        this.go('choices' in came
          ? { is: 'choose', direction, choices: came.choices } : { is: 'answer', shown: came });
        void this.keeper?.told('choices' in came || !came.isOffline);
      }
    } catch {
      this.go({ is: 'answer', shown: { ...TROUBLE, direction } }); // our own fault; the guest must know all the same
    } finally {
      this.isBusy = false;
    }
  }

  /** The server has answered after all, and the guest still stands here. */
  private corrected(came: Came): void {
    if (this.screen.is === 'answer' && !('choices' in came) && came.scanId === this.screen.shown.scanId) {
      this.screen = { is: 'answer', shown: came };
    }
  }

  private readonly callReception = async (): Promise<void> => {
    this.over = 'calling';
    const outcome = await this.calls.callReception().then(() => 'called', () => 'call-failed') as Over;
    if (this.over === 'calling') {
      this.over = outcome;
    }
  };

  protected override updated(changed: PropertyValues): void {
    document.documentElement.classList.toggle('larger', this.isLarge);
    showDialogs(this);
    const isClean = ['start', 'pairing', 'loading'].includes(this.screen.is) && this.over === null && !this.isLarge
      && (language() === this.ownLanguage || this.screen.is === 'pairing');
    this.idle.run(!isClean);
    const before = changed.get('screen' as never) as Screen | undefined;
    if (before && before.is !== 'loading') {
      void this.focusHeading();
    }
  }

  private async focusHeading(): Promise<void> {
    await (this.querySelector('.screen > *') as LitElement | null)?.updateComplete;
    this.querySelector<HTMLElement>('.screen h1')?.focus({ preventScroll: true });
  }

  protected override render(): TemplateResult {
    entitle(t('title'));
    const { keeper, screen } = this;
    const about = keeper?.about ?? null;
    const isOurs = screen.is !== 'pairing' && screen.is !== 'loading';
    const size = hasCamera(screen) ? 'large' : screen.is === 'answer' ? 'small' : 'none';
    return html`
      ${header(isOurs ? about : null, this.now, !isOurs)}
      <main id="content" tabindex="-1" class=${size === 'large' ? '' : 'alone'} data-screen=${screen.is}>
        <div class="screen">${this.draw(about)}</div>
        ${camera(this.camera.state, this.video, directionOf(screen), size, {
          on: () => void this.camera.start(), off: () => this.camera.stop(),
        })}
      </main>
      ${footer(this.isLarge, keeper?.isOnline ?? true, keeper?.waiting ?? 0, isOurs ? {
        call: () => void this.callReception(),
        privacy: () => { this.over = 'privacy'; },
        larger: () => { this.isLarge = !this.isLarge; },
      } : null)}
      ${over(this.over, about?.organisation ?? t('organisation'), () => { this.over = null; })}
      ${this.idle.isWarning ? stillThere(this.idle.left, () => this.idle.more(), this.home) : nothing}`;
  }

  private draw(about: About | null): TemplateResult | typeof nothing {
    const { screen } = this;
    switch (screen.is) {
      case 'loading':
        return nothing;
      case 'pairing':
        return html`<kiosk-pairing .wasShutOut=${screen.wasShutOut} .pair=${this.pair}></kiosk-pairing>`;
      case 'start':
        return start(this.camera.state === 'on' || this.camera.state === 'starting', {
          invited: () => this.go({ is: 'identify', direction: 'in', byName: false }),
          walkIn: () => (about?.hostSearch === 'OFF' ? void this.callReception() : this.go({ is: 'walk-in' })),
          leaving: () => this.go({ is: 'identify', direction: 'out', byName: false }),
        });
      case 'identify':
        return html`<kiosk-identify .direction=${screen.direction} .byName=${screen.byName} .busy=${this.isBusy}
          .back=${this.home}
          .found=${(showing: Showing) => void this.take(screen.direction, showing)}></kiosk-identify>`;
      case 'choose':
        return choose(screen.choices, zoneOf(about), this.isBusy,
          (ref) => void this.take(screen.direction, { ref }), this.home, () => void this.callReception());
      case 'walk-in':
        return html`<kiosk-walk-in .organisation=${about?.organisation ?? t('organisation')}
          .isExact=${about?.hostSearch === 'EXACT'} .busy=${this.isBusy}
          .search=${(text: string) => this.calls.hosts(text)} .send=${this.register} .back=${this.home}
          .privacy=${() => { this.over = 'privacy'; }}></kiosk-walk-in>`;
      default:
        return html`<kiosk-answer .shown=${screen.shown} .actions=${this.answerActions}></kiosk-answer>`;
    }
  }

  private readonly answerActions: AnswerActions = {
    done: this.home,
    call: () => void this.callReception(),
    checkOut: () => {
      if (this.screen.is === 'answer' && this.screen.shown.showing) {
        void this.take('out', this.screen.shown.showing);
      }
    },
    again: (byName) => {
      if (this.screen.is === 'answer') {
        this.go({ is: 'identify', direction: this.screen.shown.direction, byName });
      }
    },
    admitted: () => {
      if (this.screen.is === 'answer' && this.screen.shown.showing) {
        void this.take('in', this.screen.shown.showing);
      }
    },
    hostAnswer: (scanId) => this.calls.hostAnswer(scanId),
    news: () => this.idle.more(),
  };
}

if ('serviceWorker' in navigator) {
  void navigator.serviceWorker.register('/kiosk/worker.js').catch(() => {
    // the page works; it will not start without network
  });
}
