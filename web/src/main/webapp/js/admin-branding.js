// The colour and the logo that the organisation's pages wear.
import { byId, onSubmit, show, t } from './page.js';
import { api } from './session.js';

const OURS = '#0e6b58';

/** Wires the form, and gives back what loads it. */
export function brandingForm() {
  const form = byId('branding-form');
  onSubmit(form, byId('branding-note'), async () => {
    const { color, logo, plainColor, noLogo } = form.elements;
    await change(plainColor.checked ? {} : { color: color.value });
    if (logo.files.length > 0) {
      const image = await inBase64(logo.files[0]);
      await api.put('/branding/logo', { image }, (await current()).version);
    } else if (noLogo.checked) {
      await api.remove('/branding/logo', (await current()).version);
    }
    await load();
    show(byId('branding-note'), 'good', t('saved'));
  });
  return load;
}

const current = () => api.read('/branding');

async function change(body) {
  await api.put('/branding', body, (await current()).version);
}

async function load() {
  const { color, logo, plainColor, noLogo } = byId('branding-form').elements;
  const { body } = await current();
  color.value = body.color ?? OURS;
  color.oninput = () => { plainColor.checked = false; };
  logo.value = '';
  logo.onchange = () => { noLogo.checked = false; };
  plainColor.checked = !body.color;
  noLogo.checked = !body.logo;
}

async function inBase64(file) {
  const bytes = new Uint8Array(await file.arrayBuffer());
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
}
