// Keeps the keyboard's place where a part of a page is drawn anew. What can be clicked there names what it does, and to
// whom, in data-act: "<id> <action>".

/** Runs draw; whoever stood on something that was replaced stands on what came in its place. */
export function keepFocus(draw) {
  const act = document.activeElement?.dataset?.act;
  draw();
  if (act) {
    focusOn(act);
  }
}

/** The same action, else another one for the same; tells whether there was any. */
export function focusOn(act) {
  const [id] = act.split(' ');
  const all = [...document.querySelectorAll('[data-act]')];
  const place = all.find((one) => one.dataset.act === act) ?? all.find((one) => one.dataset.act.startsWith(`${id} `));
  place?.focus();
  return Boolean(place);
}
