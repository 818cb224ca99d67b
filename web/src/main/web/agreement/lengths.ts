// Screen 5: how long. A slider for each group, with what it means for something of today.
import { html, nothing, type TemplateResult } from 'lit';
import { chip } from '../common/parts.ts';
import { period } from '../common/period.ts';
import { date, wallClock } from '../common/time.ts';
import { daysOf, goneOn, stops, within } from './periods.ts';
import { term } from './parts.ts';
import { periodOf, withPeriods } from './terms.ts';
import { t } from './screen-texts.ts';
import { groupName, type Terms, type Vocabulary, type World } from './world.ts';

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
  return html`
    <div class="sliders">${[...groups(open)].map(([group, rules]) => drawGroup(group, rules, screen))}</div>
    ${settled.length === 0 ? nothing : html`
      <p class="always">${settled.map((rule) => t('lengthSettled', rule.name, period(rule.preset))).join(' ')}</p>`}
    ${term(screen.world, 'RETENTION')}`;
}

const bounds = (rules: readonly Rule[]): readonly [Rule, Rule] => {
  const by = (key: 'shortest' | 'longest') => [...rules].sort((one, other) =>
    (daysOf(one[key]) ?? 0) - (daysOf(other[key]) ?? 0));
  return [by('shortest')[0]!, by('longest').at(-1)!];
};

/** One slider where the group agrees; one for each where they differ or somebody wants it so. */
function drawGroup(group: string, rules: readonly Rule[], screen: Screen): TemplateResult {
  const { terms, world } = screen;
  const [first] = rules as [Rule, ...Rule[]];
  const [least, most] = bounds(rules);
  const set = (one: readonly Rule[]) => (to: string) => screen.change(withPeriods(terms,
    new Map(one.map((rule) => [rule.recordType, within(to, rule.shortest, rule.longest)]))));
  const lead = rules.find((rule) => rule.recordType === 'visit') ?? first;
  const whole = { ...lead, shortest: least.shortest, longest: most.longest, name: groupName(world, group) };
  return html`
    <section class="length">
      ${slider(`length-${group}`, rules.length > 1 ? whole : first, first.recordType === lead.recordType ? first : lead,
        screen, set(rules))}
      ${rules.length < 2 ? nothing : html`
        <details class="more"><summary>${t('lengthEach', rules.map(({ name }) => name).join(', '))}</summary>
          ${rules.map((rule) => slider(`length-${rule.recordType}`, rule, rule, screen, set([rule])))}
        </details>`}
    </section>`;
}

function slider(
  id: string, rule: Rule, example: Rule, { terms, fixed }: Screen, set: (to: string) => void,
): TemplateResult {
  const now = periodOf(terms, example.recordType) ?? rule.preset;
  const all = stops(rule.shortest, rule.longest, rule.preset, now);
  const at = all.findIndex((one) => daysOf(one) === daysOf(now));
  const preset = all.findIndex((one) => daysOf(one) === daysOf(rule.preset));
  const today = wallClock(Date.now(), terms.zone).date;
  const gone = goneOn(now, today);
  const isPreset = daysOf(now) === daysOf(rule.preset);
  const choose = (index: number) => set(all[index]!);
  return html`
    <div class="slider">
      <div class="head"><label for=${id}>${rule.name}</label><b>${period(now)}</b>
        ${isPreset ? chip('good', 'check', t('recommended')) : html`
          <button type="button" class="link" ?disabled=${fixed} @click=${() => choose(preset)}>
            ${t('lengthPreset', period(rule.preset))}</button>`}</div>
      <input id=${id} type="range" min="0" max=${all.length - 1} step="1" .value=${String(at)} ?disabled=${fixed}
        aria-valuetext=${period(now)} aria-describedby="${id}-gone" list="${id}-stops"
        @input=${(event: Event) => choose(Number((event.target as HTMLInputElement).value))}>
      <datalist id="${id}-stops"><option value=${preset}></option></datalist>
      <div class="ends quiet"><small>${period(rule.shortest)}</small><small>${period(rule.longest)}</small></div>
      <small id="${id}-gone" class="gone">${gone ? t('gone', date(`${gone}T00:00:00Z`, 'UTC')) : nothing}</small>
    </div>`;
}
