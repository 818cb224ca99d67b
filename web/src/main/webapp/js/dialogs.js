// Dialogs: what is open is closed by its own button; a question asks before what cannot be undone.
import { byId, clearErrors, onSubmit, show } from './page.js';
import { focusOn } from './focus.js';

let answer = null;

/** Wires each button that closes its dialog. */
export function wireDialogs() {
  for (const button of document.querySelectorAll('dialog [data-close]')) {
    button.onclick = () => button.closest('dialog').close();
  }
  if (byId('sure')) {
    onSubmit(byId('sure-form'), byId('sure-note'), async () => {
      await answer();
      byId('sure').close();
    });
  }
}

export function openDialog(id, note) {
  show(note, '', '');
  clearErrors(byId(id));
  const act = document.activeElement?.dataset?.act;
  byId(id).addEventListener('close', () => goBack(byId(id), act), { once: true });
  byId(id).showModal();
}

/** The browser goes back to what opened the dialog, unless that has been drawn anew meanwhile. */
function goBack(dialog, act) {
  const place = document.activeElement;
  const isLost = place === document.body || dialog.contains(place);
  if (isLost && !(act && focusOn(act))) {
    byId('content').focus({ preventScroll: true });
  }
}

/** Needs the page's {@code sure} dialog. Stays open with the problem where the work is refused. */
export function askFirst(title, text, yes, work) {
  byId('sure-title').textContent = title;
  byId('sure-text').textContent = text;
  byId('sure-yes').textContent = yes;
  answer = work;
  openDialog('sure', byId('sure-note'));
}
