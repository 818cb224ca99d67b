// The desk's list: what each guest's row says, and in which order.
import { chip, make, t } from './page.js';
import { time } from './time.js';

const CHIPS = {
  door: ['warn', 'alert'],
  late: ['bad', 'clock'],
  expected: ['', 'calendar'],
  inside: ['good', 'check'],
  left: ['', 'leave'],
  cancelled: ['bad', 'cross'],
};
const ORDER = ['door', 'late', 'expected', 'inside', 'left', 'cancelled'];

/** What is shown as the guest's state: as the server names it, and finer where time has passed. */
export function stateOf(visit) {
  const occasion = visit.alert?.open ? visit.alert.occasion : null;
  if (visit.status !== 'expected') {
    return visit.status;
  }
  if (visit.turnedAway || (occasion && occasion !== 'arrived')) {
    return 'door';
  }
  return Date.parse(visit.expectedAt) < Date.now() ? 'late' : 'expected';
}

/** Nobody has been told or nobody answers, and somebody stands there. */
export function needsDesk(visit) {
  const alert = visit.alert;
  const waits = visit.status === 'inside' || stateOf(visit) === 'door';
  return Boolean(waits && alert?.open && (alert.nobodyTold || alert.receptionMustAct));
}

const isUrgent = (visit) => needsDesk(visit) || stateOf(visit) === 'door';

export function inOrder(visits) {
  return [...visits].sort((one, other) => isUrgent(other) - isUrgent(one)
    || ORDER.indexOf(stateOf(one)) - ORDER.indexOf(stateOf(other))
    || one.expectedAt.localeCompare(other.expectedAt) || one.guest.localeCompare(other.guest));
}

export function matches(visit, words) {
  const text = `${visit.guest} ${visit.company ?? ''} ${visit.host}`.toLowerCase();
  return words.toLowerCase().split(/\s+/).every((word) => text.includes(word));
}

/** @param act called with the name of what was clicked */
export function row(visit, zone, act) {
  const initials = visit.guest.split(/\s+/).map((word) => word[0]).slice(0, 2).join('').toUpperCase();
  return make('tr', {},
    make('td', {}, make('div', { class: 'who' },
      make('span', { class: 'initials', 'aria-hidden': 'true' }, initials),
      make('div', {}, make('b', {}, visit.guest), make('small', {}, visit.company ?? '')))),
    make('td', {}, visit.host,
      make('small', {}, [visit.room, visit.subject].filter(Boolean).join(' · '))),
    make('td', { class: 'num' }, make('b', {}, time(visit.expectedAt, zone))),
    make('td', {}, ...status(visit, zone)),
    make('td', {}, make('div', { class: 'actions' }, ...buttons(visit, act))));
}

function status(visit, zone) {
  const state = stateOf(visit);
  const why = visit.turnedAway ?? visit.alert?.occasion;
  const detail = {
    door: () => t(`why.${why}`),
    inside: () => t('since', time(visit.arrivedAt, zone)),
    left: () => t(visit.departureInferred ? 'leftInferred' : 'leftAt', time(visit.departedAt, zone)),
  }[state]?.();
  const [kind, picture] = CHIPS[state];
  return [chip(kind, picture, t(`status.${state}`)), detail ? make('small', {}, detail) : null, told(visit, zone)];
}

/** Who was told about the guest and how, what was answered, or that somebody must act. */
export function told(visit, zone) {
  const alert = visit.alert;
  if (!alert || visit.status === 'left' || visit.status === 'cancelled') {
    return null;
  }
  const lines = alert.told.map((one) => make('li', {}, t(`told.${one.state}`, one.person,
    one.channel ? t(`channel.${one.channel}`) : '', time(one.at, zone))));
  if (alert.answered) {
    const who = alert.answered.person || t('someone');
    lines.push(make('li', {}, make('b', {}, t('answered', who, t(`answer.${alert.answered.answer}`)))));
  }
  if (needsDesk(visit)) {
    lines.push(make('li', { class: 'bad' }, t(alert.nobodyTold ? 'nobodyTold' : 'mustAct')));
  }
  return make('ul', { class: 'told' }, ...lines);
}

function buttons(visit, act) {
  const button = (action, key, kind = '') => make('button', {
    type: 'button', class: `small ${kind}`, 'data-act': `${visit.visitId} ${action}`,
    'aria-label': `${t(key)}: ${visit.guest}`, onclick: () => act(action) }, t(key));
  const state = stateOf(visit);
  return [
    needsDesk(visit) ? button('reach', 'act', 'danger') : null,
    state === 'door' ? button('let-in', 'letIn', 'first') : null,
    state === 'expected' || state === 'late' ? button('check-in', 'check-in', state === 'late' ? 'first' : '') : null,
    state === 'left' ? button('check-in', 'check-in') : null,
    state === 'inside' ? button('check-out', 'check-out') : null,
  ];
}
