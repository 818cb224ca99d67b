import { byId, showProblem, speak, t } from './page.js';
import { api } from './session.js';

speak({
  en: { title: 'New password', askLead: 'We send a link to the address of your account. It works for 15 minutes.',
    organisation: 'Organisation', email: 'E-mail', send: 'Send me a link', password: 'New password', hint: '(at least 12 characters)',
    save: 'Save', sent: 'If there is such an account, the link is on its way.', done: 'Saved. You can sign in now.' },
  da: { title: 'Ny adgangskode', askLead: 'Vi sender et link til kontoens adresse. Det virker i 15 minutter.',
    organisation: 'Organisation', email: 'E-mail', send: 'Send mig et link', password: 'Ny adgangskode', hint: '(mindst 12 tegn)',
    save: 'Gem', sent: 'Findes kontoen, er linket på vej.', done: 'Gemt. Du kan logge ind nu.' },
});

const secret = location.hash.slice(1);
const form = byId(secret ? 'choose' : 'ask');
const note = byId('note');
form.classList.remove('hidden');

form.addEventListener('submit', async (event) => {
  event.preventDefault();
  const fields = Object.fromEntries(new FormData(form));
  try {
    if (secret) {
      await api.post('/password-resets/by-link', { secret, ...fields });
    } else {
      await api.post('/password-resets', { ...fields, way: 'mail' });
    }
    note.className = 'note good';
    note.textContent = t(secret ? 'done' : 'sent');
    form.classList.add('hidden');
  } catch (problem) {
    showProblem(note, problem, form);
  }
});
