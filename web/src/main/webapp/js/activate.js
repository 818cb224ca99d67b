import { byId, onSubmit, show, speak, t } from './page.js';
import { api } from './session.js';
import { texts } from './texts/activate.js';

const form = byId('form');
const note = byId('note');
const secret = location.hash.slice(1);

speak(texts);
if (!secret) {
  form.hidden = true;
  show(note, 'warn', t('incomplete'));
}

onSubmit(form, note, async ({ password }) => {
  await api.post('/password-resets/by-link', { secret, password });
  form.hidden = true;
  show(note, 'good', t('done'));
});
