// The photo of a guest who has come in: taken with one tap, or not, with one tap too. Its pixels are in this page's
// memory from the tap until they are sent, and nowhere on the tablet. Without network nobody is asked: a picture does
// not wait on a tablet that somebody can take away.
import { html, type TemplateResult } from 'lit';
import { insist } from '../common/api.ts';
import { date } from '../common/time.ts';
import type { About, Calls } from './calls.ts';
import { choice, heading } from './parts.ts';
import type { Came, Screen, Shown } from './states.ts';
import { t } from './texts.ts';

/** As much as the server keeps. */
const SIDE = 480;
const QUALITY = .85;

/** The middle of what the camera sees, as a JPEG in base 64; null where it sees nothing. */
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
export const send = (calls: Pick<Calls, 'photo'>, scanId: string, image: string | null): Promise<void> =>
  insist(() => calls.photo(scanId, image)).catch(() => undefined);

export interface PhotoActions {
  readonly take: () => void;
  readonly without: () => void;
}

/** Whatever the guest who is asked chooses, they go on at once. */
export function photoActions(
  calls: Pick<Calls, 'photo'>, video: HTMLVideoElement, screen: () => Screen, goOn: (came: Came) => void,
): PhotoActions {
  const answer = (image: string | null): void => {
    const asked = screen();
    if (asked.is === 'photo') {
      void send(calls, asked.shown.scanId, image);
      goOn(asked);
    }
  };
  return {
    without: () => answer(null),
    take: () => {
      const image = take(video);
      if (image) {
        answer(image);
      }
    },
  };
}

/** Two ways on, neither larger, nearer or brighter than the other. */
export const photo = (shown: Shown, about: About | null, { take: yes, without }: PhotoActions): TemplateResult => html`
  <div class="photo">
    ${heading(t('photoTitle', shown.card?.guestFirstName ?? '').replace(', ?', '?'), null,
      t('photoLead', date(`${about?.photo?.keptUntil ?? ''}T12:00:00Z`, 'UTC')))}
    <ul class="choices">
      <li>${choice('photo', t('photoTake'), t('photoTakeHint'), yes, 'photo')}</li>
      <li>${choice('user', t('photoWithout'), t('photoWithoutHint'), without, 'without-photo')}</li>
    </ul>
  </div>`;
