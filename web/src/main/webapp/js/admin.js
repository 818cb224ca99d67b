import { byId, language, locale, make, showProblem, t } from './page.js';
import { api, openStaffPage } from './session.js';

const me = await openStaffPage({
  en: { title: 'Administration', kiosks: 'Kiosks', site: 'Site', entrance: 'Entrance', name: 'Name', addKiosk: 'Add a kiosk',
    revoke: 'Revoke', newCode: 'New pairing code', code: 'Pairing code: {0}. It works once, for ten minutes.', paired: 'paired',
    waiting: 'not paired', revoked: 'revoked', agreement: 'Who may receive what', version: 'Version {0}, in force since {1}.',
    noAgreement: 'There is no agreement in force: nothing leaves.', evidence: 'The latest decisions', at: 'When',
    activity: 'Activity', outcome: 'Decision', released: 'Released', skipped: 'Passed over', tenants: 'Organisations',
    organisation: 'Organisation', slug: 'Short name', email: 'E-mail of the first administrator', addTenant: 'Open it',
    link: 'Hand this link to the administrator; it works for 24 hours: {0}' },
  da: { title: 'Administration', kiosks: 'Kiosker', site: 'Sted', entrance: 'Indgang', name: 'Navn', addKiosk: 'Tilføj en kiosk',
    revoke: 'Spær', newCode: 'Ny parringskode', code: 'Parringskode: {0}. Den virker én gang i ti minutter.', paired: 'tilsluttet',
    waiting: 'ikke tilsluttet', revoked: 'spærret', agreement: 'Hvem må få hvad', version: 'Version {0}, gældende fra {1}.',
    noAgreement: 'Ingen aftale er i kraft: intet sendes ud.', evidence: 'De seneste afgørelser', at: 'Hvornår',
    activity: 'Aktivitet', outcome: 'Afgørelse', released: 'Frigivet', skipped: 'Sprunget over', tenants: 'Organisationer',
    organisation: 'Organisation', slug: 'Kort navn', email: 'Den første administrators e-mail', addTenant: 'Opret',
    link: 'Giv administratoren dette link; det virker i 24 timer: {0}' },
});

const note = byId('note');
const stamp = (instant) => new Intl.DateTimeFormat(locale(), { dateStyle: 'medium', timeStyle: 'medium' }).format(new Date(instant));

async function act(work) {
  try {
    note.textContent = '';
    await work();
  } catch (problem) {
    showProblem(note, problem);
  }
}

function kioskItem(kiosk) {
  const state = kiosk.revokedAt ? 'revoked' : kiosk.pairedAt ? 'paired' : 'waiting';
  return make('li', {}, `${kiosk.name} · ${kiosk.entrance} `,
    make('span', { class: `chip ${state === 'paired' ? 'good' : 'warn'}` }, t(state)), ' ',
    kiosk.revokedAt ? null : make('button', { type: 'button', onclick: () => act(async () => {
      showCode(await api.post(`/kiosks/${kiosk.id}/pairing-code`));
    }) }, t('newCode')), ' ',
    kiosk.revokedAt ? null : make('button', { type: 'button', class: 'danger', onclick: () => act(async () => {
      await api.remove(`/kiosks/${kiosk.id}`);
      await loadKiosks();
    }) }, t('revoke')));
}

function showCode(kiosk) {
  byId('code').textContent = t('code', kiosk.pairingCode);
}

async function loadKiosks() {
  const kiosks = await api.get('/kiosks');
  byId('kiosks').replaceChildren(...kiosks.map(kioskItem));
}

async function loadAgreement() {
  const agreement = await api.get('/agreement');
  byId('agreement').textContent = agreement.terms ? t('version', agreement.number, stamp(agreement.inForceFrom)) : t('noAgreement');
  const names = new Map(agreement.catalogue.map((service) => [service.key, `${service.legalName} (${service.countries.join(', ')})`]));
  byId('approvals').replaceChildren(...(agreement.terms?.approvals ?? []).map((approval) =>
    make('li', {}, `${approval.activity} → ${names.get(approval.service) ?? approval.service}`)));
  const evidence = await api.get('/agreement/evidence');
  byId('evidence').replaceChildren(...evidence.items.map((one) => make('tr', {},
    make('td', { class: 'time' }, stamp(one.decidedAt)), make('td', {}, one.activity),
    make('td', {}, one.outcome === 'PERMIT' ? `${one.service} · ${one.channel}` : one.reason),
    make('td', {}, one.released.replaceAll('|', ', ')), make('td', {}, one.skipped.replaceAll(';', ', ')))));
}

async function openTenantPart() {
  byId('tenant').classList.remove('hidden');
  const sites = await api.get('/sites');
  byId('kiosk-form').elements.siteId.append(...sites.map((site) => make('option', { value: site.id }, site.name)));
  byId('kiosk-form').addEventListener('submit', (event) => {
    event.preventDefault();
    act(async () => {
      showCode(await api.post('/kiosks', Object.fromEntries(new FormData(event.target))));
      await loadKiosks();
    });
  });
  await loadKiosks();
  await loadAgreement();
}

async function loadTenants() {
  const tenants = await api.get('/tenants');
  byId('tenants').replaceChildren(...tenants.map((tenant) => make('li', {}, `${tenant.name} (${tenant.slug})`)));
}

async function openOperatorPart() {
  byId('operator').classList.remove('hidden');
  byId('tenant-form').addEventListener('submit', (event) => {
    event.preventDefault();
    act(async () => {
      const fields = Object.fromEntries(new FormData(event.target));
      const opened = await api.post('/tenants', { ...fields, language: language(), publicBody: false });
      byId('link').textContent = t('link', opened.activationLink);
      await loadTenants();
    });
  });
  await loadTenants();
}

await act(me.roles.includes('operator') ? openOperatorPart : openTenantPart);
