import { byId, chip, make, newId, onSubmit, show, showProblem, t } from './page.js';
import { api, openStaffPage } from './session.js';
import { askFirst, openDialog, wireDialogs } from './dialogs.js';
import { keepFocus } from './focus.js';
import { alsoAsk, guestFields, readGuest, readGuests } from './guests.js';
import { fillFrom, meetingFields, preset, readPlan } from './meeting-fields.js';
import { day, time } from './time.js';
import { watchInbox } from './inbox.js';
import { texts as own } from './texts/meetings.js';
import { texts as guestTexts } from './texts/guests.js';
import { texts as answerTexts } from './texts/answers.js';

const texts = {
  en: { ...guestTexts.en, ...answerTexts.en, ...own.en },
  da: { ...guestTexts.da, ...answerTexts.da, ...own.da },
};
const me = await openStaffPage(texts, () => redraw());
const sites = await api.get('/sites');
const mayNameHost = me.roles.includes('receptionist') || me.roles.includes('tenant-admin');
const hosts = mayNameHost ? await api.get('/employees') : [];
const zoneOf = (meeting) => sites.find((site) => site.id === meeting.siteId)?.zone ?? 'UTC';
const name = (guest) => `${guest.firstName} ${guest.lastName}`.trim();

let meetings = [];
let pages = 1;
let more = false;
let turn = 0;
let editing = null;
let key = newId();

// Planning.
alsoAsk(me.guestFields);
const planFields = meetingFields(sites, hosts);
byId('plan-fields').append(...planFields.fields);
byId('guests').append(guestFields());
const planForm = byId('plan');
if (hosts.some((host) => host.id === me.personId)) {
  planForm.elements.hostId.value = me.personId;
}
preset(planForm, planFields.zone());

byId('add-guest').onclick = () => {
  const group = guestFields('', true);
  byId('guests').append(group);
  group.querySelector('input').focus();
};

onSubmit(planForm, byId('plan-note'), async () => {
  const body = { ...readPlan(planForm, planFields.zone()), guests: readGuests(byId('guests')) };
  await api.insist('/meetings', body, { 'Idempotency-Key': key });
  key = newId();
  byId('guests').replaceChildren(guestFields());
  planForm.elements.room.value = '';
  planForm.elements.subject.value = '';
  preset(planForm, planFields.zone());
  show(byId('plan-note'), 'good', t('planned'));
  await load();
});

// Changing.
const changeFields = meetingFields(sites, hosts);
byId('change-fields').append(...changeFields.fields);
const changeForm = byId('change-form');

function edit(meeting) {
  editing = meeting;
  fillFrom(changeForm, meeting, zoneOf(meeting));
  changeFields.clock();
  openDialog('change', byId('change-note'));
}

onSubmit(changeForm, byId('change-note'), async () => {
  try {
    await api.put(`/meetings/${editing.id}`, readPlan(changeForm, changeFields.zone()), editing.version);
  } catch (problem) {
    await showStale(problem);
    throw problem;
  }
  byId('change').close();
  await done(t('saved'));
});

/** Somebody was faster: the form shows what they did, so that the change can be made again. */
async function showStale(problem) {
  if (problem.type === 'urn:gatehouse:stale-version') {
    await load();
    editing = await api.get(`/meetings/${editing.id}`);
    fillFrom(changeForm, editing, zoneOf(editing));
    problem.detail = t('readAgain');
  }
}

onSubmit(byId('add-form'), byId('add-note'), async () => {
  const guest = readGuest(byId('add-guest-fields').firstElementChild);
  await api.insist(`/meetings/${editing.id}/guests`, guest, { 'Idempotency-Key': key });
  key = newId();
  byId('add').close();
  await done(t('planned'));
});

function addGuest(meeting) {
  editing = meeting;
  byId('add-guest-fields').replaceChildren(guestFields());
  openDialog('add', byId('add-note'));
}

function cancelMeeting(meeting) {
  askFirst(t('cancelTitle'), t('cancelText'), t('cancelYes'), async () => {
    await api.remove(`/meetings/${meeting.id}`, meeting.version);
    await done(t('cancelled'));
  });
}

