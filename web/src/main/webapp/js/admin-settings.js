// What the organisation decides about its own service.
import { byId, onSubmit, show, t } from './page.js';
import { brandingForm } from './admin-branding.js';
import { api } from './session.js';

const NUMBERS = ['earlyMinutes', 'lateMinutes', 'remindHostSeconds', 'tellDeputySeconds', 'tellReceptionSeconds',
  'failedSignInLimit'];
const FLAGS = ['secondFactorRequired', 'deskSeesSubject'];
let version = null;

export function settingsPart() {
  const form = byId('settings-form');
  onSubmit(form, byId('settings-note'), async () => {
    await api.put('/settings', read(form), version);
    await load();
    show(byId('settings-note'), 'good', t('saved'));
  });
  const loadBranding = brandingForm();
  return { load: () => Promise.all([load(), loadBranding()]) };
}

async function load() {
  const form = byId('settings-form').elements;
  const current = await api.read('/settings');
  version = current.version;
  form.language.value = current.body.language;
  NUMBERS.forEach((name) => { form[name].value = current.body[name]; });
  FLAGS.forEach((name) => { form[name].checked = current.body[name]; });
  form.guestFields.forEach((box) => { box.checked = current.body.guestFields.includes(box.value); });
}

function read(form) {
  const fields = form.elements;
  return {
    language: fields.language.value,
    guestFields: new FormData(form).getAll('guestFields'),
    ...Object.fromEntries(NUMBERS.map((name) => [name, fields[name].valueAsNumber])),
    ...Object.fromEntries(FLAGS.map((name) => [name, fields[name].checked])),
  };
}
