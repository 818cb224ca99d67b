// Every decision that was made by the agreement, in words. The codes, which a report may cite, are shown on pointing.
import { byId, chip, make, showProblem, t } from './page.js';
import { api } from './session.js';
import { stamp } from './time.js';

/** @param nameOf the name of a service */
export function evidencePart(nameOf) {
  let decisions = [];
  let next = null;

  async function load(cursor = null) {
    const page = await api.get(`/agreement/evidence${cursor ? `?cursor=${encodeURIComponent(cursor)}` : ''}`);
    decisions = cursor ? [...decisions, ...page.items] : page.items;
    next = page.next;
    draw();
  }

  function draw() {
    byId('evidence-more').hidden = !next;
    byId('evidence').replaceChildren(...(decisions.length > 0 ? decisions.map((one) => row(one, nameOf))
      : [make('tr', {}, make('td', { colspan: 5, class: 'quiet' }, t('none')))]));
  }

  byId('evidence-more').onclick = () => load(next).catch((problem) => showProblem(byId('note'), problem));
  return { load: () => load(), draw };
}

function row(one, nameOf) {
  return make('tr', {},
    make('td', { class: 'num' }, stamp(one.decidedAt)),
    make('td', { title: one.activity }, t(`purpose.${one.activity}`)),
    make('td', { title: one.reason }, ...decision(one, nameOf)),
    make('td', { title: one.released }, make('small', {}, parts(one.released).map(data).join(', ')), leftOut(one)),
    make('td', { title: one.skipped }, ...parts(one.skipped).map((skipped) => why(skipped, nameOf))));
}

/** Why something may not go is what matters; of what may, it is said in passing. */
function decision(one, nameOf) {
  const why = one.reason.split('+').filter((code) => code && code !== 'OK')
    .map((code) => t(`reason.${code}`)).join('; ');
  if (!one.outcome.startsWith('PERMIT')) {
    return [one.outcome === 'HOLD' ? chip('warn', 'clock', why) : chip('bad', 'cross', why)];
  }
  const way = [one.countries ? parts(one.countries).join(', ') : '', basis(one.basis)].filter(Boolean).join(' · ');
  return [chip('good', 'check', `${nameOf(one.service)} · ${t(`channel.${one.channel}`)}`),
    ...[way, why].filter(Boolean).map((text) => make('small', { class: 'quiet' }, text))];
}

/** Such as {@code US:ADEQUACY+UA:SCC}. */
const basis = (text) => (text ?? '').split('+').filter(Boolean).map((one) => {
  const [country, kind] = one.includes(':') ? one.split(':') : ['', one];
  return [country, t(`basis.${kind}`)].filter(Boolean).join(': ');
}).join(', ');

const leftOut = (one) => (one.removed
  ? make('small', { class: 'quiet', title: one.removed }, t('leftOut', parts(one.removed).map(data).join(', ')))
  : null);
const parts = (text) => text.split(/[|;,]/).filter(Boolean);
const data = (field) => t(`data.${field}`);

/** A recipient that was passed over, and why. */
function why(skipped, nameOf) {
  const [service, reason] = skipped.split(':');
  return make('small', {}, `${nameOf(service)}: ${t(`reason.${reason}`)}`);
}
