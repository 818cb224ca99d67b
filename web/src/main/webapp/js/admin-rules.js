// The text that guests sign at a kiosk, in both languages: each line is a paragraph.
import { byId, onSubmit, show, t } from './page.js';
import { api } from './session.js';

let version = null;

/** Wires the form, and gives back what loads it. */
export function rulesForm() {
  const form = byId('rules-form');
  onSubmit(form, byId('rules-note'), async () => {
    const { da, en } = form.elements;
    await api.put('/house-rules', { da: paragraphs(da), en: paragraphs(en) }, version);
    await load();
    show(byId('rules-note'), 'good', t('saved'));
  });
  return load;
}

const paragraphs = (field) => field.value.split('\n').map((line) => line.trim()).filter(Boolean);

async function load() {
  const { da, en } = byId('rules-form').elements;
  const current = await api.read('/house-rules');
  version = current.version;
  da.value = current.body.da.join('\n\n');
  en.value = current.body.en.join('\n\n');
}
