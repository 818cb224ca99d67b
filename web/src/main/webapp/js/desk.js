import { byId, icon, make, newId, options, show, showProblem, t } from './page.js';
import { api, openStaffPage } from './session.js';
import { askFirst, wireDialogs } from './dialogs.js';
import { keepFocus } from './focus.js';
import { follow } from './live.js';
import { inOrder, matches, needsDesk, row, stateOf } from './desk-rows.js';
import { openReach, wireReach, wireWalkIn } from './desk-dialogs.js';
import { alsoAsk } from './guests.js';
import { day, time, wallClock } from './time.js';
import { texts as own } from './texts/desk.js';
import { texts as guestTexts } from './texts/guests.js';
import { texts as answerTexts } from './texts/answers.js';

const REFUSED_BY_TIME = ['wrong-day', 'too-early', 'too-late'];
const FEED = 12;
const texts = {
  en: { ...guestTexts.en, ...answerTexts.en, ...own.en },
  da: { ...guestTexts.da, ...answerTexts.da, ...own.da },
};
const me = await openStaffPage(texts, () => redraw());
const note = byId('note');
alsoAsk(me.guestFields);
const visits = new Map();
const feed = [];
let zone = 'UTC';
let today = '';
let shown = 'all';
let connected = false;
let stop = () => {};

const sites = await api.get('/sites');
options(byId('site'), sites.map((one) => [one.id, one.name]));
byId('site').value = sites.some((one) => one.id === me.siteId) ? me.siteId : sites[0]?.id;
byId('site-part').hidden = sites.length < 2;
const site = () => byId('site').value;

async function open() {
  stop();
  try {
    const list = await api.get(`/sites/${site()}/visits`);
    zone = list.zone;
    today = list.day;
    visits.clear();
    list.visits.forEach((visit) => visits.set(visit.visitId, visit));
    redraw();
    stop = follow(site(), list.position, changed, (isLive) => {
      connected = isLive;
      drawLive();
      if (isLive && note.textContent === t('offline')) {
        show(note, '', '');
      }
    });
  } catch (problem) {
    showProblem(note, problem);
  }
}

/** One change of the stream. Visits of other days are no concern of today, unless the guest stands here. */
function changed(change) {
  const { visit } = change;
  if (!visit) {
    return;
  }
  const [kind, why] = change.kind.split(':');
  const before = visits.get(visit.visitId);
  if (kind === 'turned-away' && visit.status === 'expected' && why !== 'unknown') {
    visit.turnedAway = why;
  } else if (visit.status === 'expected' && kind !== 'changed') {
    visit.turnedAway = before?.turnedAway;
  }
  if (kind !== 'moved-away' && (isToday(visit) || visit.turnedAway)) {
    visits.set(visit.visitId, visit);
  } else if (!visits.delete(visit.visitId)) {
    return;
  }
  if (texts.en[`feed.${kind}`]) {
    feed.unshift({ kind, why, visit, at: change.at });
    feed.length = Math.min(feed.length, FEED);
  }
  redraw();
}

function isToday(visit) {
  const on = (instant) => wallClock(instant, zone).date;
  return (on(visit.expectedAt) <= today && on(visit.expectedUntil) >= today)
    || Boolean(visit.arrivedAt && on(visit.arrivedAt) === today);
}

// Drawing.
function redraw() {
  drawRows();
  drawLive();
  byId('date').textContent = day(Date.now(), zone);
  const count = (test) => String([...visits.values()].filter(test).length);
  byId('count-inside').textContent = count((visit) => visit.status === 'inside');
  byId('count-expected').textContent = count((visit) => visit.status === 'expected');
  byId('count-left').textContent = count((visit) => visit.status === 'left');
  byId('count-urgent').textContent = count((visit) => needsDesk(visit) || stateOf(visit) === 'door');
  byId('feed').replaceChildren(...(feed.length > 0 ? feed.map(feedItem)
    : [make('li', { class: 'quiet' }, t('nothingYet'))]));
}

function feedItem({ kind, why, visit, at }) {
  return make('li', {},
    make('span', {}, t(`feed.${kind}`, visit.guest, visit.host, why ? t(`why.${why}`) : '')),
    make('small', { class: 'quiet num' }, time(at, zone)));
}

function drawRows() {
  const words = byId('search').value.trim();
  const list = inOrder(visits.values())
    .filter((visit) => (shown === 'all' || visit.status === shown) && matches(visit, words));
  keepFocus(() => byId('rows').replaceChildren(
    ...list.map((visit) => row(visit, zone, (action) => act(visit, action)))));
  if (list.length === 0) {
    byId('rows').append(make('tr', {}, make('td', { colspan: 5, class: 'quiet' }, t('nobody'))));
  }
}

function drawLive() {
  byId('live').className = `chip ${connected ? 'good' : 'warn'}`;
  const text = t(connected ? 'live' : 'reconnecting');
  if (byId('live').textContent !== text) {
    byId('live').replaceChildren(icon(connected ? 'check' : 'clock'), text);
  }
}

// Acting.
function act(visit, action) {
  if (action === 'reach') {
    openReach(visit, zone);
  } else if (action === 'let-in') {
    askToLetIn(visit, visit.turnedAway ?? visit.alert.occasion);
  } else {
    move(visit, action).catch((problem) => showProblem(note, problem));
  }
}

async function move(visit, action, override = false) {
  const body = { scanId: newId(), siteId: site(), override };
  const answer = await api.insist(`/visits/${visit.visitId}/${action}`, body);
  if (REFUSED_BY_TIME.includes(answer.outcome)) {
    askToLetIn(visit, answer.outcome);
  } else {
    tell(answer, visit.guest);
  }
}

function askToLetIn(visit, why) {
  const text = t('letInText', t(`why.${why}`), day(visit.expectedAt, zone), time(visit.expectedAt, zone));
  askFirst(t('letInTitle', visit.guest), text, t('letIn'), () => move(visit, 'check-in', true));
}

function tell(answer, guest) {
  const good = ['welcome', 'goodbye'].includes(answer.outcome);
  show(note, good ? '' : 'warn', good ? '' : `${guest}: ${t(`why.${answer.outcome}`)}`);
}

byId('search').addEventListener('input', drawRows);
byId('site').addEventListener('change', open);
for (const button of document.querySelectorAll('[data-show]')) {
  button.onclick = () => {
    shown = button.dataset.show;
    document.querySelectorAll('[data-show]').forEach((one) =>
      one.setAttribute('aria-pressed', String(one === button)));
    drawRows();
  };
}
addEventListener('keydown', (event) => {
  if (event.key === '/' && !/INPUT|SELECT|TEXTAREA/.test(event.target.tagName)) {
    event.preventDefault();
    byId('search').focus();
  }
});

wireDialogs();
wireWalkIn(site, tell);
wireReach();
await open();
setInterval(() => (wallClock(Date.now(), zone).date === today ? redraw() : open()), 30_000);
