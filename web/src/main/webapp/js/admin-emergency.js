// Emergencies: declared and ended by who leads the evacuation, looked back on by an administrator.
import { byId, chip, make, onSubmit, show, t } from './page.js';
import { api } from './session.js';
import { stamp } from './time.js';

const EMERGENCIES = '/agreement/emergencies';

export function emergencyPart(me) {
  const form = byId('emergency-form');
  const isAdmin = me.roles.includes('tenant-admin');
  let all = { allowed: false, incapableAllowed: false, hours: 0, until: null, emergencies: [] };

  async function load() {
    all = await api.get(EMERGENCIES);
    draw();
  }

  function draw() {
    const isRunning = Boolean(all.until);
    show(byId('emergency-state'), isRunning ? 'bad' : '', isRunning ? t('emergencyUntil', stamp(all.until))
      : t(all.allowed ? 'emergencyPossible' : 'emergencyNotAllowed', String(all.hours)));
    form.hidden = !isRunning && !all.allowed;
    byId('incapable').hidden = isRunning || !all.incapableAllowed;
    byId('emergency-password').hidden = isRunning;
    form.elements.password.required = !isRunning;
    byId('emergency-do').textContent = t(isRunning ? 'emergencyEnd' : 'breakGlass');
    byId('emergency-list').replaceChildren(...(all.emergencies.length > 0 ? all.emergencies.map(item)
      : [make('li', {}, make('span', { class: 'quiet' }, t('none')))]));
  }

  const item = (one) => make('li', {},
    make('div', {}, make('b', {}, one.reason), make('br'), make('small', { class: 'quiet' },
      `${stamp(one.givenAt)} – ${stamp(one.endedAt ?? one.endsAt)}`), ...review(one)),
    one.reviewedAt ? chip('good', 'check', t('reviewed')) : one.reviewDueAt
      ? chip(Date.parse(one.reviewDueAt) < Date.now() ? 'bad' : 'warn', 'clock', t('reviewDue', stamp(one.reviewDueAt)))
      : null);

  function review(one) {
    if (one.note) {
      return [make('br'), make('small', {}, one.note)];
    }
    if (!isAdmin || !one.reviewDueAt) {
      return [];
    }
    const said = make('form', {},
      make('label', {}, t('reviewNote'), make('input', { name: 'note', required: true, maxlength: 500 })),
      make('div', { class: 'actions' }, make('button', { class: 'small' }, t('reviewDone'))));
    onSubmit(said, byId('review-note'), async ({ note }) => {
      all = await api.post(`${EMERGENCIES}/${one.id}/review`, { note });
      draw();
    });
    return [said];
  }

  onSubmit(form, byId('emergency-note'), async ({ reason, password }) => {
    const incapable = all.incapableAllowed && form.elements.incapable.checked;
    all = await (all.until ? api.post(`${EMERGENCIES}/ending`, { reason })
      : api.post(EMERGENCIES, { reason, incapable, password }));
    form.reset();
    draw();
  });
  return { load, draw };
}
