// The end of a customer's contract as the operator gives it, and takes it back until it has come.
import { byId, chip, make, onSubmit, showProblem, t } from './page.js';
import { api } from './session.js';
import { openDialog } from './dialogs.js';
import { stamp } from './time.js';

const stands = (end) => !end.withdrawnAt;
const hasCome = (end) => stands(end) && Date.parse(end.endsAt) <= Date.now();
const instant = (local) => (local ? new Date(local).toISOString() : null);

/** @param takeBack what does that; null: it is not ours, or has come */
function item(end, takeBack) {
  const choice = end.choice ? t(`choice.${end.choice}`) : t('notChosen');
  return make('li', {},
    make('div', {}, make('b', {}, t(`endBy.${end.party}`, stamp(end.endsAt))), make('br'),
      make('small', { class: 'quiet' }, [end.reason, choice].join(' · '))),
    hasCome(end) ? chip('bad', 'cross', t('ended'))
      : stands(end) ? chip('warn', 'clock', t('endStands')) : chip('', 'check', t('endTakenBack')),
    takeBack && make('div', { class: 'actions' }, make('button', { type: 'button', class: 'small',
      'aria-label': `${t('takeBack')}: ${stamp(end.endsAt)}`, 'data-act': `${end.id} takeBack`, onclick: takeBack },
    t('takeBack'))));
}

/** For one customer at a time. */
export function tenantEndPart() {
  const form = byId('tenant-end-form');
  const note = byId('tenant-end-note');
  let tenant = null;
  const path = () => `/tenants/${tenant.id}/contract-ends`;
  const run = (work) => work().then(draw).catch((problem) => showProblem(note, problem, form));
  const takeBack = (end) => run(() => api.post(`${path()}/${end.id}/withdrawal`,
    { password: form.elements.password.value }));

  function draw(ends) {
    byId('tenant-end-list').replaceChildren(...(ends.length > 0
      ? ends.map((end) => item(end, end.party === 'PROCESSOR' && stands(end) && !ends.some(hasCome)
        ? () => takeBack(end) : null))
      : [make('li', {}, make('span', { class: 'quiet' }, t('none')))]));
  }

  onSubmit(form, note, async ({ endsAt, reason, password }) => {
    draw(await api.post(path(), { endsAt: instant(endsAt), reason, password }));
    form.reset();
  });
  byId('tenant-end').addEventListener('close', () => form.reset());
  return (chosen) => {
    tenant = chosen;
    byId('tenant-end-title').textContent = `${t('endTitle')}: ${tenant.name}`;
    openDialog('tenant-end', note);
    run(() => api.get(path()));
  };
}
