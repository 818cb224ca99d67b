// Where guests are received.
import { byId, make, newId, onSubmit, show, t } from './page.js';
import { api } from './session.js';
import { drawPosters, postersCard, postersGoneBy } from './admin-posters.js';

const OWN_ZONE = new Intl.DateTimeFormat().resolvedOptions().timeZone;
let sites = [];
let editing = null;
let key = newId();
let showPosters = null;

export function sitesPart() {
  const form = byId('site-form');
  byId('zones').replaceChildren(...(Intl.supportedValuesOf?.('timeZone') ?? []).map((zone) =>
    make('option', { value: zone })));
  onSubmit(form, byId('site-note'), async (fields) => {
    const body = { ...fields, entrances: fields.entrances.split('\n').map((line) => line.trim()).filter(Boolean) };
    let gone = [];
    if (editing) {
      gone = await postersGoneBy(editing, body.entrances);
      await api.put(`/sites/${editing.id}`, body, editing.version);
    } else {
      await api.insist('/sites', body, { 'Idempotency-Key': key });
      key = newId();
    }
    edit(null);
    show(byId('site-note'), gone.length > 0 ? 'warn' : 'good',
      [t('saved'), gone.length > 0 ? t('posterGone', gone.join(', ')) : ''].join(' ').trim());
    await load();
  });
  byId('site-new').onclick = () => edit(null);
  edit(null);
  showPosters = postersCard(load);
  return { load, draw };
}

async function load() {
  sites = await api.get('/sites');
  keepEditing();
  draw();
  await showPosters(sites);
}

/** Where nothing that the form was filled with has changed, it goes on from the site's new version. */
function keepEditing() {
  const now = sites.find((site) => site.id === editing?.id);
  if (now && JSON.stringify({ ...now, version: editing.version }) === JSON.stringify(editing)) {
    editing = now;
  }
}

function edit(site) {
  const form = byId('site-form');
  const shown = site ?? { zone: OWN_ZONE, closesAt: '18:00', entrances: [] };
  editing = site;
  show(byId('site-note'), '', '');
  form.reset();
  for (const name of ['name', 'address', 'zone', 'musterPoint', 'closesAt']) {
    form.elements[name].value = shown[name] ?? '';
  }
  form.elements.entrances.value = shown.entrances.join('\n');
  byId('site-title').dataset.t = site ? 'changeSite' : 'addSite';
  byId('site-title').textContent = t(byId('site-title').dataset.t);
  byId('site-new').hidden = !site;
  if (site) {
    form.elements.name.focus();
  }
}

function draw() {
  drawPosters();
  byId('site-list').replaceChildren(...(sites.length > 0 ? sites.map((site) => make('li', {},
    make('div', {}, make('b', {}, site.name), make('br'), make('small', { class: 'quiet' },
      [site.address, site.zone, t('closes', site.closesAt.slice(0, 5))].filter(Boolean).join(' · '))),
    make('button', { type: 'button', class: 'small', 'aria-label': `${t('change')}: ${site.name}`,
      onclick: () => edit(site) }, t('change'))))
    : [make('li', {}, make('span', { class: 'quiet' }, t('none')))]));
}
