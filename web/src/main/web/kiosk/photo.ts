// The photo of a guest who has come in: taken with one tap and used with another, or not, with one tap too. Its pixels
// are in this page's memory from the tap until they are sent, and nowhere on the tablet. Without network nobody is
// asked: a picture does not wait on a tablet that somebody can take away.
import { html, type TemplateResult } from 'lit';
import { insist } from '../common/api.ts';
import { date } from '../common/time.ts';
import type { Calls, Photo } from './calls.ts';
import { choice, heading } from './parts.ts';
import type { Came, Screen } from './states.ts';
import { t } from './texts.ts';

/** As much as the server keeps. */
const SIDE = 480;
const QUALITY = .85;

export type PhotoScreen = Extract<Screen, { is: 'photo' }>;

/** The square that stands on the screen, as a JPEG in base 64; null where the camera sees nothing. */
export function take(video: HTMLVideoElement): string | null {
  const { videoWidth: width, videoHeight: height } = video;
  const seen = Math.min(width, height);
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = SIDE;
  const context = canvas.getContext('2d');
  if (!context || seen === 0) {
    return null;
  }
  context.drawImage(video, (width - seen) / 2, (height - seen) / 2, seen, seen, 0, 0, SIDE, SIDE);
  const [, image = null] = canvas.toDataURL('image/jpeg', QUALITY).split(',');
  canvas.width = canvas.height = 0; // its memory goes now, not whenever
  return image;
}

/** The guest need not wait for it; what does not arrive is not there, and reception sees that. */
export const send = (calls: Pick<Calls, 'photo'>, scanId: string, photo: Photo | null): Promise<void> =>
  insist(() => calls.photo(scanId, photo)).catch(() => undefined);

export interface PhotoActions {
  readonly take: () => void;
  readonly again: () => void;
  readonly use: () => void;
  readonly without: () => void;
}

/** What is taken is shown first. Whatever the guest who is asked chooses then, they go on at once. */
export function photoActions(
  calls: Pick<Calls, 'photo'>, video: HTMLVideoElement, screen: () => Screen,
  show: (screen: PhotoScreen) => void, goOn: (came: Came) => void,
): PhotoActions {
  const asked = (then: (screen: PhotoScreen) => void) => (): void => {
    const now = screen();
    if (now.is === 'photo') {
      then(now);
    }
  };
  return {
    take: asked((now) => show({ ...now, image: take(video) })),
    again: asked((now) => show({ ...now, image: null })),
    use: asked((now) => {
      const { image, keptUntil } = now;
      if (image) {
        void send(calls, now.shown.scanId, { image, keptUntil });
        goOn(now);
      }
    }),
    without: asked((now) => {
      void send(calls, now.shown.scanId, null);
      goOn(now);
    }),
  };
}

/** Two ways on, neither larger, nearer or brighter than the other. */
export function photo({ shown, image, keptUntil }: PhotoScreen, on: PhotoActions): TemplateResult {
  const until = date(`${keptUntil}T12:00:00Z`, 'UTC');
  const without = html`
    <li>${choice('user', t('photoWithout'), t('photoWithoutHint'), on.without, 'without-photo')}</li>`;
  return html`
    <div class="photo">
      ${image === null ? heading(t('photoTitle', shown.card?.guestFirstName ?? '').replace(', ?', '?'), null,
          t('photoLead', until)) : heading(t('photoTaken'), null, t('photoTakenLead', until))}
      ${image === null ? html`
        <ul class="choices">
          <li>${choice('photo', t('photoTake'), t('photoTakeHint'), on.take, 'photo')}</li>
          ${without}
        </ul>` : html`
        <ul class="choices">
          <li>${choice('check', t('photoUse'), t('photoUseHint'), on.use, 'use-photo')}</li>
          ${without}
          <li class="again">${choice('photo', t('photoAgain'), t('photoAgainHint'), on.again, 'photo-again')}</li>
        </ul>`}
    </div>`;
}
