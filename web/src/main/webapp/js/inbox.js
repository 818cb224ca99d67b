// Who waits for this host, and the notes of the inbox: the way of telling for which no data leaves the house.
import { byId, make, show, showProblem, t } from './page.js';
import { api } from './session.js';
import { stamp } from './time.js';
import { answerButtons, waitingText } from './waiting.js';

const EVERY = 5000;
let shown = '';
let failing = false;
let changed = () => {};

/** @param onChange called when there is something new about a guest, so that the meetings are read again */
export async function watchInbox(onChange) {
  byId('inbox-part').hidden = false;
  await look();
  changed = onChange;
  setInterval(look, EVERY);
}

async function look() {
  try {
    const [alerts, notes] = await Promise.all([api.get('/alerts'), api.get('/inbox')]);
    const now = JSON.stringify([alerts, notes, document.documentElement.lang]);
    if (failing) {
      failing = false;
      show(byId('note'), '', '');
    }
    if (now !== shown) {
      shown = now;
      draw(alerts, notes);
      await changed();
    }
  } catch (problem) {
    failing = true;
    showProblem(byId('note'), problem);
  }
}

function draw(alerts, notes) {
  byId('waiting').hidden = alerts.length === 0;
  byId('waiting').replaceChildren(...alerts.map((alert) => make('div', { class: 'columns' },
    make('p', {}, make('b', {}, waitingText(alert.guest))),
    answerButtons(alert.guest, '', (answer) => say(alert, answer)))));
  byId('inbox-part').hidden = notes.length === 0;
  byId('inbox').replaceChildren(...notes.slice(0, 20).map((note) => make('li', {},
    make('div', {}, note.readAt ? note.text : make('b', {}, note.text), make('br'),
      make('small', { class: 'quiet' }, stamp(note.createdAt))),
    note.readAt ? null : make('button', { type: 'button', class: 'small', onclick: () => read(note) }, t('read')))));
}

async function say(alert, answer) {
  try {
    await api.post(`/alerts/${alert.id}/answer`, { answer });
    show(byId('note'), 'good', t('answered'));
  } catch (problem) {
    showProblem(byId('note'), problem);
  }
  await look();
}

async function read(note) {
  await api.post(`/inbox/${note.id}/read`).catch((problem) => showProblem(byId('note'), problem));
  await look();
}
