import { byId, chip, make, show, showProblem, t } from './page.js';
import { api, openStaffPage } from './session.js';
import { stamp } from './time.js';
import { texts } from './texts/mailbox.js';

const EVERY = 3000;
const LINK = /(https?:\/\/[^\s<>"]+)/;
let messages = null;
let shown = '';

await openStaffPage(texts, draw);

/** Links to this very installation can be followed; nothing is ever read as HTML. */
function letter(text) {
  return make('pre', { class: 'letter' }, ...text.split(LINK).map((part) => (part.startsWith(`${location.origin}/`)
    ? make('a', { href: part, target: '_blank', rel: 'noopener noreferrer' }, part) : part)));
}

function card(message) {
  const picture = message.channel === 'EMAIL' ? 'mail' : 'alert';
  return make('article', { class: 'card' },
    make('div', { class: 'heading' },
      make('h2', {}, message.subject || t('to', message.to)),
      chip('', picture, t(`channel.${message.channel}`))),
    make('p', { class: 'quiet' },
      [stamp(message.receivedAt), t('to', message.to), t('by', message.service)].join(' · ')),
    letter(message.text),
    message.calendar ? make('p', {}, make('a', { href: `data:text/calendar;charset=utf-8,${
      encodeURIComponent(message.calendar)}`, download: 'gatehouse.ics' }, t('calendar'))) : null);
}

function draw() {
  if (messages) {
    byId('list').replaceChildren(...(messages.length > 0 ? messages.map(card)
      : [make('p', { class: 'quiet' }, t('none'))]));
  }
}

async function load() {
  try {
    messages = await api.get('/mailbox');
    const now = messages.map((message) => message.id).join();
    if (now !== shown || messages.length === 0) {
      shown = now;
      draw();
    }
  } catch (problem) {
    if (['urn:gatehouse:not-found', 'urn:gatehouse:role-missing'].includes(problem.type)) {
      clearInterval(timer);
      byId('page').hidden = true;
      show(byId('note'), 'warn', problem.status === 404 ? t('noMailbox') : problem.title);
    } else {
      showProblem(byId('note'), problem);
    }
  }
}

const timer = setInterval(load, EVERY);
await load();
