import { byId, day, make, showProblem, t, time } from './page.js';
import { api, openStaffPage } from './session.js';
import { guestRow, readGuest } from './guests.js';
import { follow } from './live.js';
import { texts } from './desk-texts.js';

const me = await openStaffPage(texts);
const sites = await api.get('/sites');
const rows = new Map();
let zone = 'UTC';
let round = 0;

byId('site').append(...sites.map((site) => make('option', { value: site.id }, site.name)));
if (me.siteId) {
  byId('site').value = me.siteId;
}

const site = () => byId('site').value;

async function open() {
  round += 1;
  const mine = round;
  try {
    const list = await api.get(`/sites/${site()}/visits`);
    zone = list.zone;
    byId('date').textContent = day(Date.now(), zone);
    rows.clear();
    list.visits.forEach((visit) => rows.set(visit.visitId, visit));
    draw();
    follow(site(), list.position, changed, live, () => mine === round);
  } catch (problem) {
    showProblem(byId('note'), problem);
  }
}

function live(connected) {
  byId('live').className = `chip ${connected ? 'good' : 'warn'}`;
  byId('live').textContent = t(connected ? 'live' : 'reconnecting');
}

function changed(change) {
  if (!change.visit) {
    return;
  }
  rows.set(change.visit.visitId, change.visit);
  draw();
  const [kind, why] = change.kind.split(':');
  const key = why ? `feed.${kind}` : `feed.${change.kind}`;
  if (texts.en[key]) {
    const text = `${time(change.at, zone)} ${t(key, change.visit.guest, change.visit.host, why ? t(`why.${why}`) : '')}`;
    byId('feed').prepend(make('li', {}, text));
    while (byId('feed').children.length > 12) {
      byId('feed').lastChild.remove();
    }
  }
}

const ORDER = { expected: 0, inside: 1, left: 2, cancelled: 3 };

function draw() {
  const wanted = byId('search').value.trim().toLowerCase();
  const shown = [...rows.values()]
    .filter((visit) => !wanted || `${visit.guest} ${visit.company ?? ''} ${visit.host}`.toLowerCase().includes(wanted))
    .sort((a, b) => ORDER[a.status] - ORDER[b.status] || a.expectedAt.localeCompare(b.expectedAt));
  const focused = document.activeElement?.dataset?.act;
  byId('rows').replaceChildren(...shown.map(row));
  if (focused) {
    document.querySelector(`[data-act="${CSS.escape(focused)}"]`)?.focus();
  }
  const count = (status) => [...rows.values()].filter((visit) => visit.status === status).length;
  byId('counts').textContent = t('counts', count('inside'), count('expected'), count('left'));
}

function row(visit) {
  const late = visit.status === 'expected' && new Date(visit.expectedAt) < new Date();
  const status = late ? 'late' : visit.status;
  const action = visit.status === 'inside' ? 'check-out' : 'check-in';
  const can = visit.status !== 'cancelled';
  return make('tr', {},
    make('td', {}, make('strong', {}, visit.guest), make('br'), make('span', { class: 'quiet' }, visit.company ?? '')),
    make('td', {}, visit.host, make('br'), make('span', { class: 'quiet' }, [visit.room, visit.subject].filter(Boolean).join(' · '))),
    make('td', { class: 'time' }, time(visit.expectedAt, zone)),
    make('td', {}, make('span', { class: `chip ${{ inside: 'good', late: 'bad' }[status] ?? 'warn'}` }, t(`status.${status}`)),
      make('br'), make('span', { class: 'quiet' }, when(visit)), told(visit)),
    make('td', {}, can ? make('button', { type: 'button', class: visit.status === 'expected' ? 'first' : '',
      'data-act': `${visit.visitId}`, onclick: () => act(visit, action) }, t(action)) : null));
}

function when(visit) {
  if (visit.status === 'left') {
    return t(visit.departureInferred ? 'leftInferred' : 'leftAt', time(visit.departedAt, zone));
  }
  return visit.arrivedAt ? t('arrivedAt', time(visit.arrivedAt, zone)) : '';
}

/** Who told the host and how, what the host said, or that somebody must act. */
function told(visit) {
  const alert = visit.alert;
  if (!alert || visit.status === 'left' || visit.status === 'cancelled') {
    return null;
  }
  const lines = alert.told.map((one) => make('li', {}, t(`told.${one.state}`, one.person,
    one.channel ? t(`channel.${one.channel}`) : '', time(one.at, zone))));
  if (alert.answered) {
    lines.push(make('li', {}, make('strong', {}, `${alert.answered.person ?? ''}: ${t(`answer.${alert.answered.answer}`)}`)));
  }
  if (alert.open && (alert.nobodyTold || alert.receptionMustAct)) {
    lines.push(make('li', { class: 'bad' }, t(alert.nobodyTold ? 'nobodyTold' : 'mustAct')));
  }
  return make('ul', {}, ...lines);
}

async function act(visit, action, override = false) {
  const body = { scanId: crypto.randomUUID(), siteId: site(), override };
  try {
    const answer = await api.post(`/visits/${visit.visitId}/${action}`, body);
    byId('note').textContent = '';
    if (['wrong-day', 'too-early', 'too-late'].includes(answer.outcome)) {
      ask(visit, answer);
    } else if (!['welcome', 'goodbye'].includes(answer.outcome)) {
      byId('note').className = 'note warn';
      byId('note').textContent = `${visit.guest}: ${t(`why.${answer.outcome}`)}`;
    }
  } catch (problem) {
    showProblem(byId('note'), problem);
  }
}

function ask(visit, answer) {
  byId('override-title').textContent = visit.guest;
  byId('override-text').textContent = `${t(`why.${answer.outcome}`)}. ${t('plannedFor', day(visit.expectedAt, zone), time(visit.expectedAt, zone))}`;
  byId('override-yes').onclick = () => {
    byId('override').close();
    act(visit, 'check-in', true);
  };
  byId('override').showModal();
}

byId('override-no').onclick = () => byId('override').close();
byId('search').addEventListener('input', draw);
byId('site').addEventListener('change', open);

let scanId = crypto.randomUUID();
byId('new').onclick = async () => {
  scanId = crypto.randomUUID();
  byId('walk-in-note').textContent = '';
  byId('guest').replaceChildren(guestRow(false));
  const employees = await api.get('/employees');
  byId('walk-in-form').elements.hostId.replaceChildren(make('option', { value: '' }, ''),
    ...employees.map((one) => make('option', { value: one.id }, `${one.firstName} ${one.lastName}`)));
  byId('walk-in').showModal();
};
byId('walk-in-close').onclick = () => byId('walk-in').close();
byId('walk-in-form').addEventListener('submit', async (event) => {
  event.preventDefault();
  try {
    await api.post('/walk-ins', { scanId, siteId: site(), hostId: event.target.elements.hostId.value,
      guest: readGuest(byId('guest').firstChild) });
    byId('walk-in').close();
  } catch (problem) {
    showProblem(byId('walk-in-note'), problem, event.target);
  }
});

live(false);
await open();
setInterval(draw, 30_000); // whoever becomes late
