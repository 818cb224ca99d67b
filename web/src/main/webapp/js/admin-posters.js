// What hangs at the entrances for guests' own phones: whether it is asked for, and a sheet of paper for each.
import { byId, make, newId, onSubmit, options, show, showProblem, t } from './page.js';
import { api } from './session.js';
import { askFirst } from './dialogs.js';
import { keepFocus } from './focus.js';
import { stamp } from './time.js';

let sites = [];
let current = null;

/** Wires the card, and gives back what shows the posters of these sites. */
export function postersCard() {
  const form = byId('poster-form');
  form.elements.siteId.onchange = () => load().catch(failed);
  onSubmit(form, byId('poster-note'), async () => {
    await api.put(path(), { asked: form.elements.asked.checked }, current.version);
    await load();
    show(byId('poster-note'), 'good', t('saved'));
  });
  return async (all) => {
    sites = all;
    byId('poster-card').hidden = sites.length === 0;
    options(form.elements.siteId, sites.map((site) => [site.id, site.name]));
    await (sites.length > 0 ? load() : null);
  };
}

const path = () => `/sites/${byId('poster-form').elements.siteId.value}/posters`;

const failed = (problem) => showProblem(byId('poster-note'), problem);

async function load() {
  show(byId('poster-note'), '', '');
  current = await api.read(path());
  byId('poster-form').elements.asked.checked = current.body.asked;
  drawPosters();
}

export function drawPosters() {
  const site = sites.find((one) => one.id === byId('poster-form').elements.siteId.value);
  if (!site || !current) {
    return;
  }
  keepFocus(() => byId('poster-list').replaceChildren(...(site.entrances.length > 0 ? site.entrances.map(item)
    : [make('li', {}, make('span', { class: 'quiet' }, t('posterNoEntrance')))])));
}

function item(entrance) {
  const poster = current.body.posters.find((one) => one.entrance === entrance);
  const button = (text, work) => make('button', { type: 'button', class: 'small', 'data-act': `${entrance} ${text}`,
    'aria-label': `${text}: ${entrance}`, onclick: work }, text);
  return make('li', {},
    make('div', {}, make('b', {}, entrance), make('br'), make('small', { class: 'quiet' },
      poster ? t('posterMade', stamp(poster.madeAt)) : t('posterNone'))),
    make('div', { class: 'actions' },
      poster ? button(t('posterSheet'), () => download(poster).catch(failed)) : null,
      poster ? button(t('posterAnew'), () => askFirst(t('posterAnewTitle', entrance), t('posterAnewText'),
        t('posterAnew'), () => makeOne(entrance)))
        : button(t('posterMake'), () => makeOne(entrance).catch(failed))));
}

async function makeOne(entrance) {
  await api.insist(path(), { entrance }, { 'Idempotency-Key': newId() });
  await load();
}

async function download(poster) {
  const address = URL.createObjectURL(await api.get(`${path()}/${poster.id}/sheet`));
  const name = `${t('posterFile')} ${poster.entrance}`.replaceAll(/[^\p{L}\p{N}]+/gu, '-');
  make('a', { href: address, download: `${name}.pdf` }).click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
