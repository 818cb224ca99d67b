// A difference between two versions, as people read it: what is new, what is gone, and what was and is to be.
import { html, nothing, type TemplateResult } from 'lit';
import { chip, type Drawn } from '../common/parts.ts';
import type { Difference } from './differences.ts';
import type { Catalogue } from './fields.ts';
import { r } from './row-texts.ts';
import { t } from './texts.ts';
import { say, titleOf } from './words.ts';

const CHIPS = { added: ['good', 'plus'], changed: ['warn', 'pen'], removed: ['bad', 'trash'] } as const;

/** `catalogue` names what the rows refer to. */
export function differenceList(
  differences: readonly Difference[], catalogue: Catalogue, acts: (one: Difference) => Drawn = () => nothing,
): TemplateResult {
  return differences.length === 0 ? html`<p class="quiet">${t('noDifference')}</p>` : html`
    <ul class="differences">${differences.map((one) => html`
      <li>
        <div class="of">${chip(CHIPS[one.kind][0], CHIPS[one.kind][1], t(`difference.${one.kind}`))}
          <b>${titleOf(one.section, (one.after ?? one.before)!)}</b>
          <span class="quiet">${r(`one.${one.section}`)}</span>${acts(one)}</div>
        ${one.kind === 'removed' ? nothing : html`
          <dl>${one.fields.map(({ field, before, after }) => html`
            <div><dt>${r(`field.${field.name as 'country'}`)}</dt>
              <dd>${one.kind === 'added' ? nothing : html`
                <del><span class="visually-hidden">${t('before')}: </span>${say(field, before, catalogue)}</del>`}
                <ins><span class="visually-hidden">${t('after')}: </span>${say(field, after, catalogue)}</ins></dd>
            </div>`)}
          </dl>`}
      </li>`)}
    </ul>`;
}
