// Screen 2: what the product is used for. Each card asks for one or more activities.
import { html, nothing, type TemplateResult } from 'lit';
import { chip, type Drawn } from '../common/parts.ts';
import { choice, mend, term } from './parts.ts';
import { asks, namesNationalId, withoutNationalId, withUse } from './terms.ts';
import { t } from './screen-texts.ts';
import { activityName, fieldName, list, small, type Activity, type Terms, type World } from './world.ts';

type Group = 'hosts' | 'guests' | 'signIn' | 'evacuation' | 'keys' | 'support' | 'newsletter' | 'statistics'
  | 'elsewhere' | 'always';

/** What is switched on together. An activity that is new stands under the last but one until it has a place. */
const GROUPS: readonly (readonly [Group, readonly string[]])[] = [
  ['hosts', ['HOST_ALERT']],
  ['guests', ['VISITOR_INVITE', 'VISIT_INFO']],
  ['signIn', ['PASSWORD_RESET', 'LOGIN_SMS']],
  ['evacuation', ['EVACUATION_ALERT', 'EVACUATION_LIST']],
  ['keys', ['KEY_GRANTED', 'PUSH_WAKE', 'ACCESS_LOG_DISCLOSURE']],
  ['support', ['SUPPORT_TICKET', 'SUPPORT_VIEW', 'DEBUG_ACCESS']],
  ['newsletter', ['NEWSLETTER']],
  ['statistics', ['WEB_STATISTICS', 'CRASH_REPORT']],
  ['elsewhere', []],
  ['always', ['HOSTING', 'BACKUP', 'TENANT_EXPORT', 'DSR_EXPORT', 'RECIPIENT_NOTICE']],
];
const FIRST: readonly Group[] = ['hosts', 'guests', 'signIn', 'evacuation'];

/** What stands on each card: what is asked for, and what could be, because somebody has said which data it carries. */
export function grouped(world: World, terms: Terms): Map<Group, Activity[]> {
  const groups = new Map<Group, Activity[]>(GROUPS.map(([group]) => [group, []]));
  for (const one of world.vocabulary.activities) {
    if (!one.ours && (one.channels.length > 0 || asks(terms, one.key))) {
      groups.get(GROUPS.find(([, keys]) => keys.includes(one.key))?.[0] ?? 'elsewhere')!.push(one);
    }
  }
  return new Map([...groups].filter(([, activities]) => activities.length > 0));
}

interface Screen {
  readonly world: World;
  readonly terms: Terms;
  readonly fixed: boolean;
  change(terms: Terms): void;
}

export function uses(screen: Screen): TemplateResult {
  const { world, terms } = screen;
  const groups = grouped(world, terms);
  const always = groups.get('always') ?? [];
  if (always.every(({ key }) => asks(terms, key))) {
    groups.delete('always');
  }
  const isShown = ([group, activities]: readonly [Group, readonly Activity[]]) =>
    FIRST.includes(group) || group === 'always' || activities.some(({ key }) => asks(terms, key));
  const shown = [...groups].filter(isShown);
  const others = [...groups].filter((one) => !isShown(one));
  return html`
    <div class="cards">${shown.map(([group, activities]) => card(group, activities, screen))}</div>
    ${others.length > 0 ? html`
      <details class="more"><summary>${t('usesMore')}</summary>
        <div class="cards">${others.map(([group, activities]) => card(group, activities, screen))}</div>
      </details>` : nothing}
    ${!groups.has('always') ? html`
      <p class="always">${t('usesAlways', list(always.map(({ name }) => small(name))))}</p>` : nothing}
    ${!namesNationalId(terms) ? nothing : mend(t('nationalId'), 'cross', t('nationalIdAway'), screen.fixed,
      () => screen.change(withoutNationalId(terms)))}
    ${term(world, 'INSTRUCTION')}`;
}

const needs = (activities: readonly Activity[], world: World): string => {
  const fields = [...new Set(activities.flatMap((one) => one.fields))].map((key) => small(fieldName(world, key)));
  return fields.length > 0 ? t('uses.needs', list(fields)) : '';
};

function card(group: Group, activities: readonly Activity[], screen: Screen): TemplateResult {
  const { world, terms } = screen;
  const on = activities.filter(({ key }) => asks(terms, key));
  const isMandatory = activities.some(({ mandatory }) => mandatory);
  const set = (keys: readonly string[], is: boolean) =>
    screen.change(keys.reduce((next, key) => withUse(next, key, is, world), terms));
  return choice('checkbox', 'use', group, {
    checked: on.length > 0,
    fixed: screen.fixed || (isMandatory && on.length > 0),
    title: t(`use.${group as 'hosts'}`),
    text: activities.length === 1 ? activities[0]!.explanation : t(`use.${group as 'hosts'}.text`),
    below: needs(on.length > 0 ? on : activities, world),
    badge: isMandatory ? chip('plain', 'shield', t('mandatory')) : nothing,
    more: html`${one(activities, on, screen)}${group === 'evacuation' && on.length > 0 ? alarm(screen) : nothing}`,
  }, (is) => set((is && isMandatory ? activities.filter(({ mandatory }) => mandatory) : activities)
    .map(({ key }) => key), is));
}

/** Where a card stands for several: which. */
function one(activities: readonly Activity[], on: readonly Activity[], screen: Screen): Drawn {
  const { world, terms } = screen;
  return activities.length < 2 || on.length === 0 ? nothing : html`
    <div class="ticks">${activities.map(({ key, explanation, mandatory }) => html`
      <label title=${explanation}><input type="checkbox" value=${key} .checked=${asks(terms, key)}
        ?disabled=${screen.fixed || (mandatory && asks(terms, key)) || (on.length === 1 && asks(terms, key))}
        @change=${(event: Event) =>
          screen.change(withUse(terms, key, (event.target as HTMLInputElement).checked, world))}>
        ${activityName(world, key)}</label>`)}
    </div>`;
}

/** What an alarm may do is part of what it is used for (annex D). */
function alarm(screen: Screen): TemplateResult {
  const { terms, fixed } = screen;
  const { emergency } = terms;
  const tick = (key: 'inHouseOnly' | 'breakGlass', text: string) => html`
    <label><input type="checkbox" name=${key} .checked=${emergency[key]} ?disabled=${fixed}
      @change=${(event: Event) => screen.change({
        ...terms, emergency: { ...emergency, [key]: (event.target as HTMLInputElement).checked },
      })}>${text}</label>`;
  return html`
    <div class="ticks under">${tick('inHouseOnly', t('inHouseOnly'))}
      ${tick('breakGlass', t('breakGlass', emergency.breakGlassHours))}</div>`;
}

