// What every page has in common: language, texts, dates, small DOM helpers.

const LANGUAGE = 'gatehouse.language';

const COMMON = {
  en: { switch: 'Dansk', signOut: 'Sign out', skip: 'To the content', desk: 'Reception', meetings: 'Meetings',
    mailbox: 'Mailbox', admin: 'Administration', offline: 'No connection to the server. Please try again.' },
  da: { switch: 'English', signOut: 'Log ud', skip: 'Til indholdet', desk: 'Reception', meetings: 'Møder',
    mailbox: 'Postkasse', admin: 'Administration', offline: 'Ingen forbindelse til serveren. Prøv igen.' },
};

export function language() {
  const chosen = localStorage.getItem(LANGUAGE) ?? navigator.language.slice(0, 2);
  return chosen === 'da' ? 'da' : 'en';
}

/** How dates and times are written: the language, in the form that is used in Europe. */
export const locale = () => (language() === 'da' ? 'da-DK' : 'en-GB');

let texts = COMMON;

/** Fills every element that has data-t, in the person's language, and wires the language switch. */
export function speak(own) {
  texts = { en: { ...COMMON.en, ...own.en }, da: { ...COMMON.da, ...own.da } };
  document.documentElement.lang = language();
  for (const element of document.querySelectorAll('[data-t]')) {
    element.textContent = t(element.dataset.t);
  }
  for (const element of document.querySelectorAll('[data-t-label]')) {
    element.setAttribute('aria-label', t(element.dataset.tLabel));
  }
  if (texts.en.title) {
    document.title = `${t('title')} · Gatehouse`;
  }
  const button = document.getElementById('language');
  if (button) {
    button.textContent = t('switch');
    button.lang = language() === 'da' ? 'en' : 'da';
    button.onclick = () => {
      localStorage.setItem(LANGUAGE, language() === 'da' ? 'en' : 'da');
      location.reload();
    };
  }
}

export function t(key, ...parts) {
  const text = texts[language()][key] ?? texts.en[key] ?? key;
  return parts.reduce((filled, part, index) => filled.replaceAll(`{${index}}`, part), text);
}

export const byId = (id) => document.getElementById(id);

/** An element with text and children; nothing is ever read as HTML. */
export function make(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (name.startsWith('on')) {
      element.addEventListener(name.slice(2), value);
    } else if (value !== null && value !== undefined && value !== false) {
      element.setAttribute(name, value === true ? '' : value);
    }
  }
  element.append(...children.filter((child) => child !== null && child !== undefined));
  return element;
}

export function time(instant, zone) {
  return new Intl.DateTimeFormat(locale(), { hour: '2-digit', minute: '2-digit', timeZone: zone })
    .format(new Date(instant));
}

export function day(instant, zone) {
  return new Intl.DateTimeFormat(locale(), { weekday: 'long', day: 'numeric', month: 'long', timeZone: zone })
    .format(new Date(instant));
}

/** The instant of a wall-clock time at a site, whatever zone this browser is in. */
export function instantAt(date, clock, zone) {
  const wanted = Date.parse(`${date}T${clock}:00Z`);
  let guess = wanted;
  for (let round = 0; round < 2; round += 1) {
    guess = wanted - offset(guess, zone);
  }
  return new Date(guess).toISOString();
}

function offset(instant, zone) {
  const parts = Object.fromEntries(new Intl.DateTimeFormat('en-GB', {
    timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit',
    second: '2-digit', hourCycle: 'h23',
  }).formatToParts(new Date(instant)).map((part) => [part.type, part.value]));
  return Date.UTC(parts.year, parts.month - 1, parts.day, parts.hour, parts.minute, parts.second)
    - Math.floor(instant / 1000) * 1000;
}

/** Date and clock of an instant at a site, for input fields. */
export function wallClock(instant, zone) {
  const text = new Intl.DateTimeFormat('sv-SE', {
    timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit',
  }).format(new Date(instant));
  const [date, clock] = text.split(' ');
  return { date, clock };
}

/** Shows a problem document, or that the server did not answer, and marks the fields it names. */
export function showProblem(note, problem, form) {
  note.className = 'note bad';
  const fields = problem.errors ?? [];
  note.textContent = problem.title ? `${problem.title}. ${problem.detail ?? ''}` : t('offline');
  if (!form) {
    return;
  }
  for (const input of form.querySelectorAll('[aria-invalid]')) {
    input.removeAttribute('aria-invalid');
  }
  for (const error of fields) {
    const input = form.querySelector(`[data-field="${CSS.escape(error.field)}"], [name="${CSS.escape(error.field)}"]`);
    if (input) {
      input.setAttribute('aria-invalid', 'true');
      input.title = error.message;
      input.focus();
    }
  }
}
