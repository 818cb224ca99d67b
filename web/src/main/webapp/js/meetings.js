import { byId, day, instantAt, make, showProblem, t, time, wallClock } from './page.js';
import { api, openStaffPage } from './session.js';
import { guestRow, readGuests } from './guests.js';

const me = await openStaffPage({
  en: { title: 'Meetings', plan: 'Plan a meeting', change: 'Change the meeting', site: 'Site', host: 'Host', room: 'Room',
    subject: 'Subject', subjectHint: '(guests do not see it)', date: 'Date', from: 'From', to: 'To', guests: 'Guests',
    addGuest: 'One more guest', invite: 'Invite', save: 'Save and tell the guests', back: 'Back', coming: 'Coming meetings',
    none: 'No meetings planned.', edit: 'Change', cancel: 'Cancel the meeting', sure: 'Cancel the meeting and tell the guests?',
    again: 'Send again', uninvite: 'Withdraw', code: 'Code {0}', planned: 'Planned. The guests get their invitations now.',
    saved: 'Saved. The guests are told.', sent: 'The invitation is on its way.', expected: 'Expected', inside: 'Inside',
    left: 'Left', cancelled: 'Cancelled', waits: '{0} ({1}) is waiting at {2}', coming1: 'Coming', five: '5 minutes',
    up: 'Send up', notMine: 'Not mine', admit: 'Let in today' },
  da: { title: 'Møder', plan: 'Planlæg et møde', change: 'Ret mødet', site: 'Sted', host: 'Vært', room: 'Lokale',
    subject: 'Emne', subjectHint: '(gæsterne ser det ikke)', date: 'Dato', from: 'Fra', to: 'Til', guests: 'Gæster',
    addGuest: 'En gæst mere', invite: 'Inviter', save: 'Gem og giv gæsterne besked', back: 'Tilbage', coming: 'Kommende møder',
    none: 'Ingen planlagte møder.', edit: 'Ret', cancel: 'Aflys mødet', sure: 'Aflys mødet, og giv gæsterne besked?',
    again: 'Send igen', uninvite: 'Træk tilbage', code: 'Kode {0}', planned: 'Planlagt. Gæsterne får deres invitationer nu.',
    saved: 'Gemt. Gæsterne får besked.', sent: 'Invitationen er på vej.', expected: 'Ventet', inside: 'Inde',
    left: 'Gået', cancelled: 'Aflyst', waits: '{0} ({1}) venter i {2}', coming1: 'Jeg kommer', five: '5 minutter',
    up: 'Send op', notMine: 'Ikke min', admit: 'Luk ind i dag' },
});

const form = byId('form');
const note = byId('note');
const sites = await api.get('/sites');
const QUARTER = 15 * 60_000;
let editing = null;
let key = crypto.randomUUID();

const zoneOf = (siteId) => sites.find((site) => site.id === siteId)?.zone ?? 'UTC';

form.elements.siteId.append(...sites.map((site) => make('option', { value: site.id }, site.name)));
if (me.roles.includes('receptionist') || me.roles.includes('tenant-admin')) {
  const employees = await api.get('/employees');
  form.elements.hostId.append(...employees.map((one) => make('option', { value: one.id }, `${one.firstName} ${one.lastName}`)));
  form.elements.hostId.required = true;
} else {
  byId('host-field').remove();
}

function clear() {
  editing = null;
  key = crypto.randomUUID();
  form.reset();
  const zone = zoneOf(form.elements.siteId.value);
  const start = Math.ceil(Date.now() / QUARTER) * QUARTER; // so soon that a guest at the door is not too early
  form.elements.date.value = wallClock(start, zone).date;
  form.elements.from.value = wallClock(start, zone).clock;
  form.elements.to.value = wallClock(start + 4 * QUARTER, zone).clock;
  byId('guests').replaceChildren(guestRow());
  byId('form-title').textContent = t('plan');
  byId('submit').textContent = t('invite');
  byId('guests-field').classList.remove('hidden');
  byId('stop-editing').classList.add('hidden');
}

function say(text) {
  note.className = 'note good';
  note.textContent = text;
}

form.addEventListener('submit', async (event) => {
  event.preventDefault();
  const fields = form.elements;
  const zone = zoneOf(fields.siteId.value);
  const startsAt = instantAt(fields.date.value, fields.from.value, zone);
  let endsAt = instantAt(fields.date.value, fields.to.value, zone);
  if (endsAt <= startsAt) {
    endsAt = new Date(Date.parse(endsAt) + 24 * 3600_000).toISOString(); // past midnight
  }
  const body = { siteId: fields.siteId.value, subject: fields.subject.value, room: fields.room.value, startsAt, endsAt };
  if (fields.hostId?.value) {
    body.hostId = fields.hostId.value;
  }
  byId('submit').disabled = true;
  try {
    if (editing) {
      await api.put(`/meetings/${editing.id}`, body, `"${editing.version}"`);
      say(t('saved'));
    } else {
      await api.post('/meetings', { ...body, guests: readGuests(byId('guests')) }, { 'Idempotency-Key': key });
      say(t('planned'));
    }
    clear();
    await load();
  } catch (problem) {
    showProblem(note, problem, form);
  } finally {
    byId('submit').disabled = false;
  }
});

