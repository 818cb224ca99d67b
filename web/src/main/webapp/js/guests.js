// One guest as a group of fields, wherever guests are entered. The page's texts name the fields.
import { make, said, t } from './page.js';

const FIELDS = [
  ['firstName', 'text', 100],
  ['lastName', 'text', 100],
  ['company', 'text', 200],
  ['email', 'email', 254],
  ['phone', 'tel', 40],
];
const EXTRAS = {
  JOB_TITLE: ['jobTitle', 'text', 100],
  LINKEDIN: ['linkedIn', 'text', 200],
  LICENCE_PLATE: ['licencePlate', 'text', 20],
};
let asked = FIELDS;

/** What the organisation has turned on; anything else would be refused. */
export function alsoAsk(extras) {
  asked = [...FIELDS, ...Object.keys(EXTRAS).filter((key) => extras.includes(key)).map((key) => EXTRAS[key])];
}

/** @param path where the guest stands in the request, so that a refusal can point at a field */
export function guestFields(path = '', removable = false) {
  const group = make('div', { class: 'guest', role: 'group', 'aria-label': t('guest'), 'data-t-label': 'guest' });
  for (const [name, type, maxlength] of asked) {
    group.append(make('label', {}, said('span', name),
      make('input', { type, maxlength, required: name === 'firstName', autocomplete: 'off', 'data-guest': name })));
  }
  group.append(make('label', {}, said('span', 'language'), make('select', { 'data-guest': 'language' },
    said('option', 'languageByPhone', { value: '' }),
    make('option', { value: 'da' }, 'Dansk'), make('option', { value: 'en' }, 'English'))));
  if (removable) {
    group.append(said('button', 'remove', { type: 'button', class: 'small', onclick: () => group.remove() }));
  }
  name(group, path);
  return group;
}

function name(group, path) {
  for (const input of group.querySelectorAll('[data-guest]')) {
    input.dataset.field = path + input.dataset.guest;
  }
}

export function readGuest(group) {
  const guest = { lastName: '' };
  for (const input of group.querySelectorAll('[data-guest]')) {
    if (input.value.trim()) {
      guest[input.dataset.guest] = input.value.trim();
    }
  }
  return guest;
}

export function readGuests(container) {
  return [...container.querySelectorAll('.guest')].map((group, index) => {
    name(group, `guests[${index}].`);
    return readGuest(group);
  });
}
