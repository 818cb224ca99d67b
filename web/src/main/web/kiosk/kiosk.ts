// The kiosk: a tablet at an entrance where guests come and go by themselves, with a network and without.
import { html, nothing, type LitElement, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { undress, wear, wearAsBefore } from '../common/brand.ts';
import { language, speak } from '../common/language.ts';
import { PageElement } from '../common/page.ts';
import { entitle } from '../common/parts.ts';
import type { AnswerActions } from './answer.ts';
import { Arrivals, type Came as Answered } from './arrivals.ts';
import { stayAwake } from './awake.ts';
import { Calls, type NoticeShown } from './calls.ts';
import { Camera } from '../common/camera.ts';
import { DayList } from './daylist.ts';
import { CREDENTIAL, Device } from './device.ts';
import { over, showDialogs, stillThere, type Over } from './dialogs.ts';
import { Idle, QUIET, READING } from './idle.ts';
import { Keeper } from './keeper.ts';
import { expected, hasNone, learn, setUp } from './own-camera.ts';
import { camera, footer, header, NO_NET } from './parts.ts';
import { photoActions } from './photo.ts';
import { shownOn } from './privacy.ts';
import { asShowing, readByHand } from './readers.ts';
import { Renewal } from './renewal.ts';
import { draw, type ScreenActions } from './screens.ts';
import { signingActions } from './signing.ts';
import {
  directionOf, hasCamera, readsCodes, TROUBLE, type Came, type Direction, type Screen, type Showing,
} from './states.ts';
import { stepAfter, type Done } from './steps.ts';
import { t } from './texts.ts';
import { openVault } from './vault.ts';
import type { WalkIn } from './walk-in.ts';

/** An answer that comes sooner needs no word before it. */
const SOON = 250;

@customElement('gate-kiosk')
export class GateKiosk extends PageElement {
  private readonly device = new Device(() => void this.shutOut());
  private readonly calls = new Calls(this.device);
  private keeper: Keeper | null = null;
  private arrivals: Arrivals | null = null;
  private readonly idle = new Idle(() => this.requestUpdate(), () => this.timeIsUp());
  private readonly video = Object.assign(document.createElement('video'), { muted: true, playsInline: true });
  private readonly camera: Camera = new Camera(this.video, {
    isWanted: (isSame) => this.mayRead(isSame),
    found: (text) => this.scanned(text),
    changed: () => {
      learn(this.camera.state);
      this.requestUpdate();
    },
  });

  private readonly photo = photoActions(
    this.calls, this.video, () => this.screen, (screen) => this.go(screen),
    (came) => this.go(this.stepOn('photo', came)));
  private readonly signing = signingActions(
    this.calls, () => this.screen, (done, came) => this.go(this.stepOn(done, came)), (screen) => this.go(screen));
  private readonly stayAwake = stayAwake(() => this.device.isPaired);
  private readonly renewal = new Renewal(() => this.isQuiet, () => location.reload());
  /** What the guest who stands here has had before them about their data. */
  private told: NoticeShown | undefined;
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
    readByHand(() => !['pairing', 'loading', 'walk-in', 'photo', 'rules'].includes(this.screen.is),
      (text) => this.scanned(text));
    setInterval(() => { this.now = this.calls.clock.now(); }, 5000);
    addEventListener('storage', ({ key }) => key === CREDENTIAL && location.reload()); // another page of this tablet
    if ('serviceWorker' in navigator) {
      this.renewal.watch(navigator.serviceWorker);
    }
    void this.begin();
  }

  private async begin(): Promise<void> {
    const vault = await openVault();
    const list = new DayList(vault, this.calls.clock.now);
    const keeper = this.keeper = new Keeper(vault, list, this.calls, () => this.tended());
    this.arrivals = new Arrivals(this.calls, keeper.outbox, () => (
      { about: keeper.about, list, told: this.told }), language);
    await this.device.recallFrom(vault).catch(() => null);
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
    this.stayAwake();
    void navigator.storage?.persist?.().catch(() => null);
  }

  private readonly pair = async (code: string, hasCamera: boolean): Promise<void> => {
    await this.device.pair(code);
    const { keeper } = this;
    await keeper?.erase().catch(() => null); // it may have been another tenant's
    await (keeper && this.device.keepOn(keeper.vault).catch(() => null));
    setUp(hasCamera);
    await keeper?.begin();
    this.open();
  };

  /** What was kept here is of no use to anybody any more, and must be of none to a thief. */
  private async shutOut(): Promise<void> {
    this.device.forget();
    this.camera.stop();
    this.over = null;
    this.screen = { is: 'pairing', wasShutOut: true };
    this.arrivals?.seen.forget();
    await this.keeper?.erase().catch(() => null);
    await undress().catch(() => null);
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
    this.screen = { is: 'start' };
    this.asTheNextOneFindsIt();
    if (!hasNone()) {
      void this.camera.start();
    }
  };

  private asTheNextOneFindsIt(): void {
    this.isLarge = false;
    this.told = undefined;
    speak(this.ownLanguage, false);
  }

  private go(screen: Screen): void {
    this.over = null;
    this.screen = screen;
    this.idle.more();
  }

  /** The next guest need not wait until the answer to the one before is gone. */
  private mayRead(isSame: boolean): boolean {
    return document.visibilityState === 'visible' && !this.isBusy && this.over === null
      && (readsCodes(this.screen) || (this.screen.is === 'answer' && !isSame));
  }

  private scanned(text: string): void {
    const showing = asShowing(text);
    if (showing && !this.isBusy) {
      if (this.screen.is === 'answer') {
        this.asTheNextOneFindsIt();
      }
      this.take(directionOf(this.screen), showing);
    }
  }

  private take(direction: Direction, showing: Showing): void {
    void this.serve((arrivals, late) => arrivals.show(direction, showing, late), direction);
  }

  private readonly register = (guest: WalkIn): void => {
    void this.serve((arrivals, late) => arrivals.walkIn(guest, late), 'in', guest);
  };

  private async serve(
    ask: (arrivals: Arrivals, late: (came: Answered) => void) => Promise<Answered>, direction: Direction,
    guest: WalkIn | null = null,
  ): Promise<void> {
    if (!this.arrivals || this.isBusy) {
      return;
    }
    this.isBusy = true;
    let asking = this.screen;
    const soon = setTimeout(() => {
      if (this.screen === asking && ['start', 'answer'].includes(asking.is)) {
        this.go({ is: 'waiting', direction });
        asking = this.screen;
      }
    }, SOON);
    try {
      const came = await ask(this.arrivals, (late) => this.corrected(late));
      if (this.screen === asking) { // else somebody else stands here by now
        this.go('choices' in came
          ? { is: 'choose', direction, choices: came.choices }
          : this.stepOn('scan', { shown: came, guest }));
      }
      if (this.device.isPaired) {
        void this.keeper?.told('choices' in came || !came.isOffline);
      }
    } catch { // our own fault; the guest must know all the same
      if (this.screen === asking) {
        this.go({ is: 'answer', shown: { ...TROUBLE, direction }, guest });
      }
    } finally {
      clearTimeout(soon);
      this.isBusy = false;
    }
  }

  private stepOn(done: Done, came: Came): Screen {
    return stepAfter(done, came, this.keeper?.about, this.camera.state);
  }

  /** Who went away from what was to be signed is not signed: the screen says where to go, and offers it to nobody. */
  private timeIsUp(): void {
    if (this.screen.is === 'rules') {
      this.signing.leave();
    } else if (this.screen.is === 'photo' && this.keeper?.about?.rules?.required) {
      this.go(this.stepOn('gone', this.screen));
    } else {
      this.home();
    }
  }

  /** The server has answered after all, and the guest still stands here. */
  private corrected(came: Answered): void {
    if (this.screen.is === 'answer' && !('choices' in came) && came.scanId === this.screen.shown.scanId) {
      this.screen = this.stepOn('unsigned', { ...this.screen, shown: came });
    }
  }

  private readonly callReception = async (): Promise<void> => {
    this.over = 'calling';
    const outcome: Over = await this.calls.callReception().then(() => 'called', () => 'call-failed');
    this.over = this.over === 'calling' ? outcome : this.over;
  };

  protected override updated(changed: PropertyValues): void {
    document.documentElement.classList.toggle('larger', this.isLarge);
    showDialogs(this);
    this.told = shownOn(this) ?? this.told;
    this.idle.run(!this.isClean, this.screen.is === 'rules' ? READING : QUIET);
    this.renewal.look();
    if (((changed.get('screen' as never) as Screen | undefined)?.is ?? 'loading') !== 'loading') {
      void this.beginAtTop();
    }
  }

  private get isQuiet(): boolean {
    return this.screen.is === 'start' && this.isClean && !this.isBusy && !this.keeper?.isTending;
  }

  /** As the next guest should find it; also the camera, which a guest may have switched off. */
  private get isClean(): boolean {
    const { is } = this.screen;
    const isOwn = !this.isLarge && language() === this.ownLanguage
      && (this.camera.state !== 'off' || hasNone());
    return this.over === null && (is === 'pairing' || is === 'loading' || (is === 'start' && isOwn));
  }

  /** Where the screen is small, whoever tapped far below would see the end of what comes. */
  private async beginAtTop(): Promise<void> {
    await (this.querySelector('.screen > *') as LitElement | null)?.updateComplete;
    scrollTo(0, 0);
    this.querySelector<HTMLElement>('.screen h1')?.focus({ preventScroll: true });
  }

  protected override render(): TemplateResult {
    entitle(t('title'));
    const { keeper, screen } = this;
    const about = keeper?.about ?? null;
    const isOurs = screen.is !== 'pairing' && screen.is !== 'loading';
    const size = hasCamera(screen) ? 'large' : ['answer', 'waiting'].includes(screen.is) ? 'small' : 'none';
    return html`
      ${header(isOurs ? about : null, this.now, !isOurs)}
      <main id="content" tabindex="-1" class=${size === 'large' ? '' : 'alone'} data-screen=${screen.is}>
        <div class="screen">${draw(screen, about, this.screenActions)}</div>
        ${camera(expected(this.camera.state), this.video, screen.is === 'photo' ? screen : directionOf(screen), size, {
          on: () => void this.camera.start(), off: () => this.camera.stop(),
        })}
      </main>
      ${footer(this.isLarge, keeper?.net ?? NO_NET, isOurs ? {
        call: () => void this.callReception(),
        privacy: () => { this.over = 'privacy'; },
        larger: () => { this.isLarge = !this.isLarge; },
      } : null)}
      ${over(this.over, about, () => {
        this.over = null;
      })}
      ${this.idle.isWarning ? stillThere(this.idle.left, () => this.idle.more(), this.home) : nothing}`;
  }

  private get screenActions(): ScreenActions {
    const { isBusy, pair, home, register, photo, signing, answerActions: answer } = this;
    return {
      isBusy, pair, home, register, photo, signing, answer, go: (screen) => this.go(screen), call: answer.call,
      isReading: ['on', 'starting'].includes(expected(this.camera.state)),
      privacy: () => { this.over = 'privacy'; },
      take: (direction, showing) => this.take(direction, showing),
      search: (text) => this.calls.hosts(text),
    };
  }

  private readonly answerActions: AnswerActions = {
    done: this.home,
    call: () => void this.callReception(),
    checkOut: () => {
      if (this.screen.is === 'answer' && this.screen.shown.showing) {
        this.take('out', this.screen.shown.showing);
      }
    },
    again: (byName) => {
      if (this.screen.is === 'answer') {
        const { guest, shown } = this.screen;
        this.go(guest ? { is: 'walk-in', guest } : { is: 'identify', direction: shown.direction, byName });
      }
    },
    admitted: () => {
      if (this.screen.is === 'answer' && this.screen.shown.showing) {
        this.take('in', this.screen.shown.showing);
      }
    },
    read: () => this.signing.read(),
    hostAnswer: (scanId) => this.calls.hostAnswer(scanId),
    news: () => this.idle.more(),
  };
}
