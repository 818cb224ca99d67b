// Recipients and the messages they may get: a table to look at, or to change.
import { byId, chip, make, said, t } from './page.js';
import { button } from './admin-words.js';

const ACTIVITIES = ['HOST_ALERT', 'VISITOR_INVITE', 'LOGIN_SMS', 'PASSWORD_RESET'];
let shown = null;
let order = [];

/**
 * @param view terms; spare: instructions that may be taken up again; catalogue; isFixed: for looking only; stop: what
 * stops a service for an activity, or null
 */
export function drawMatrix(view) {
  shown = view;
  const { terms, catalogue } = view;
  const offered = catalogue.filter((one) =>
    ACTIVITIES.some((activity) => hasBox(one, activity) || (one.internal && one.activities.includes(activity))));
  order = [...terms.order, ...offered.map((service) => service.key)]
    .filter((key, index, all) => all.indexOf(key) === index && offered.some((one) => one.key === key));
  const locations = byId('agreement-form').elements.locations;
  locations.value = terms.locations.join(', ');
  locations.readOnly = view.isFixed;
  byId('matrix-head').replaceChildren(make('tr', {}, said('th', 'service', { scope: 'col' }),
    ...ACTIVITIES.map(head), said('th', 'order', { scope: 'col' })));
  drawRows(new Set(terms.approvals.map((one) => `${one.service} ${one.activity}`)));
}

const instruction = (activity) =>
  [...shown.terms.instructions, ...shown.spare].find((one) => one.activity === activity);

function head(activity) {
  const isAsked = shown.terms.instructions.some((one) => one.activity === activity);
  return make('th', { scope: 'col' }, make('label', { class: 'check' },
    box(`all ${activity}`, null, isAsked, shown.isFixed || !instruction(activity)), t(`purpose.${activity}`)));
}

function box(id, label, checked, disabled) {
  return make('input', { type: 'checkbox', 'data-box': id, 'aria-label': label, checked, disabled });
}

function drawRows(checked) {
  byId('matrix').replaceChildren(...order.map((key, index) => {
    const service = shown.catalogue.find((one) => one.key === key);
    return make('tr', {},
      make('td', {}, make('b', {}, service.legalName),
        make('small', {}, `${t(`channel.${service.channel}`)} · ${service.countries.join(', ')}`)),
      ...ACTIVITIES.map((activity) => make('td', {}, ...cell(service, activity, checked))),
      make('td', {}, make('button', { type: 'button', class: 'small', disabled: shown.isFixed || index === 0,
        'aria-label': `${t('earlier')}: ${service.legalName}`, onclick: () => earlier(index) }, '↑')));
  }));
}

/** What stays in the house needs no approval. */
function cell(service, activity, checked) {
  const id = `${service.key} ${activity}`;
  if (service.internal && service.activities.includes(activity)) {
    return [chip('good', 'check', t('inHouse'))];
  }
  if (!hasBox(service, activity)) {
    return [make('span', { class: 'quiet' }, make('span', { 'aria-hidden': 'true' }, '–'),
      make('span', { class: 'unseen' }, t('notPossible')))];
  }
  const label = `${service.legalName} (${service.key}): ${t(`purpose.${activity}`)}`;
  const isApproved = shown.terms.approvals.some((one) => one.service === service.key && one.activity === activity);
  return [make('div', { class: 'actions' }, box(id, label, checked.has(id), shown.isFixed),
    shown.stop && isApproved
      ? button('stop', label, 'danger', `${id.replace(' ', '/')} stop`, () => shown.stop(service, activity)) : null)];
}

/** Who is not in use cannot be approved anew; who was approved can still be taken off. */
function hasBox(service, activity) {
  const isApproved = shown.terms.approvals.some((one) => one.service === service.key && one.activity === activity);
  return isApproved || (service.active && !service.internal && service.activities.includes(activity));
}

const boxOf = (id) => document.querySelector(`[data-box="${CSS.escape(id)}"]`);
const isChecked = (id) => boxOf(id)?.checked ?? false;
const pairs = () => order.flatMap((service) => ACTIVITIES.map((activity) => ({ service, activity })))
  .filter(({ service, activity }) => isChecked(`${service} ${activity}`));

function earlier(index) {
  const checked = new Set(pairs().map(({ service, activity }) => `${service} ${activity}`));
  [order[index - 1], order[index]] = [order[index], order[index - 1]];
  drawRows(checked);
  const row = byId('matrix').rows[index - 1];
  (row.querySelector('td:last-child button:enabled') ?? row.querySelector('input') ?? boxOf(`all ${ACTIVITIES[0]}`))
    .focus();
}

/** The same terms with what is chosen here. Whatever the table does not show stays as it is. */
export function readTerms() {
  const before = shown.terms;
  const chosen = pairs();
  const isNew = ({ service, activity }) =>
    !before.approvals.some((one) => one.service === service && one.activity === activity);
  return {
    ...before,
    instructions: [...before.instructions.filter((one) => !ACTIVITIES.includes(one.activity)),
      ...ACTIVITIES.filter((activity) => isChecked(`all ${activity}`)).map(instruction)],
    approvals: [
      ...before.approvals.filter(({ service, activity }) => !boxOf(`${service} ${activity}`)
        || isChecked(`${service} ${activity}`)),
      ...chosen.filter(isNew).map((pair) => ({ ...pair, fields: [], subjects: [], origin: 'EXPLICIT' })),
    ],
    order: readOrder(before.order, chosen),
    locations: byId('agreement-form').elements.locations.value.toUpperCase().split(/[\s,]+/).filter(Boolean),
  };
}

/** What is not in the table keeps its place at the end. */
function readOrder(before, chosen) {
  const tried = order.filter((key) => before.includes(key) || chosen.some((pair) => pair.service === key));
  return [...tried, ...before.filter((key) => !order.includes(key))];
}
