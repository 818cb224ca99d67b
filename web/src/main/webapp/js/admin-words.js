// Buttons that say what they are for.
import { make, t } from './page.js';

/** @param act names the button for the keyboard's place: "<id> <action>" */
export function button(key, whom, kind, act, work) {
  return make('button', { type: 'button', class: `small ${kind}`, 'aria-label': `${t(key)}: ${whom}`, 'data-act': act,
    onclick: work }, t(key));
}
