// Who may receive which data for what. A version is never changed, only followed by another.
import { byId, chip, make, onSubmit, said, show, t } from './page.js';
import { evidencePart } from './admin-evidence.js';
import { api } from './session.js';
import { stamp } from './time.js';

// A message of this kind can go by these channels; the server refuses all others.
const CHANNELS = {
  HOST_ALERT: ['SMS', 'EMAIL', 'PUSH', 'INAPP'],
  VISITOR_INVITE: ['EMAIL'],
  LOGIN_SMS: ['SMS'],
  PASSWORD_RESET: ['SMS', 'EMAIL'],
};
const ACTIVITIES = Object.keys(CHANNELS);
let agreement = null;
let order = [];
const evidence = evidencePart((key) => agreement.catalogue.find((one) => one.key === key)?.legalName ?? key);

export function agreementPart() {
  onSubmit(byId('agreement-form'), byId('agreement-note'), async () => {
    agreement = await api.put('/agreement', read(), agreement.number);
    drawAll();
    show(byId('agreement-note'), 'good', t('saved'));
  });
  return { load, draw: drawAll };
}

async function load() {
  agreement = await api.get('/agreement');
  drawAll();
  await evidence.load();
}

function drawAll() {
  const { terms } = agreement;
  order = [...(terms?.order ?? []), ...agreement.catalogue.map((service) => service.key)]
    .filter((key, index, all) => all.indexOf(key) === index);
  byId('version').textContent = terms ? t('version', agreement.number, stamp(agreement.inForceFrom)) : t('noAgreement');
  byId('agreement-form').elements.locations.value = (terms?.locations ?? ['EEA']).join(', ');
  byId('matrix-head').replaceChildren(make('tr', {}, said('th', 'service', { scope: 'col' }),
    ...ACTIVITIES.map((activity) => make('th', { scope: 'col' }, make('label', { class: 'check' },
      box(`all ${activity}`, null, terms ? terms.activities.includes(activity) : true), t(`purpose.${activity}`)))),
    said('th', 'order', { scope: 'col' })));
  drawMatrix(new Set((terms?.approvals ?? []).map((one) => `${one.service} ${one.activity}`)));
  evidence.draw();
}

function box(id, label, checked) {
  return make('input', { type: 'checkbox', 'data-box': id, 'aria-label': label, checked });
}

function drawMatrix(checked) {
  byId('matrix').replaceChildren(...order.map((key, index) => {
    const service = agreement.catalogue.find((one) => one.key === key);
    return make('tr', {},
      make('td', {}, make('b', {}, service.legalName),
        make('small', {}, `${t(`channel.${service.channel}`)} · ${service.countries.join(', ')}`)),
      ...ACTIVITIES.map((activity) => make('td', {}, cell(service, activity, checked))),
      make('td', {}, make('button', { type: 'button', class: 'small', disabled: index === 0,
        'aria-label': `${t('earlier')}: ${service.legalName}`, onclick: () => earlier(index) }, '↑')));
  }));
}

/** What stays in the house needs no approval. */
function cell(service, activity, checked) {
  if (!CHANNELS[activity].includes(service.channel)) {
    return make('span', { class: 'quiet' }, make('span', { 'aria-hidden': 'true' }, '–'),
      make('span', { class: 'unseen' }, t('notPossible')));
  }
  if (service.channel === 'INAPP') {
    return chip('good', 'check', t('inHouse'));
  }
  const id = `${service.key} ${activity}`;
  return box(id, `${service.legalName}: ${t(`purpose.${activity}`)}`, checked.has(id));
}

const isChecked = (id) => document.querySelector(`[data-box="${CSS.escape(id)}"]`)?.checked ?? false;
const pairs = () => order.flatMap((service) => ACTIVITIES.map((activity) => ({ service, activity })))
  .filter(({ service, activity }) => isChecked(`${service} ${activity}`));

function earlier(index) {
  const checked = new Set(pairs().map(({ service, activity }) => `${service} ${activity}`));
  [order[index - 1], order[index]] = [order[index], order[index - 1]];
  drawMatrix(checked);
  byId('matrix').rows[index - 1].querySelector('button').focus();
}

/** Kinds of data that an approval was narrowed to stay as they are. */
function read() {
  const before = agreement.terms?.approvals ?? [];
  const fieldsOf = ({ service, activity }) =>
    before.find((one) => one.service === service && one.activity === activity)?.fields ?? [];
  return {
    activities: ACTIVITIES.filter((activity) => isChecked(`all ${activity}`)),
    locations: byId('agreement-form').elements.locations.value.toUpperCase().split(/[\s,]+/).filter(Boolean),
    approvals: pairs().map((pair) => ({ ...pair, fields: fieldsOf(pair) })),
    order,
  };
}
