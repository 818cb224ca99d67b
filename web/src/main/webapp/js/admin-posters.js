// What hangs at the entrances for guests' own phones: whether it is asked for, and a sheet of paper for each.
import { byId, make, newId, onSubmit, options, show, showProblem, t } from './page.js';
import { api } from './session.js';
import { askFirst } from './dialogs.js';
import { keepFocus } from './focus.js';
import { stamp } from './time.js';

let sites = [];
/** What the server said of the site that is chosen: with the site's id, so that no answer is taken for another's. */
let current = null;

/**
 * Wires the card, and gives back what shows the posters of these sites.
 * @param reload shows the sites anew, and their posters: what is asked for is part of a site's version
 */
export function postersCard(reload) {
  const form = byId('poster-form');
  form.elements.siteId.onchange = () => load().catch(failed);
  onSubmit(form, byId('poster-note'), async () => {
    if (!current) {
      return; // it is on its way
    }
    const { site, version } = current;
    await api.put(path(site), { asked: form.elements.asked.checked }, version);
    await reload();
    if (current?.site === site) {
      show(byId('poster-note'), 'good', t('saved'));
    }
  });
  return async (all) => {
    sites = all;
    byId('poster-card').hidden = sites.length === 0;
    options(form.elements.siteId, sites.map((site) => [site.id, site.name]));
    await (sites.length > 0 ? load() : null);
  };
}

const chosen = () => byId('poster-form').elements.siteId.value;

const path = (site) => `/sites/${site}/posters`;

const failed = (problem) => showProblem(byId('poster-note'), problem);

async function load() {
  const site = chosen();
  show(byId('poster-note'), '', '');
  const { asked } = byId('poster-form').elements;
  if (current?.site !== site) {
    current = null;
    asked.disabled = true; // what is ticked before the answer would be lost with it
    drawPosters();
  }
  const answer = await api.read(path(site));
  if (site === chosen()) { // another one has been chosen meanwhile
    const ticked = current !== null && asked.checked !== current.body.asked; // by hand, and not saved yet: it stays
    current = { site, ...answer };
    asked.checked = ticked ? asked.checked : current.body.asked;
    asked.disabled = false;
    drawPosters();
  }
}

export function drawPosters() {
  const entrances = current ? sites.find((one) => one.id === current.site)?.entrances ?? [] : [];
  keepFocus(() => byId('poster-list').replaceChildren(...[missing(entrances), ...entrances.map(item)].filter(Boolean)));
}

/** The entrances whose posters die with a change of the site: they are no longer among these. */
export async function postersGoneBy({ id, entrances }, kept) {
  return entrances.every((one) => kept.includes(one)) ? []
    : (await api.get(path(id))).posters.map((one) => one.entrance).filter((one) => !kept.includes(one));
}

/** Why the site cannot ask for a poster. */
function missing(entrances) {
  return !current || current.body.posters.length > 0 ? null
    : make('li', { class: 'quiet' }, t(entrances.length === 0 ? 'posterNoEntrance' : 'posterFirst'));
}

function item(entrance) {
  const { site, body } = current;
  const poster = body.posters.find((one) => one.entrance === entrance);
  const key = newId(); // of this drawing's one poster
  const button = (text, work) => make('button', { type: 'button', class: 'small', 'data-act': `${entrance} ${text}`,
    'aria-label': `${text}: ${entrance}`, onclick: work }, text);
  return make('li', {},
    make('div', {}, make('b', {}, entrance), make('br'), make('small', { class: 'quiet' },
      poster ? t('posterMade', stamp(poster.madeAt)) : t(body.asked ? 'posterNoneAsked' : 'posterNone'))),
    make('div', { class: 'actions' },
      poster ? button(t('posterSheet'), () => download(site, poster).catch(failed)) : null,
      poster ? button(t('posterAnew'), () => askAnew(site, entrance))
        : button(t('posterMake'), () => makeOne(site, entrance, key).catch(failed))));
}

function askAnew(site, entrance) {
  const key = newId(); // pressed twice in one dialog, it is one poster
  askFirst(t('posterAnewTitle', entrance), t('posterAnewText'), t('posterAnew'), () => makeOne(site, entrance, key));
}

async function makeOne(site, entrance, key) {
  await api.insist(path(site), { entrance }, { 'Idempotency-Key': key });
  await load();
}

async function download(site, poster) {
  const address = URL.createObjectURL(await api.get(`${path(site)}/${poster.id}/sheet`));
  const name = `${t('posterFile')} ${poster.entrance}`.replaceAll(/[^\p{L}\p{N}]+/gu, '-');
  make('a', { href: address, download: `${name}.pdf` }).click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
