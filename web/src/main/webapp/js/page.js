// What every page has in common: language, texts, small DOM helpers, problems in words.

import { texts as common } from './texts/common.js';

const LANGUAGE = 'gatehouse.language';
const SVG = 'http://www.w3.org/2000/svg';
let texts = common;
let chosen = recall(LANGUAGE) ?? navigator.language?.slice(0, 2);

/** A browser may forbid storage; then it forgets. */
export function recall(key) {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

export function remember(key, value) {
  try {
    if (value === null) {
      localStorage.removeItem(key);
    } else {
      localStorage.setItem(key, value);
    }
  } catch {
    // it works until the page is closed
  }
}

export const byId = (id) => document.getElementById(id);

/** Danish or English: the person's choice, else the browser's. */
export const language = () => (chosen === 'da' ? 'da' : 'en');

export function t(key, ...parts) {
  const text = texts[language()][key] ?? texts.en[key] ?? key;
  return parts.reduce((filled, part, index) => filled.replaceAll(`{${index}}`, part ?? ''), text);
}

/**
 * Takes the page's texts, fills every element that names one, and wires the language switch. The choice is kept, except
 * where a device passes from one person to the next.
 */
export function speak(own, redraw = () => {}, keeps = () => true) {
  texts = { en: { ...common.en, ...own.en }, da: { ...common.da, ...own.da } };
  translate();
  for (const button of document.querySelectorAll('[data-language]')) {
    button.onclick = () => {
      speakIn(button.dataset.language);
      if (keeps()) {
        remember(LANGUAGE, chosen);
      }
      redraw();
    };
  }
}

/** For this page only; the person's own choice stays what it was. */
export function speakIn(wanted) {
  chosen = wanted;
  translate();
}

/** Back to the person's choice, or the browser's. */
export function speakAsBefore() {
  speakIn(recall(LANGUAGE) ?? navigator.language?.slice(0, 2));
}

export function translate(root = document) {
  document.documentElement.lang = language();
  for (const element of root.querySelectorAll('[data-t]')) {
    element.textContent = t(element.dataset.t);
  }
  for (const element of root.querySelectorAll('[data-t-label]')) {
    element.setAttribute('aria-label', t(element.dataset.tLabel));
  }
  for (const field of root.querySelectorAll('[data-t-hint]')) {
    field.placeholder = t(field.dataset.tHint);
  }
  for (const button of document.querySelectorAll('[data-language]')) {
    button.setAttribute('aria-pressed', String(button.dataset.language === language()));
  }
  if (texts.en.title) {
    document.title = `${t('title')} · Gatehouse`;
  }
}

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

/** An element that follows the language by itself. */
export function said(tag, key, attributes = {}) {
  return make(tag, { ...attributes, 'data-t': key }, t(key));
}

export function icon(name) {
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('class', 'icon');
  svg.setAttribute('aria-hidden', 'true');
  const use = document.createElementNS(SVG, 'use');
  use.setAttribute('href', `/icons.svg#${name}`);
  svg.append(use);
  return svg;
}

/** Status is always icon, word and colour. */
export function chip(kind, iconName, text) {
  return make('span', { class: `chip ${kind}` }, icon(iconName), text);
}

export function options(select, choices) {
  const before = select.value;
  select.replaceChildren(...choices.map(([value, text]) => make('option', { value }, text)));
  if (choices.some(([value]) => value === before)) {
    select.value = before;
  }
}

/** Random, also where the page did not come over TLS and {@code crypto.randomUUID} is missing. */
export function newId() {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6] & 0x0f) | 0x40;
  bytes[8] = (bytes[8] & 0x3f) | 0x80;
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}

export function show(note, kind, text) {
  note.className = `note ${kind}`;
  note.textContent = text;
}

/** Says a problem in words and marks the fields it names. */
export function showProblem(note, problem, form = null) {
  clearErrors(form);
  const rest = [];
  for (const error of problem.errors ?? []) {
    const input = form?.querySelector(
      `[data-field="${CSS.escape(error.field)}"], [name="${CSS.escape(error.field)}"]`);
    if (input) {
      markError(input, error.message === problem.detail ? t('checkField') : error.message);
    } else {
      rest.push(`${error.field}: ${error.message}`);
    }
  }
  const words = problem.title ? [`${problem.title}. ${problem.detail ?? ''}`] : [t('offline')];
  if (problem.reference) {
    words.push(problem.reference);
  }
  show(note, 'bad', [...words, ...rest].join('\n'));
  form?.querySelector('[aria-invalid]')?.focus();
  if (!problem.title && !(problem instanceof TypeError)) {
    throw problem; // our own mistake, for the console
  }
}

function markError(input, message) {
  input.setAttribute('aria-invalid', 'true');
  input.closest('label')?.append(make('small', { class: 'error' }, message));
}

export function clearErrors(form) {
  form?.querySelectorAll('.error').forEach((error) => error.remove());
  form?.querySelectorAll('[aria-invalid]').forEach((input) => input.removeAttribute('aria-invalid'));
}

/** Runs what a form is for: once at a time, with its problems shown. */
export function onSubmit(form, note, work) {
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    const button = form.querySelector('button:not([type])');
    if (button.disabled) {
      return;
    }
    button.disabled = true;
    clearErrors(form);
    show(note, '', '');
    try {
      await work(Object.fromEntries(new FormData(form)), form);
    } catch (problem) {
      showProblem(note, problem, form);
    } finally {
      button.disabled = false;
    }
  });
}
