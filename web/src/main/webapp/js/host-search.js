// Finding a colleague by the first letters of a name: a field, and a list that follows it.
import { make, options, said } from './page.js';
import { api } from './session.js';

/** @param name the name of the field that holds the chosen person's id */
export function hostSearch(labelKey, name) {
  const list = make('select', { name, size: 4, required: true, 'data-field': name });
  const words = make('input', { type: 'search', autocomplete: 'off', maxlength: 60 });
  let latest = 0;
  const find = async () => {
    latest += 1;
    const mine = latest;
    const found = await api.get(`/employees?name=${encodeURIComponent(words.value.trim())}`).catch(() => []);
    if (mine === latest) {
      options(list, found.map((one) => [one.id, `${one.firstName} ${one.lastName}`.trim()]));
      if (found.length === 1) {
        list.value = found[0].id;
      }
    }
  };
  words.addEventListener('input', find);
  find();
  return make('div', { class: 'fields' },
    make('label', {}, said('span', labelKey), words), make('label', {}, said('span', 'hostFound'), list));
}
