// One guest as a row of fields, wherever guests are entered.
import { language, make } from './page.js';

const LABELS = {
  en: { firstName: 'First name', lastName: 'Last name', email: 'E-mail', phone: 'Mobile', company: 'Company', remove: 'Remove' },
  da: { firstName: 'Fornavn', lastName: 'Efternavn', email: 'E-mail', phone: 'Mobil', company: 'Firma', remove: 'Fjern' },
};

const FIELDS = [['firstName', 'text', 100, true], ['lastName', 'text', 100, false], ['email', 'email', 254, false],
  ['phone', 'tel', 40, false], ['company', 'text', 200, false]];

export function guestRow(removable = true) {
  const labels = LABELS[language()];
  const row = make('div', { class: 'row guest' });
  for (const [name, type, maxlength, required] of FIELDS) {
    row.append(make('label', {}, labels[name], make('input', { type, maxlength, required, 'data-guest': name })));
  }
  if (removable) {
    row.append(make('button', { type: 'button', onclick: () => row.remove() }, labels.remove));
  }
  return row;
}

export function readGuest(row) {
  const guest = { lastName: '' };
  for (const input of row.querySelectorAll('[data-guest]')) {
    if (input.value.trim()) {
      guest[input.dataset.guest] = input.value.trim();
    }
  }
  return guest;
}

/** All of them; each input is told its path, so that a refusal can point at it. */
export function readGuests(container) {
  return [...container.querySelectorAll('.guest')].map((row, index) => {
    for (const input of row.querySelectorAll('[data-guest]')) {
      input.dataset.field = `guests[${index}].${input.dataset.guest}`;
    }
    return readGuest(row);
  });
}
