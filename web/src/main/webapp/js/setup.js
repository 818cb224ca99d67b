import { byId, language, onSubmit, show, speak, t } from './page.js';
import { api } from './session.js';
import { texts } from './texts/setup.js';

const form = byId('form');
const note = byId('note');
const secret = location.hash.slice(1);

speak(texts);
if (!secret) {
  form.hidden = true;
  show(note, 'warn', t('incomplete'));
}

onSubmit(form, note, async (fields) => {
  await api.post('/setup', { ...fields, secret, language: language() });
  location.replace(`/sign-in/?organisation=${encodeURIComponent(fields.organisation)}`);
});