byId('add-guest').onclick = () => {
  const row = guestRow();
  byId('guests').append(row);
  row.querySelector('input').focus();
};
byId('stop-editing').onclick = clear;

function edit(meeting) {
  editing = meeting;
  const zone = zoneOf(meeting.siteId);
  const start = wallClock(meeting.startsAt, zone);
  form.elements.siteId.value = meeting.siteId;
  if (form.elements.hostId) {
    form.elements.hostId.value = meeting.hostId;
  }
  form.elements.room.value = meeting.room;
  form.elements.subject.value = meeting.subject;
  form.elements.date.value = start.date;
  form.elements.from.value = start.clock;
  form.elements.to.value = wallClock(meeting.endsAt, zone).clock;
  byId('form-title').textContent = t('change');
  byId('submit').textContent = t('save');
  byId('guests-field').classList.add('hidden');
  byId('stop-editing').classList.remove('hidden');
  form.scrollIntoView({ block: 'start' });
  form.elements.room.focus();
}

async function act(work, message) {
  try {
    await work();
    say(message ?? '');
    await load();
  } catch (problem) {
    showProblem(note, problem);
  }
}

function guestItem(guest) {
  const open = guest.status === 'expected';
  return make('li', {},
    make('strong', {}, `${guest.firstName} ${guest.lastName} `),
    make('span', { class: 'quiet' }, [guest.company, guest.email ?? guest.phone].filter(Boolean).join(' · ')),
    ' ', make('span', { class: `chip ${guest.status === 'inside' ? 'good' : 'warn'}` }, t(guest.status)),
    ' ', guest.code ? make('span', { class: 'quiet' }, t('code', guest.code)) : null,
    ' ', open && guest.email ? make('button', { type: 'button',
      onclick: () => act(() => api.post(`/visits/${guest.visitId}/invitation`), t('sent')) }, t('again')) : null,
    ' ', open ? make('button', { type: 'button', class: 'danger',
      onclick: () => act(() => api.remove(`/visits/${guest.visitId}`)) }, t('uninvite')) : null);
}

function card(meeting) {
  const zone = zoneOf(meeting.siteId);
  const site = sites.find((one) => one.id === meeting.siteId)?.name ?? '';
  return make('article', { class: 'card' },
    make('h3', {}, `${day(meeting.startsAt, zone)} ${time(meeting.startsAt, zone)}–${time(meeting.endsAt, zone)}`),
    make('p', {}, [meeting.subject, meeting.room, site, meeting.host].filter(Boolean).join(' · ')),
    make('ul', {}, ...meeting.guests.map(guestItem)),
    meeting.cancelledAt ? make('span', { class: 'chip warn' }, t('cancelled')) : make('div', { class: 'actions' },
      make('button', { type: 'button', onclick: () => edit(meeting) }, t('edit')),
      make('button', { type: 'button', class: 'danger', onclick: () => {
        if (confirm(t('sure'))) {
          act(() => api.remove(`/meetings/${meeting.id}`, `"${meeting.version}"`));
        }
      } }, t('cancel'))));
}

async function load() {
  const since = new Date(Date.now() - 12 * 3600_000).toISOString();
  const page = await api.get(`/meetings?from=${encodeURIComponent(since)}`);
  const cards = page.items.map(card);
  byId('list').replaceChildren(...(cards.length ? cards : [make('p', { class: 'quiet' }, t('none'))]));
}

const ANSWERS = { coming: 'coming1', 'five-minutes': 'five', 'send-up': 'up', 'not-mine': 'notMine', admit: 'admit' };

/** Guests who wait for this host: one tap here is as good as the link in the message. */
async function watch() {
  if (!me.roles.includes('host')) {
    return;
  }
  const alerts = await api.get('/alerts').catch(() => []);
  const box = byId('waiting');
  box.classList.toggle('hidden', alerts.length === 0);
  box.replaceChildren(...alerts.map((alert) => make('div', {},
    make('p', {}, t('waits', alert.guest.guestFirstName, alert.guest.company ?? '–', alert.guest.site)),
    make('div', { class: 'actions' }, ...alert.guest.answers.map((answer) => make('button', { type: 'button',
      onclick: () => act(() => api.post(`/alerts/${alert.id}/answer`, { answer })).then(watch) }, t(ANSWERS[answer])))))));
}

clear();
await load();
await watch();
setInterval(watch, 5000);
