// The answer to a scan, over the whole screen, for the guest who stands in front of it and for nobody after.
import { byId, icon, make, t } from './page.js';
import { day, time } from './time.js';

const KINDS = {
  welcome: ['good', 'check', 20],
  goodbye: ['good', 'check', 20],
  'not-inside': ['good', 'question', 20],
  'already-inside': ['warn', 'alert', 30],
  'too-early': ['warn', 'clock', 30],
  'too-late': ['warn', 'clock', 30],
  'wrong-day': ['warn', 'calendar', 30],
  'wrong-site': ['warn', 'pin', 30],
  cancelled: ['bad', 'cross', 30],
  unknown: ['bad', 'question', 30],
  trouble: ['bad', 'alert', 30],
  'too-many': ['warn', 'clock', 30],
};
const AFTER_A_TOUCH = 60;
let left = 0;
let shown = null;

export function showAnswer(answer) {
  const card = answer.visit ?? {};
  const at = answer.at ?? card.startsAt;
  const parts = [card.guestFirstName, card.hostName,
    card.zone ? time(at, card.zone) : '', card.zone ? day(at, card.zone) : ''];
  const [kind, picture, seconds] = KINDS[answer.outcome];
  byId('answer').className = `screen ${kind}`;
  byId('answer-icon').replaceChildren(icon(picture));
  byId('answer-title').textContent = t(`${answer.outcome}.title`, ...parts);
  byId('answer-text').textContent = t(`${answer.outcome}.text`, ...parts);
  byId('answer-facts').replaceChildren(...facts(answer.outcome, card));
  left = shown === answer ? left : seconds;
  shown = answer;
  tick();
}

function facts(outcome, card) {
  const rows = {
    welcome: [['host', card.hostName], ['room', card.room]],
    'wrong-day': [['host', card.hostName], ['place', card.siteName]],
    'wrong-site': [['place', [card.siteName, card.siteAddress].filter(Boolean).join(', ')],
      ['when', card.zone && t('at', day(card.startsAt, card.zone), time(card.startsAt, card.zone))]],
  }[outcome] ?? [];
  return rows.filter(([, value]) => value).flatMap(([key, value]) => [make('dt', {}, t(key)), make('dd', {}, value)]);
}

/** Nothing of one guest is left in the page for the next. */
export function clearAnswer() {
  shown = null;
  for (const id of ['answer-icon', 'answer-title', 'answer-text', 'answer-facts', 'countdown']) {
    byId(id).replaceChildren();
  }
}

/** The answer on the screen, to be said again in another language. */
export const currentAnswer = () => shown;

/** Goes back by itself; whoever touches the screen is still reading and gets a minute. */
export function wireCountdown(end) {
  setInterval(() => {
    if (shown) {
      left -= 1;
      tick();
      if (left <= 0) {
        end();
      }
    }
  }, 1000);
  for (const touch of ['pointerdown', 'keydown', 'wheel']) {
    addEventListener(touch, () => {
      if (shown) {
        left = Math.max(left, AFTER_A_TOUCH);
        tick();
      }
    });
  }
}

function tick() {
  byId('countdown').textContent = shown ? t('countdown', Math.max(0, left)) : '';
}