function withdraw(guest) {
  askFirst(t('withdrawTitle', name(guest)), t('withdrawText'), t('withdrawYes'), async () => {
    await api.remove(`/visits/${guest.visitId}`);
    await done(t('withdrawn', name(guest)));
  });
}

async function sendAgain(guest) {
  try {
    await api.post(`/visits/${guest.visitId}/invitation`);
    await done(t('sent', name(guest)));
  } catch (problem) {
    showProblem(byId('list-note'), problem);
  }
}

// The list.
async function done(text) {
  show(byId('list-note'), 'good', text);
  await load();
}

/** As many pages as were asked for. Whoever began later knows more. */
async function load() {
  turn += 1;
  const mine = turn;
  const since = new Date(Date.now() - 12 * 3_600_000).toISOString();
  const found = [];
  let next = '';
  for (let page = 0; page < pages && next !== null; page += 1) {
    const part = await api.get(`/meetings?from=${since}${next && `&cursor=${encodeURIComponent(next)}`}`);
    found.push(...part.items);
    next = part.next ?? null;
  }
  if (mine === turn) {
    meetings = found;
    more = next !== null;
    redraw();
  }
}

byId('more').onclick = () => {
  pages += 1;
  load().catch((problem) => showProblem(byId('list-note'), problem));
};

function redraw() {
  planFields.clock();
  byId('more').hidden = !more;
  keepFocus(() => byId('list').replaceChildren(...(meetings.length > 0 ? meetings.map(card)
    : [make('p', { class: 'quiet' }, t('none'))])));
}

const CHIPS = {
  expected: ['', 'calendar'], inside: ['good', 'check'], left: ['', 'leave'], cancelled: ['bad', 'cross'],
};

const span = (meeting, zone) => `${time(meeting.startsAt, zone)}–${time(meeting.endsAt, zone)}`;

function card(meeting) {
  const zone = zoneOf(meeting);
  const site = sites.find((one) => one.id === meeting.siteId)?.name;
  const button = (text, kind, work, id = meeting.id) => make('button', { type: 'button', class: `small ${kind}`,
    'data-act': `${id} ${text}`, onclick: work }, text);
  return make('article', {},
    make('div', { class: 'heading' },
      make('div', {},
        make('h3', {}, `${day(meeting.startsAt, zone)} ${span(meeting, zone)}`),
        make('p', { class: 'quiet' },
          [meeting.subject, meeting.room, site, mayNameHost ? meeting.host : ''].filter(Boolean).join(' · '))),
      meeting.cancelledAt ? chip('bad', 'cross', t('status.cancelled')) : make('div', { class: 'actions' },
        button(t('addGuest'), '', () => addGuest(meeting)),
        button(t('edit'), '', () => edit(meeting)),
        button(t('cancel'), 'danger', () => cancelMeeting(meeting)))),
    make('ul', { class: 'list' }, ...meeting.guests.map((guest) => guestItem(guest, zone, button))));
}

function guestItem(guest, zone, button) {
  const [kind, picture] = CHIPS[guest.status];
  const at = guest.departedAt ?? guest.arrivedAt;
  const open = guest.status === 'expected';
  return make('li', {},
    make('div', {}, make('b', {}, name(guest)), make('br'),
      make('small', { class: 'quiet' }, [guest.jobTitle, guest.company, guest.email, guest.phone,
        guest.linkedIn, guest.licencePlate].filter(Boolean).join(' · '))),
    chip(kind, picture, t(`status.${guest.status}`, at ? time(at, zone) : '')),
    guest.code && open ? make('span', { class: 'num' }, make('small', { class: 'quiet' }, `${t('code')} `),
      make('b', {}, guest.code.replace(/(\d{4})(\d{4})/, '$1 $2'))) : null,
    open ? make('div', { class: 'actions' },
      guest.email ? button(t('again'), '', () => sendAgain(guest), guest.visitId) : null,
      button(t('withdraw'), 'danger', () => withdraw(guest), guest.visitId)) : null);
}

wireDialogs();
await load();
if (me.roles.includes('host')) {
  await watchInbox(load);
}
