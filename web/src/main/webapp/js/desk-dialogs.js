// What reception does in a dialog: a guest without an appointment, a host who cannot be reached.
import { byId, make, newId, onSubmit, showProblem, t } from './page.js';
import { api } from './session.js';
import { openDialog } from './dialogs.js';
import { guestFields, readGuest } from './guests.js';
import { hostSearch } from './host-search.js';
import { told } from './desk-rows.js';

const AT_DESK = ['coming', 'five-minutes', 'send-up'];
let scanId = newId();
let alert = null;

/** @param site gives the desk's site; {@code tell} gets the answer and the guest's name */
export function wireWalkIn(site, tell) {
  byId('new').onclick = () => {
    scanId = newId();
    byId('walk-in-guest').replaceChildren(guestFields('guest.'));
    byId('walk-in-host').replaceChildren(hostSearch('hostSearch', 'hostId'));
    openDialog('walk-in', byId('walk-in-note'));
  };
  onSubmit(byId('walk-in-form'), byId('walk-in-note'), async ({ hostId }) => {
    const guest = readGuest(byId('walk-in-guest').firstElementChild);
    const answer = await api.insist('/walk-ins', { scanId, siteId: site(), hostId, guest });
    byId('walk-in').close();
    tell(answer, `${guest.firstName} ${guest.lastName}`.trim());
  });
}

export function wireReach() {
  onSubmit(byId('reach-form'), byId('reach-note'), async ({ employeeId }) => {
    await api.post(`/alerts/${alert.alertId}/reassignment`, { employeeId });
    byId('reach').close();
  });
}

/** The desk has called: it says what the host said, or asks somebody else. */
export function openReach(visit, zone) {
  alert = visit.alert;
  byId('reach-title').textContent = t('reachTitle', visit.guest, visit.host);
  byId('reach-told').replaceChildren(told(visit, zone));
  const answers = alert.occasion === 'arrived' ? AT_DESK : ['coming'];
  byId('reach-answers').replaceChildren(...answers.map((answer) => make('button', { type: 'button',
    onclick: () => say(answer) }, t(`answer.${answer}`))));
  byId('reach-host').replaceChildren(hostSearch('askSomebody', 'employeeId'));
  openDialog('reach', byId('reach-note'));
}

async function say(answer) {
  try {
    await api.post(`/alerts/${alert.alertId}/answer`, { answer });
    byId('reach').close();
  } catch (problem) {
    showProblem(byId('reach-note'), problem);
  }
}
