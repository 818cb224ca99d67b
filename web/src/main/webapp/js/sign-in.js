import { byId, showProblem, speak, t } from './page.js';
import { api, homeOf, useToken } from './session.js';

speak({
  en: { title: 'Sign in', organisation: 'Organisation', email: 'E-mail', password: 'Password', totp: 'One-time code',
    forgotten: 'Forgotten password', code: 'Now the code from your authenticator app.' },
  da: { title: 'Log ind', organisation: 'Organisation', email: 'E-mail', password: 'Adgangskode', totp: 'Engangskode',
    forgotten: 'Glemt adgangskode', code: 'Nu koden fra din autentifikator-app.' },
});

const form = byId('form');
form.elements.organisation.value = new URLSearchParams(location.search).get('organisation') ?? '';

/** Only a path of this site may follow. */
function next(roles) {
  const wanted = new URLSearchParams(location.search).get('next') ?? '';
  return /^\/[a-z-]+\/$/.test(wanted) && wanted !== '/sign-in/' ? wanted : homeOf(roles);
}

form.addEventListener('submit', async (event) => {
  event.preventDefault();
  const note = byId('note');
  note.textContent = '';
  const fields = Object.fromEntries(new FormData(form));
  if (!fields.totp) {
    delete fields.totp;
  }
  try {
    const answer = await api.raw('POST', '/tokens', fields);
    if (answer.ok && answer.body.accessToken) {
      useToken(answer.body.accessToken);
      const me = await api.get('/me');
      location.replace(next(me.roles));
    } else if (answer.body?.type === 'urn:gatehouse:second-factor-required') {
      byId('code').classList.remove('hidden');
      note.className = 'note warn';
      note.textContent = t('code');
      form.elements.totp.focus();
    } else {
      showProblem(note, answer.body, form);
    }
  } catch (problem) {
    showProblem(note, problem, form);
  }
});
