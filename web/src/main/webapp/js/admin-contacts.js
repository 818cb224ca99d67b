// Whom we tell what the agreement says must be told. Only who has read us a code counts.
import { byId, chip, make, onSubmit, options, show, showProblem, t } from './page.js';
import { api } from './session.js';
import { askFirst, openDialog } from './dialogs.js';
import { keepFocus } from './focus.js';
import { button } from './admin-words.js';

const ROLES = ['SUBPROCESSOR_NOTICE', 'BREACH', 'DATA_SUBJECTS', 'SIGNATORY', 'DPO', 'EVACUATION_LEAD', 'AUDIT'];

export function contactsPart() {
  let contacts = [];
  let asked = null;

  async function load() {
    contacts = await api.get('/agreement/contacts');
    draw();
  }

  function draw() {
    options(byId('contact-form').elements.role, ROLES.map((role) => [role, t(`contact.${role}`)]));
    keepFocus(() => byId('contact-list').replaceChildren(...(contacts.length > 0 ? contacts.map(item)
      : [make('li', {}, make('span', { class: 'quiet' }, t('none')))])));
  }

  const item = (contact) => make('li', {},
    make('div', {}, make('b', {}, t(`contact.${contact.role}`)), make('br'), make('small', { class: 'quiet' },
      [contact.name, contact.email, contact.phone].filter(Boolean).join(' · '))),
    contact.verified ? chip('good', 'check', t('verified')) : chip('warn', 'clock', t('notVerified')),
    make('div', { class: 'actions' },
      contact.verified ? null : button('sendCode', contact.email, '', `${contact.id} send`, () => sendCode(contact)),
      contact.verified ? null : button('enterCode', contact.email, '', `${contact.id} enter`, () => enter(contact)),
      button('remove', contact.email, 'danger', `${contact.id} remove`, () => remove(contact))));

  async function sendCode(contact) {
    try {
      await api.post(`/agreement/contacts/${contact.id}/code`);
      show(byId('contact-note'), 'good', t('codeSent', contact.email));
    } catch (problem) {
      showProblem(byId('contact-note'), problem);
    }
  }

  function enter(contact) {
    asked = contact;
    byId('code-form').reset();
    byId('code-text').textContent = t('codeText', contact.email);
    openDialog('code', byId('code-note'));
  }

  function remove(contact) {
    askFirst(t('removeTitle', contact.name), t('removeText'), t('remove'), async () => {
      await api.remove(`/agreement/contacts/${contact.id}`);
      await load();
    });
  }

  onSubmit(byId('contact-form'), byId('contact-note'), async (fields, form) => {
    await api.post('/agreement/contacts', { ...fields, phone: fields.phone || null });
    form.reset();
    show(byId('contact-note'), 'good', t('contactAdded'));
    await load();
  });
  onSubmit(byId('code-form'), byId('code-note'), async ({ code }) => {
    await api.post(`/agreement/contacts/${asked.id}/verification`, { code });
    byId('code').close();
    show(byId('contact-note'), 'good', t('saved'));
    await load();
  });
  return { load, draw };
}
