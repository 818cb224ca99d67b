// Tablets at the entrances: added, paired by a code that is shown once, shut out.
import { byId, chip, make, newId, onSubmit, options, show, showProblem, t } from './page.js';
import { api } from './session.js';
import { askFirst } from './dialogs.js';
import { keepFocus } from './focus.js';
import { stamp, time } from './time.js';

const EVERY = 3000;
const CODE_LIVES = 600_000; // by this browser's clock, which may be wrong by the server's
let kiosks = [];
let sites = [];
let key = newId();
let code = null;

export function kiosksPart() {
  const form = byId('kiosk-form');
  onSubmit(form, byId('kiosk-note'), async (fields) => {
    const pairing = await api.insist('/kiosks', fields, { 'Idempotency-Key': key });
    key = newId();
    form.reset();
    await load();
    showCode(pairing);
  });
  return { load, draw };
}

async function load() {
  [sites, kiosks] = await Promise.all([api.get('/sites'), api.get('/kiosks')]);
  options(byId('kiosk-form').elements.siteId, sites.map((site) => [site.id, site.name]));
  show(byId('kiosk-note'), 'warn', sites.length > 0 ? '' : t('siteFirst'));
  draw();
}

/** For as long as it is of use to anybody who looks at it. */
function showCode(pairing) {
  clearInterval(code?.timer);
  code = { id: pairing.id, pairedAt: find(pairing.id)?.pairedAt, end: Date.now() + CODE_LIVES,
    timer: setInterval(look, EVERY) };
  byId('pairing').hidden = false;
  byId('pairing-code').textContent = pairing.pairingCode.replace(/^(.{4})(.{4})$/, '$1-$2');
  byId('pairing-until').textContent = t('pairingUntil', time(pairing.pairingUntil));
}

const find = (id) => kiosks.find((kiosk) => kiosk.id === id);

async function look() {
  const now = await api.get('/kiosks').catch(() => kiosks);
  const isNew = JSON.stringify(now) !== JSON.stringify(kiosks);
  kiosks = now;
  if (isNew || Date.now() > code?.end) {
    draw();
  }
}

function hideSpentCode() {
  const kiosk = code && find(code.id);
  if (kiosk && (kiosk.revokedAt || kiosk.pairedAt !== code.pairedAt || Date.now() > code.end)) {
    clearInterval(code.timer);
    code = null;
    byId('pairing').hidden = true;
    byId('pairing-code').textContent = '';
  }
}

function state(kiosk) {
  if (kiosk.revokedAt) {
    return chip('bad', 'cross', t('kiosk.revoked'));
  }
  return kiosk.pairedAt ? chip('good', 'check', t('kiosk.paired')) : chip('warn', 'clock', t('kiosk.waiting'));
}

function draw() {
  hideSpentCode();
  keepFocus(() => byId('kiosk-list').replaceChildren(...(kiosks.length > 0 ? kiosks.map(item)
    : [make('li', {}, make('span', { class: 'quiet' }, t('none')))])));
}

function item(kiosk) {
  const site = sites.find((one) => one.id === kiosk.siteId)?.name;
  const button = (text, kind, work) => make('button', { type: 'button', class: `small ${kind}`,
    'data-act': `${kiosk.id} ${text}`, onclick: work }, text);
  return make('li', {},
    make('div', {}, make('b', {}, kiosk.name), make('br'), make('small', { class: 'quiet' },
      [site, kiosk.entrance, kiosk.lastSeenAt ? t('lastSeen', stamp(kiosk.lastSeenAt)) : '']
        .filter(Boolean).join(' · '))),
    state(kiosk),
    kiosk.revokedAt ? null : make('div', { class: 'actions' },
      button(t('newCode'), '', () => askCode(kiosk)),
      button(t('revoke'), 'danger', () => revoke(kiosk))));
}

async function askCode(kiosk) {
  try {
    const pairing = await api.post(`/kiosks/${kiosk.id}/pairing-code`);
    await load();
    showCode(pairing);
  } catch (problem) {
    showProblem(byId('kiosk-note'), problem);
  }
}

function revoke(kiosk) {
  askFirst(t('revokeTitle', kiosk.name), t('revokeText'), t('revoke'), async () => {
    await api.remove(`/kiosks/${kiosk.id}`);
    await load();
  });
}
