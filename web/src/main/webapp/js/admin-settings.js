// What the organisation decides about its own service.
import { byId, onSubmit, show, t } from './page.js';
import { brandingForm } from './admin-branding.js';
import { rulesForm } from './admin-rules.js';
import { api } from './session.js';

const NUMBERS = ['earlyMinutes', 'lateMinutes', 'remindHostSeconds', 'tellDeputySeconds', 'tellReceptionSeconds',
  'failedSignInLimit'];
const FLAGS = ['secondFactorRequired', 'deskSeesSubject'];
const OFFLINE = ['pass', 'code', 'walkIn'];
const OFFLINE_CHOICES = ['OPEN', 'CLOSED', 'ASK_DESK'];
const HOST_SEARCHES = ['LIST', 'EXACT', 'OFF'];
const PHOTO_STEPS = ['OFF', 'ASKED'];
const RULES_STEPS = ['OFF', 'NAME', 'DRAWN'];
let version = null;

export function settingsPart() {
  const form = byId('settings-form');
  OFFLINE.forEach((name) => form.elements[`offline.${name}`].replaceChildren(
    ...OFFLINE_CHOICES.map((value) => new Option(t(`offline.${value}`), value))));
  form.elements.kioskHostSearch.replaceChildren(
    ...HOST_SEARCHES.map((value) => new Option(t(`hostSearch.${value}`), value)));
  form.elements['kioskSteps.photo'].replaceChildren(
    ...PHOTO_STEPS.map((value) => new Option(t(`photoStep.${value}`), value)));
  form.elements['kioskSteps.rules'].replaceChildren(
    ...RULES_STEPS.map((value) => new Option(t(`rulesStep.${value}`), value)));
  onSubmit(form, byId('settings-note'), async () => {
    await api.put('/settings', read(form), version);
    await load();
    show(byId('settings-note'), 'good', t('saved'));
  });
  const loadBranding = brandingForm();
  const loadRules = rulesForm();
  return { load: () => Promise.all([load(), loadBranding(), loadRules()]) };
}

async function load() {
  const form = byId('settings-form').elements;
  const current = await api.read('/settings');
  version = current.version;
  form.language.value = current.body.language;
  NUMBERS.forEach((name) => { form[name].value = current.body[name]; });
  FLAGS.forEach((name) => { form[name].checked = current.body[name]; });
  OFFLINE.forEach((name) => { form[`offline.${name}`].value = current.body.offline[name]; });
  form.kioskHostSearch.value = current.body.kioskHostSearch;
  form['kioskSteps.photo'].value = current.body.kioskSteps.photo;
  form['kioskSteps.rules'].value = current.body.kioskSteps.rules;
  form['kioskSteps.rulesRequired'].checked = current.body.kioskSteps.rulesRequired;
  form.guestFields.forEach((box) => { box.checked = current.body.guestFields.includes(box.value); });
}

function read(form) {
  const fields = form.elements;
  return {
    language: fields.language.value,
    guestFields: new FormData(form).getAll('guestFields'),
    offline: Object.fromEntries(OFFLINE.map((name) => [name, fields[`offline.${name}`].value])),
    kioskHostSearch: fields.kioskHostSearch.value,
    kioskSteps: {
      photo: fields['kioskSteps.photo'].value,
      rules: fields['kioskSteps.rules'].value,
      rulesRequired: fields['kioskSteps.rulesRequired'].checked,
    },
    ...Object.fromEntries(NUMBERS.map((name) => [name, fields[name].valueAsNumber])),
    ...Object.fromEntries(FLAGS.map((name) => [name, fields[name].checked])),
  };
}
