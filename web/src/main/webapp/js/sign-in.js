import { byId, make, onSubmit, show, speak, t } from './page.js';
import { api, homeOf, useToken } from './session.js';
import { texts } from './texts/sign-in.js';

const form = byId('form');
const note = byId('note');
const asked = new URLSearchParams(location.search);

speak(texts);
form.elements.organisation.value = asked.get('organisation') ?? '';

/** Only a page of this site may follow, at one of its places. */
function next(roles) {
  const wanted = asked.get('next') ?? '';
  return /^\/[a-z-]+\/(#[\w/?=&%+.-]*)?$/.test(wanted) && !wanted.startsWith('/sign-in/') ? wanted : homeOf(roles);
}

function part(id) {
  for (const one of ['form', 'enrol', 'recovery']) {
    byId(one).hidden = one !== id;
  }
  byId(id).querySelector('input:not([type=hidden]), button')?.focus();
}

function askForCode(text) {
  byId('code').hidden = false;
  form.elements.totp.required = true;
  form.elements.totp.value = '';
  show(note, 'warn', text);
  form.elements.totp.focus();
}

const OUTCOMES = {
  'signed-in': async (answer) => {
    useToken(answer.accessToken);
    const me = await api.get('/me');
    location.replace(next(me.roles));
  },
  'second-factor-required': () => askForCode(t('codeWanted')),
  'enrolment-required': async (answer) => {
    useToken(answer.accessToken);
    const enrolment = await api.post('/me/second-factor');
    byId('key').textContent = enrolment.secret.replace(/(.{4})(?=.)/g, '$1 ');
    byId('key-link').href = enrolment.uri;
    part('enrol');
  },
};

onSubmit(form, note, async (fields) => {
  useToken(null);
  const answer = await api.post('/tokens', { ...fields, totp: fields.totp || undefined });
  await OUTCOMES[answer.outcome](answer);
});

onSubmit(byId('enrol-form'), note, async (fields) => {
  const { recoveryCodes } = await api.post('/me/second-factor/confirmation', fields);
  byId('recovery-codes').replaceChildren(...recoveryCodes.map((code) => make('li', {}, code)));
  part('recovery');
});

byId('recovery-done').onclick = () => {
  useToken(null);
  byId('recovery-codes').replaceChildren();
  part('form');
  askForCode(t('codeAgain'));
};
