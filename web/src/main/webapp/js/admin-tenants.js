// The operator's customers: that they are there, and nothing of what they keep; and the operators themselves.
import { byId, chip, make, onSubmit, showProblem, t } from './page.js';
import { api } from './session.js';
import { openDialog } from './dialogs.js';
import { tenantEndPart } from './admin-end.js';
import { stamp } from './time.js';

let tenants = [];
let operators = [];
let openEnd = null;
let releasing = null;

export function tenantsPart() {
  const form = byId('tenant-form');
  openEnd = tenantEndPart();
  onSubmit(form, byId('tenant-note'), async (fields) => {
    const opened = await api.post('/tenants', { ...fields, publicBody: form.elements.publicBody.checked });
    form.reset();
    showLink(opened.activationLink);
    await load();
  });
  onSubmit(byId('release-form'), byId('release-note'), async ({ reason, password }) => {
    await api.post(`/tenants/${releasing.id}/signatory-releases`, { reason, password });
    byId('release').close();
  });
  byId('release').addEventListener('close', () => byId('release-form').reset());
  return { load, draw };
}

function showLink(link) {
  byId('tenant-link').hidden = false;
  byId('tenant-link').querySelector('.secret').textContent = link;
}

async function load() {
  [tenants, operators] = await Promise.all([api.get('/tenants'), api.get('/accounts')]);
  draw();
}

async function run(work) {
  try {
    await work();
  } catch (problem) {
    showProblem(byId('tenant-note'), problem);
  }
}

const newLink = (tenant) => run(async () => {
  showLink((await api.post(`/tenants/${tenant.id}/activation-link`)).activationLink);
});

const confirm = (operator) => run(async () => {
  await api.post(`/accounts/${operator.id}/confirmation`);
  await load();
});

function release(tenant) {
  releasing = tenant;
  byId('release-title').textContent = t('releaseTitle', tenant.name);
  openDialog('release', byId('release-note'));
}

function draw() {
  byId('tenant-list').replaceChildren(...tenants.map((tenant) => make('li', {},
    make('div', {}, make('b', {}, tenant.name), make('br'),
      make('small', { class: 'quiet' }, [tenant.slug, stamp(tenant.createdAt)].join(' · '))),
    tenant.operator ? chip('', 'sliders', t('operator')) : tenant.publicBody ? chip('', 'desk', t('publicBody')) : null,
    tenant.operator ? null : make('div', { class: 'actions' },
      button('linkAgain', tenant.name, '', () => newLink(tenant)),
      button('release', tenant.name, 'danger', () => release(tenant)),
      make('button', { type: 'button', class: 'small', 'data-act': `${tenant.id} end`,
        'aria-label': `${t('endTitle')}: ${tenant.name}`, onclick: () => openEnd(tenant) }, t('endTitle'))))));
  byId('operator-list').replaceChildren(...operators.map((operator) => make('li', {},
    make('div', {}, make('b', {}, operator.email), make('br'), make('small', { class: 'quiet' }, behind(operator))),
    operator.awaitsConfirmation ? chip('warn', 'clock', t('awaitsConfirmation')) : null,
    operator.awaitsConfirmation && operator.activated
      ? button('confirmOperator', operator.email, '', () => confirm(operator)) : null)));
}

/** Who made an operator's account, and who has confirmed it. */
function behind(operator) {
  const email = (id) => operators.find((one) => one.id === id)?.email;
  return [stamp(operator.createdAt), operator.madeBy ? t('madeBy', email(operator.madeBy)) : '',
    operator.confirmedBy ? t('confirmedBy', email(operator.confirmedBy)) : ''].filter(Boolean).join(' · ');
}

function button(key, whom, kind, work) {
  return make('button', {
    type: 'button', class: `small ${kind}`, 'aria-label': `${t(key)}: ${whom}`, onclick: work }, t(key));
}
