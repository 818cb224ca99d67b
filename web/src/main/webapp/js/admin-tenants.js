// The operator's customers: that they are there, and nothing of what they keep.
import { byId, chip, make, onSubmit, showProblem, t } from './page.js';
import { api } from './session.js';
import { tenantEndPart } from './admin-end.js';
import { stamp } from './time.js';

let tenants = [];
let openEnd = null;

export function tenantsPart() {
  const form = byId('tenant-form');
  openEnd = tenantEndPart();
  onSubmit(form, byId('tenant-note'), async (fields) => {
    const opened = await api.post('/tenants', { ...fields, publicBody: form.elements.publicBody.checked });
    form.reset();
    showLink(opened.activationLink);
    await load();
  });
  onSubmit(byId('clock-form'), byId('clock-note'), async (fields) => {
    await api.post('/clock/confirmation', { instant: new Date(fields.instant).toISOString() });
    await load();
  });
  return { load, draw };
}

function showLink(link) {
  byId('tenant-link').hidden = false;
  byId('tenant-link').querySelector('.secret').textContent = link;
}

async function load() {
  tenants = await api.get('/tenants');
  byId('clock-card').hidden = (await api.get('/clock')).standing === 'SURE';
  draw();
}

async function newLink(tenant) {
  try {
    showLink((await api.post(`/tenants/${tenant.id}/activation-link`)).activationLink);
  } catch (problem) {
    showProblem(byId('tenant-note'), problem);
  }
}

function draw() {
  byId('tenant-list').replaceChildren(...tenants.map((tenant) => make('li', {},
    make('div', {}, make('b', {}, tenant.name), make('br'),
      make('small', { class: 'quiet' }, [tenant.slug, stamp(tenant.createdAt)].join(' · '))),
    tenant.operator ? chip('', 'sliders', t('operator')) : tenant.publicBody ? chip('', 'desk', t('publicBody')) : null,
    tenant.operator ? null : make('button', { type: 'button', class: 'small',
      'aria-label': `${t('linkAgain')}: ${tenant.name}`, onclick: () => newLink(tenant) }, t('linkAgain')),
    tenant.operator ? null : make('button', { type: 'button', class: 'small', 'data-act': `${tenant.id} end`,
      'aria-label': `${t('endTitle')}: ${tenant.name}`, onclick: () => openEnd(tenant) }, t('endTitle')))));
}
