// Stopping a recipient: counts at once, and needs the password of whoever says so.
import { byId, onSubmit, t } from './page.js';
import { api } from './session.js';
import { openDialog } from './dialogs.js';

/** @param done is called when it has been stopped; gives what opens the dialog */
export function stopPart(me, done) {
  const form = byId('stop-form');
  let what = null;
  onSubmit(form, byId('stop-note'), async (fields) => {
    await api.post('/agreement/stops', { ...what, ...fields });
    byId('stop').close();
    await done();
  });
  byId('stop').addEventListener('close', () => { form.elements.password.value = ''; });
  return (service, activity) => {
    what = { service: service.key, activity };
    form.reset();
    form.elements.name.value = me.name ?? '';
    byId('stop-title').textContent = t('stopTitle', service.legalName, t(`purpose.${activity}`));
    openDialog('stop', byId('stop-note'));
  };
}
