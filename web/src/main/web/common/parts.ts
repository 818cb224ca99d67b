// Small parts that every page is made of.
import { html, nothing, svg, type TemplateResult } from 'lit';
import { language, speak, type Language } from './language.ts';
import type { Problem } from './problem.ts';
import { common } from './texts.ts';

export type Kind = 'good' | 'warn' | 'bad' | 'plain';
export type Drawn = TemplateResult | typeof nothing;

const LANGUAGES: readonly (readonly [Language, string])[] = [['da', 'Dansk'], ['en', 'English']];
const NOTE_ICONS: Record<Kind, string> = { good: 'check', warn: 'alert', bad: 'cross', plain: 'info' };

/** A picture of the sprite; it says nothing by itself, so a word stands beside it. */
export const icon = (name: string): TemplateResult =>
  html`<svg class="icon" aria-hidden="true" viewBox="0 0 24 24">${svg`<use href="/icons.svg#${name}"></use>`}</svg>`;

/** Status is always icon, word and colour. */
export const chip = (kind: Kind, picture: string, text: string): TemplateResult =>
  html`<span class="chip ${kind}">${icon(picture)}${text}</span>`;

/** What just happened, told to those who see and those who hear. Stands in the page also while it says nothing. */
export const note = (
  kind: Kind, text: string | null, more: Drawn = nothing, picture = NOTE_ICONS[kind],
): TemplateResult =>
  html`<div role=${kind === 'bad' || kind === 'warn' ? 'alert' : 'status'} class="say">${text === null
    ? nothing
    : html`<p class="note ${kind}">${icon(picture)}<span>${text}${more}</span></p>`}</div>`;

/** A problem in words; the fields of a form say theirs themselves. */
export function problemNote(problem: Problem | null, named: readonly string[] = []): TemplateResult {
  if (!problem) {
    return note('bad', null);
  }
  const title = problem.title ?? (problem.code === 'offline' ? common('offline') : common('fault'));
  const words = [problem.title ? `${title}.` : title, problem.detail].filter(Boolean).join(' ');
  const rest = problem.errors.filter((error) => !named.includes(error.field));
  return note('bad', words, html`
    ${rest.map((error) => html`<br>${error.field}: ${error.message}`)}
    ${problem.reference ? html`<br><small>${common('reference', problem.reference)}</small>` : nothing}`);
}

/** `keep` as in {@link speak}. */
export const languageSwitch = (keep = true): TemplateResult => html`
  <div class="segments" role="group" aria-label=${common('languages')}>
    ${LANGUAGES.map(([code, name]) => html`
      <button type="button" lang=${code} data-language=${code} aria-pressed=${language() === code}
        @click=${() => speak(code, keep)}>${name}</button>`)}
  </div>`;

export const skipLink = (): TemplateResult => html`<a class="skip" href="#content">${common('skip')}</a>`;

/** A tenant's logo, or ours. The name stands beside it. */
export const logo = (source: string | null, name: string): TemplateResult =>
  html`<span class="logo"><img src=${source ?? '/icon.svg'} alt="" height="32">${name}</span>`;

/** The title of the window follows the language. */
export function entitle(title: string): void {
  document.title = `${title} · Gatehouse`;
}

/** Hands a file over to the browser. */
export function save(name: string, file: Blob): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
