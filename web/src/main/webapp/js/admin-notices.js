// Changes among our processors: what each answer would do, and the answer itself. Opening one is receiving it.
import { byId, chip, make, onSubmit, show, showProblem, t } from './page.js';
import { api } from './session.js';
import { askFirst } from './dialogs.js';
import { button } from './admin-words.js';
import { dayOf } from './time.js';

const NOTICES = '/agreement/notices';
const ANSWERS = {
  NOTIFIED: ['APPROVE', 'OBJECT'], NOT_APPROVED: ['APPROVE'],
  APPROVED_EXPLICIT: ['OBJECT'], DEEMED_APPROVED: ['OBJECT'],
  OBJECTED: ['WITHDRAW_OBJECTION', 'ACCEPT_LOSS'], TENANT_MAY_TERMINATE: ['WITHDRAW_OBJECTION', 'ACCEPT_LOSS'],
};
const KINDS = { NOTIFIED: 'warn', NOT_DELIVERED: 'warn', APPROVED_EXPLICIT: 'good', DEEMED_APPROVED: 'good' };

export function noticesPart(me) {
  const isAdmin = me.roles.includes('tenant-admin');
  const note = byId('notices-note');
  let notices = [];
  let opened = null;

  async function load() {
    notices = await api.get(NOTICES);
    const [, asked] = location.hash.split('/'); // as a mail's link has it
    draw();
    if (isAdmin && notices.some((one) => one.id === asked)) {
      await run(() => api.get(`${NOTICES}/${asked}`));
    }
  }

  function draw() {
    byId('notices-list').replaceChildren(...(notices.length > 0 ? notices.map(item)
      : [make('li', {}, make('span', { class: 'quiet' }, t('none')))]));
    byId('notice').hidden = !opened;
    if (opened) {
      drawOpened(opened.notice);
    }
  }

  const item = (one) => make('li', {},
    make('div', {}, make('b', {}, one.legalName), make('br'), make('small', { class: 'quiet' },
      [one.countries.join(', '), one.activities.map((key) => t(`purpose.${key}`)).join(', '), days(one)]
        .filter(Boolean).join(' · '))),
    chip(KINDS[one.state] ?? '', 'clock', t(`noticeState.${one.state}`)),
    isAdmin ? button('noticeOpen', one.legalName, '', `${one.id} open`,
      () => run(() => api.get(`${NOTICES}/${one.id}`))) : null);

  const days = (one) => (one.objectThrough
    ? t('noticeDays', dayOf(one.objectThrough), String(one.daysLeft), one.zone) : '');

  function drawOpened(one) {
    byId('notice-title').textContent = one.legalName;
    byId('notice-lead').textContent = [one.reason, one.countries.join(', '), days(one)].filter(Boolean).join(' · ');
    for (const outcome of ['nothing', 'object', 'approve']) {
      byId(`notice-${outcome}`).replaceChildren(...opened[outcome].map((effect) => make('li', {}, said(effect))));
    }
    byId('notice-answers').replaceChildren(...(ANSWERS[one.state] ?? []).map((answer) => button(
      `noticeAnswer.${answer}`, one.legalName, answer === 'OBJECT' ? 'danger' : '', `${one.id} ${answer}`,
      () => askFirst(t(`noticeAnswer.${answer}`), one.legalName, t(`noticeAnswer.${answer}`),
        () => give(one, answer)))));
  }

  const said = (effect) => `${t(`purpose.${effect.activity}`)}: ` + (effect.service
    ? t('noticeBy', `${effect.legalName} · ${t(`channel.${effect.channel}`)}`,
      effect.released.map((field) => t(`data.${field}`)).join(', ')) : t('noticeNobody'));

  const give = (one, answer) => run(() => api.post(`${NOTICES}/${one.id}/answer`,
    { answer, reason: byId('notice-form').elements.reason.value || null }));

  async function run(work) {
    try {
      opened = await work();
      notices = notices.map((one) => (one.id === opened.notice.id ? opened.notice : one));
      show(note, '', '');
      draw();
    } catch (problem) {
      showProblem(note, problem);
    }
  }

  onSubmit(byId('notice-form'), note, async () => {});
  return { load, draw };
}
