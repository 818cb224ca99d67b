import { byId, language, showProblem, speak } from './page.js';
import { api } from './session.js';

speak({
  en: { title: 'Set up this installation', lead: 'You become the first operator. This works once.',
    organisation: 'Who runs this installation?', slug: 'Short name for signing in', email: 'Your e-mail', password: 'Password',
    hint: '(at least 12 characters)', save: 'Set up' },
  da: { title: 'Sæt installationen op', lead: 'Du bliver den første operatør. Det virker én gang.',
    organisation: 'Hvem driver installationen?', slug: 'Kort navn til login', email: 'Din e-mail', password: 'Adgangskode',
    hint: '(mindst 12 tegn)', save: 'Sæt op' },
});

const form = byId('form');
form.addEventListener('submit', async (event) => {
  event.preventDefault();
  const fields = Object.fromEntries(new FormData(form));
  try {
    const { slug, ...rest } = fields;
    await api.post('/setup', { secret: location.hash.slice(1), organisation: slug, ...rest, language: language() });
    location.replace(`/sign-in/?organisation=${encodeURIComponent(fields.slug)}`);
  } catch (problem) {
    showProblem(byId('note'), problem, form);
  }
});
