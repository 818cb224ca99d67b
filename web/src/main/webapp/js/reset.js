import { byId, onSubmit, show, speak, t } from './page.js';
import { api } from './session.js';
import { texts } from './texts/reset.js';

const ask = byId('ask');
const choose = byId('choose');
const note = byId('note');
const secret = location.hash.slice(1); // behind the #, so that it is in no server's log

speak(texts);
(secret ? choose : ask).hidden = false;

onSubmit(ask, note, async (fields) => {
  await api.post('/password-resets', fields);
  const sms = fields.way === 'sms';
  ask.hidden = true;
  choose.hidden = !sms;
  byId('code').hidden = !sms;
  choose.elements.code.required = sms;
  show(note, 'good', t(sms ? 'sentSms' : 'sentMail'));
});

onSubmit(choose, note, async ({ code, password }) => {
  if (secret) {
    await api.post('/password-resets/by-link', { secret, password });
  } else {
    const { organisation, email } = Object.fromEntries(new FormData(ask));
    await api.post('/password-resets/by-code', { organisation, email, code, password });
  }
  choose.hidden = true;
  show(note, 'good', t('done'));
});
