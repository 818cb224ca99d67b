// Parts that the screens of the agreement share.
import { html, nothing, type TemplateResult } from 'lit';
import { chip, icon, type Drawn, type Kind } from '../common/parts.ts';
import { t } from './texts.ts';
import { glossary, inWords, type Finding, type World } from './world.ts';

const CHIPS: Readonly<Record<string, readonly [Kind, string]>> = {
  RED: ['bad', 'cross'], AMBER: ['warn', 'alert'], BLUE: ['plain', 'info'],
};
const GRAVEST_FIRST = ['RED', 'AMBER', 'BLUE'];

export const severity = (of: string): TemplateResult => {
  const [kind, picture] = CHIPS[of] ?? CHIPS['BLUE']!;
  return chip(kind, picture, t(`severity.${of as 'RED'}`));
};

/** A term in one line, with the clause it comes from. */
export function term(world: World, key: string): Drawn {
  const found = glossary(world, key);
  return found ? html`
    <p class="term">${icon('info')}<span><b>${found.name}:</b> ${found.explanation}
      <small class="clause">${found.clause}</small></span></p>` : nothing;
}

/** A sentence of the server's in which codes stand. */
export const said = (text: string, details: readonly string[], world: World): string =>
  details.flatMap((detail) => detail.split(', ')).reduce((sentence, code) =>
    sentence.replace(code, inWords(world, code)), text);

export const byGravity = (findings: readonly Finding[]): Finding[] =>
  GRAVEST_FIRST.flatMap((of) => findings.filter((one) => one.severity === of));

/** The same said of several places is said once. */
export function distinct(findings: readonly Finding[]): Finding[] {
  return [...new Map(findings.map((one) => [`${one.text} ${one.remedy}`, one])).values()];
}

export const finding = (one: Finding, world: World, link: Drawn = nothing): TemplateResult => html`
  <li class="finding">
    <div><b>${said(one.text, one.details, world)}</b><p>${one.remedy}</p>
      <small class="clause">${one.clause}</small>${link}</div>
    ${severity(one.severity)}
  </li>`;

export const findings = (all: readonly Finding[], world: World): Drawn => (all.length === 0 ? nothing : html`
  <ul class="findings" aria-label=${t('findings')}>${byGravity(distinct(all)).map((one) => finding(one, world))}</ul>`);

/** What came from elsewhere, and one press that puts it right. */
export const mend = (
  text: string, picture: string, yes: string, fixed: boolean, work: () => void,
): TemplateResult => html`
  <div class="mend"><span>${text}</span>
    <button type="button" ?disabled=${fixed} @click=${work}>${icon(picture)}${yes}</button></div>`;

/** A choice of one or many, the whole card of it. */
export function choice(
  kind: 'checkbox' | 'radio', name: string, value: string,
  how: { checked: boolean; fixed?: boolean; title: string; text: string; below?: string; more?: Drawn; badge?: Drawn },
  chosen: (on: boolean) => void,
): TemplateResult {
  return html`
    <div class="choice ${how.checked ? 'on' : ''}">
      <label>
        <input type=${kind} name=${name} value=${value} .checked=${how.checked} ?disabled=${how.fixed ?? false}
          @change=${(event: Event) => chosen((event.target as HTMLInputElement).checked)}>
        <span><b>${how.title}</b>${how.badge ?? nothing}<small>${how.text}</small>
          ${how.below ? html`<small class="below">${how.below}</small>` : nothing}</span>
      </label>
      ${how.more ?? nothing}
    </div>`;
}

/** A dialog that has stopped somebody; it is closed by an answer. */
export function showModal(host: HTMLElement, selector: string): void {
  const dialog = host.querySelector<HTMLDialogElement>(selector);
  if (dialog && !dialog.open) {
    dialog.showModal();
  }
}

/** One line of a list of what something is. */
export const fact = (name: string, value: unknown): TemplateResult =>
  html`<div><dt>${name}</dt><dd>${value}</dd></div>`;
