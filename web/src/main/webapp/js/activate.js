import { byId, showProblem, speak, t } from './page.js';
import { api } from './session.js';

speak({
  en: { title: 'Welcome', password: 'Choose a password', hint: '(at least 12 characters)', save: 'Save',
    done: 'Your account is ready. You can sign in now.' },
  da: { title: 'Velkommen', password: 'Vælg en adgangskode', hint: '(mindst 12 tegn)', save: 'Gem',
    done: 'Din konto er klar. Du kan logge ind nu.' },
});

const form = byId('choose');
const note = byId('note');

form.addEventListener('submit', async (event) => {
  event.preventDefault();
  try {
    const password = form.elements.password.value;
    await api.post('/password-resets/by-link', { secret: location.hash.slice(1), password });
    note.className = 'note good';
    note.textContent = t('done');
    form.classList.add('hidden');
  } catch (problem) {
    showProblem(note, problem, form);
  }
});
