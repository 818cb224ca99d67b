// Choosing several of many: what is chosen can be taken away, and the rest is offered in a list.
import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../common/parts.ts';
import { t } from './texts.ts';

export type Options = readonly (readonly [string, string])[];

export const byName = (options: Options): Options =>
  [...options].sort(([, one], [, other]) => one.localeCompare(other));

/** `id` is the list's, and `label` what it adds to. Where what is chosen is shown already, it is not listed. */
export function picks(
  id: string, label: string, options: Options, chosen: readonly string[], change: (chosen: readonly string[]) => void,
  isListed = true,
): TemplateResult {
  const nameOf = (value: string): string => options.find(([one]) => one === value)?.[1] ?? value;
  const rest = options.filter(([value]) => !chosen.includes(value));
  return html`
    <div class="picks">
      ${chosen.length === 0 || !isListed ? nothing : html`
        <ul aria-label=${label}>${chosen.map((value) => html`
          <li><span>${nameOf(value)}</span>
            <button type="button" aria-label="${t('takeAway')}: ${nameOf(value)}"
              @click=${() => change(chosen.filter((one) => one !== value))}>${icon('cross')}</button></li>`)}
        </ul>`}
      <select id=${id} @change=${(event: Event) => {
        const list = event.target as HTMLSelectElement;
        const { value } = list;
        list.value = '';
        change([...chosen, value]);
      }}>
        <option value="" selected>${t('add')}</option>
        ${rest.map(([value, text]) => html`<option value=${value}>${text}</option>`)}
      </select>
    </div>`;
}
