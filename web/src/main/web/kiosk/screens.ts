// Which element shows which screen.
import { html, nothing, type TemplateResult } from 'lit';
import './answer.ts';
import type { AnswerActions } from './answer.ts';
import type { About, Hosts } from './calls.ts';
import './identify.ts';
import './pairing.ts';
import { choose, oneMoment, start, zoneOf } from './parts.ts';
import { photo, type PhotoActions } from './photo.ts';
import { inShort } from './privacy.ts';
import './rules.ts';
import type { SigningActions } from './signing.ts';
import type { Direction, Screen, Showing } from './states.ts';
import './walk-in.ts';
import type { WalkIn } from './walk-in.ts';

export interface ScreenActions {
  readonly isBusy: boolean;
  readonly isReading: boolean;
  readonly pair: (code: string, hasCamera: boolean) => Promise<void>;
  readonly go: (screen: Screen) => void;
  readonly home: () => void;
  readonly call: () => void;
  readonly privacy: () => void;
  readonly take: (direction: Direction, showing: Showing) => void;
  readonly search: (text: string) => Promise<Hosts>;
  readonly register: (guest: WalkIn) => void;
  readonly photo: PhotoActions;
  readonly signing: SigningActions;
  readonly answer: AnswerActions;
}

export function draw(screen: Screen, about: About | null, on: ScreenActions): TemplateResult | typeof nothing {
  const { isBusy, home, call } = on;
  switch (screen.is) {
    case 'loading':
      return nothing;
    case 'waiting':
      return oneMoment();
    case 'pairing':
      return html`<kiosk-pairing .wasShutOut=${screen.wasShutOut} .pair=${on.pair}></kiosk-pairing>`;
    case 'start':
      return start(on.isReading, inShort(about), {
        invited: () => on.go({ is: 'identify', direction: 'in', byName: false }),
        walkIn: () => (about?.hostSearch === 'OFF' ? call() : on.go({ is: 'walk-in', guest: null })),
        leaving: () => on.go({ is: 'identify', direction: 'out', byName: false }),
      });
    case 'identify':
      return html`<kiosk-identify .direction=${screen.direction} .byName=${screen.byName} .busy=${isBusy} .back=${home}
        .found=${(showing: Showing) => on.take(screen.direction, showing)}></kiosk-identify>`;
    case 'choose':
      return choose(
        screen.direction, screen.choices, zoneOf(about), isBusy, (ref) => on.take(screen.direction, { ref }), home,
        call);
    case 'photo':
      return photo(screen, on.photo);
    case 'rules':
      return html`
        <kiosk-rules .rules=${screen.rules} .sign=${on.signing.sign}
          .refuse=${on.signing.refuse}></kiosk-rules>`;
    case 'walk-in':
      return html`<kiosk-walk-in .guest=${screen.guest} .told=${inShort(about)}
        .isExact=${about?.hostSearch === 'EXACT'} .busy=${isBusy} .search=${on.search} .send=${on.register}
        .back=${home} .privacy=${on.privacy}></kiosk-walk-in>`;
    default:
      return html`<kiosk-answer .shown=${screen.shown} .signing=${screen.signing ?? null}
        .actions=${on.answer}></kiosk-answer>`;
  }
}
