// What is planned about a meeting, as fields: the same for planning and for changing.
import { make, options, said, t } from './page.js';
import { instantAt, wallClock, zoneHint } from './time.js';

const HOUR = 3_600_000;
const QUARTER = HOUR / 4;

/** @param hosts whom the caller may name; empty where it can only be the caller */
export function meetingFields(sites, hosts) {
  const input = (name, key, attributes) => make('label', {}, said('span', key), make('input', { name, ...attributes }));
  const site = make('select', { name: 'siteId', required: true });
  options(site, sites.map((one) => [one.id, one.name]));
  const host = make('select', { name: 'hostId', required: true });
  options(host, [['', ''], ...hosts.map((one) => [one.id, `${one.firstName} ${one.lastName}`])]);
  const hint = make('p', { class: 'quiet' });
  const zone = () => sites.find((one) => one.id === site.value)?.zone;
  const clock = () => {
    hint.textContent = zoneHint(zone()) && t('zoneHint', zone());
    hint.hidden = !hint.textContent;
  };
  site.addEventListener('change', clock);
  clock();
  const fields = [
    make('div', { class: 'fields' },
      make('label', {}, said('span', 'site'), site),
      hosts.length > 0 ? make('label', {}, said('span', 'host'), host) : null,
      input('room', 'room', { maxlength: 100, autocomplete: 'off' })),
    make('label', {}, said('span', 'subject'), said('small', 'subjectHint'),
      make('input', { name: 'subject', maxlength: 200, autocomplete: 'off' })),
    make('div', { class: 'fields when' },
      input('date', 'date', { type: 'date', required: true }),
      input('from', 'from', { type: 'time', required: true, 'data-field': 'startsAt' }),
      input('to', 'to', { type: 'time', required: true, 'data-field': 'endsAt' })),
    hint,
  ];
  return { fields, zone, clock };
}

/** An hour from the next quarter: so soon that a guest at the door is not too early. */
export function preset(form, zone) {
  const start = Math.ceil(Date.now() / QUARTER) * QUARTER;
  fill(form, zone, start, start + HOUR);
  form.elements.date.min = wallClock(Date.now(), zone).date;
}

function fill(form, zone, start, end) {
  form.elements.date.value = wallClock(start, zone).date;
  form.elements.from.value = wallClock(start, zone).clock;
  form.elements.to.value = wallClock(end, zone).clock;
}

export function fillFrom(form, meeting, zone) {
  form.elements.siteId.value = meeting.siteId;
  if (form.elements.hostId) {
    form.elements.hostId.value = meeting.hostId;
  }
  form.elements.room.value = meeting.room;
  form.elements.subject.value = meeting.subject ?? '';
  form.elements.subject.disabled = meeting.subject === undefined; // not for this person: it stays as it is
  form.elements.subject.closest('label').hidden = form.elements.subject.disabled;
  fill(form, zone, Date.parse(meeting.startsAt), Date.parse(meeting.endsAt));
}

/** As the API wants it. An end before the start is meant to be on the next day. */
export function readPlan(form, zone) {
  const { siteId, hostId, room, subject, date, from, to } = Object.fromEntries(new FormData(form));
  const next = new Date(Date.parse(`${date}T12:00:00Z`) + 24 * HOUR).toISOString().slice(0, 10);
  return {
    siteId,
    ...(hostId ? { hostId } : {}),
    room: room.trim(),
    ...(subject === undefined ? {} : { subject: subject.trim() }),
    startsAt: instantAt(date, from, zone),
    endsAt: instantAt(to < from ? next : date, to, zone),
  };
}
