// Codes of the agreement in words, and buttons that say what they are for.
import { make, t } from './page.js';

/** A code in words; itself where it has none, such as a country's. */
export function inWords(code, nameOf) {
  const words = [t(`purpose.${code}`), t(`data.${code}`), t(`channel.${code}`), t(`contact.${code}`),
    t(`reason.${code}`)].find((text) => !text.endsWith(`.${code}`));
  return words ?? nameOf(code);
}

/** A sentence of the server's in which codes stand. */
export function sentence(text, details, nameOf) {
  return details.flatMap((detail) => detail.split(', ')).reduce((said, code) => {
    const words = inWords(code, nameOf);
    return words === code ? said : said.replace(code, words);
  }, text);
}

/** @param act names the button for the keyboard's place: "<id> <action>" */
export function button(key, whom, kind, act, work) {
  return make('button', { type: 'button', class: `small ${kind}`, 'aria-label': `${t(key)}: ${whom}`, 'data-act': act,
    onclick: work }, t(key));
}
