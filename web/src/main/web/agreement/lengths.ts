// Screen 5: how long. A slider for each group, with what it means for something of today.
import { html, nothing, type TemplateResult } from 'lit';
import { chip } from '../common/parts.ts';
import { period } from '../common/period.ts';
import { date, wallClock } from '../common/time.ts';
import { daysOf, goneOn, stops, within } from './periods.ts';
import { mend, term } from './parts.ts';
import { periodOf, withPeriods } from './terms.ts';
import { t } from './screen-texts.ts';
import { groupName, list, small, type Terms, type Vocabulary, type World } from './world.ts';

type Rule = Vocabulary['retention'][number];

interface Screen {
  readonly world: World;
  readonly terms: Terms;
  readonly fixed: boolean;
  change(terms: Terms): void;
}

export function groups(rules: readonly Rule[]): Map<string, Rule[]> {
  const all = new Map<string, Rule[]>();
  rules.forEach((rule) => all.set(rule.group, [...all.get(rule.group) ?? [], rule]));
  return all;
}

export function lengths(screen: Screen): TemplateResult {
  const open = screen.world.vocabulary.retention.filter((rule) => daysOf(rule.shortest) !== daysOf(rule.longest));
  const settled = screen.world.vocabulary.retention.filter((rule) => !open.includes(rule));
  const unsaid = unsaidOf(screen.terms, screen.world.vocabulary.retention);
  return html`
    ${unsaid.size === 0 ? nothing : mend(t('lengthsUnsaid', unsaid.size), 'check', t('lengthsPreset'), screen.fixed,
      () => screen.change(withPeriods(screen.terms, unsaid)))}
    <div class="sliders">${[...groups(open)].map(([group, rules]) => drawGroup(group, rules, screen))}</div>
    ${settled.length === 0 ? nothing : html`
      <p class="always">${settled.map((rule) => t('lengthSettled', rule.name, period(rule.preset))).join(' ')}</p>`}
    ${term(screen.world, 'RETENTION')}`;
}

/** What nothing is said of, with what is recommended. */
export const unsaidOf = (terms: Terms, rules: readonly Rule[]): Map<string, string> => new Map(rules
  .filter(({ recordType }) => periodOf(terms, recordType) === null)
  .map(({ recordType, preset }) => [recordType, preset]));

const byLength = (periods: readonly string[]): string[] =>
  [...periods].sort((one, other) => (daysOf(one) ?? 0) - (daysOf(other) ?? 0));

/** What one slider would say of all of them; null where they are not as one slider would set them. */
export function together(terms: Terms, rules: readonly Rule[]): string | null {
  const now = (rule: Rule) => periodOf(terms, rule.recordType) ?? rule.preset;
  const longest = byLength(rules.map(now)).at(-1)!;
  return rules.every((rule) => daysOf(now(rule)) === daysOf(within(longest, rule.shortest, rule.longest)))
    ? longest : null;
}

/** One slider where the group agrees; else from when to when, and one for each. */
function drawGroup(group: string, rules: readonly Rule[], screen: Screen): TemplateResult {
  const { terms, world } = screen;
  const [first] = rules as [Rule, ...Rule[]];
  const set = (one: readonly Rule[], to: (rule: Rule) => string) => screen.change(withPeriods(terms,
    new Map(one.map((rule) => [rule.recordType, within(to(rule), rule.shortest, rule.longest)]))));
  const draw = (id: string, name: string, all: readonly Rule[]) => slider(id, name, all, screen, {
    to: (period) => set(all, () => period), back: () => set(all, (rule) => rule.preset),
  });
  const each = () => rules.map((rule) => draw(`length-${rule.recordType}`, rule.name, [rule]));
  const name = rules.length > 1 ? groupName(world, group) : first.name;
  return html`
    <section class="length" aria-label=${name}>
      ${draw(`length-${group}`, name, rules)}
      ${rules.length < 2 ? nothing : html`
        <details class="more"><summary>${t('lengthEach', list(rules.map((rule) => small(rule.name))))}</summary>
          ${each()}</details>`}
    </section>`;
}

function slider(
  id: string, name: string, rules: readonly Rule[], { terms, fixed }: Screen,
  set: { readonly to: (period: string) => void; readonly back: () => void },
): TemplateResult {
  const now = (rule: Rule) => periodOf(terms, rule.recordType) ?? rule.preset;
  const one = together(terms, rules);
  const isPreset = rules.every((rule) => daysOf(now(rule)) === daysOf(rule.preset));
  const each = byLength(rules.map(now));
  const mark = unsaidOf(terms, rules).size > 0 ? chip('warn', 'alert', t('lengthUnsaid'))
    : isPreset ? chip('good', 'check', t('recommended')) : html`
    <button type="button" class="link" ?disabled=${fixed} @click=${set.back}>${t('lengthPreset')}</button>`;
  if (one === null) {
    return html`
      <div class="slider"><div class="head"><span class="name">${name}</span>
        <b>${t('lengthRange', period(each[0]!), period(each.at(-1)!))}</b></div>
        <div class="foot"><span></span>${mark}</div></div>`;
  }
  const shortest = byLength(rules.map((rule) => rule.shortest))[0]!;
  const longest = byLength(rules.map((rule) => rule.longest)).at(-1)!;
  const presets = rules.map((rule) => rule.preset);
  const all = stops(shortest, longest, ...presets, one);
  const at = (period: string) => all.findIndex((stop) => daysOf(stop) === daysOf(period));
  const gone = goneOn(one, wallClock(Date.now(), terms.zone).date);
  return html`
    <div class="slider">
      <div class="head"><label class="name" for=${id}>${name}</label><b>${period(one)}</b></div>
      <input id=${id} type="range" min="0" max=${all.length - 1} step="1" ?disabled=${fixed} list="${id}-stops"
        .value=${String(at(one))}
        aria-valuetext=${period(one)} aria-describedby="${id}-gone"
        @input=${(event: Event) => set.to(all[Number((event.target as HTMLInputElement).value)]!)}>
      <datalist id="${id}-stops"><option value=${at(byLength(presets).at(-1)!)}></option></datalist>
      <div class="ends quiet"><small>${period(shortest)}</small><small>${period(longest)}</small></div>
      <div class="foot"><small id="${id}-gone">${gone ? t('gone', date(`${gone}T00:00:00Z`, 'UTC')) : nothing}</small>
        ${mark}</div>
    </div>`;
}
