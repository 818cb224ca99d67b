// Screen 3: where data may go. What follows for the messages stands right below.
import { html, nothing, type TemplateResult } from 'lit';
import { chip, icon } from '../common/parts.ts';
import { choice, term } from './parts.ts';
import { firstOf, jobs, otherCountries, othersOf, placesOf, withPlaces, type Job, type Places } from './terms.ts';
import { t } from './screen-texts.ts';
import { countriesOf, countryName, list, type Terms, type World } from './world.ts';

const CHOICES = ['EEA', 'ADEQUATE', 'OTHERS', 'PUBLIC'] as const;
const PICTURES: Readonly<Record<Job['key'], string>> = {
  SMS: 'message', EMAIL: 'mail', PUSH: 'phone', HOSTING: 'shield', BACKUP: 'repeat', OTHER: 'users',
};

interface Screen {
  readonly world: World;
  readonly terms: Terms;
  readonly fixed: boolean;
  change(terms: Terms): void;
}

export function places(screen: Screen): TemplateResult {
  const { world, terms } = screen;
  const chosen = placesOf(terms, world);
  const [usa] = otherCountries(world).filter((country) => country === 'US');
  const choose = (to: Places) => screen.change(
    withPlaces(terms, to, to === 'OTHERS' ? [usa ?? otherCountries(world)[0] ?? ''].filter(Boolean) : [], world));
  return html`
    <fieldset class="choices big">
      <legend class="visually-hidden">${t('where')}</legend>
      ${CHOICES.map((to) => choice('radio', 'places', to, {
        checked: to === chosen,
        fixed: screen.fixed,
        title: t(`places.${to}`),
        text: to === 'ADEQUATE' ? t('places.ADEQUATE.text', safe(world)) : t(`places.${to}.text`),
        badge: to === 'EEA' ? chip('good', 'check', t('recommended')) : nothing,
        more: to === 'OTHERS' && chosen === to ? others(screen) : nothing,
      }, () => choose(to)))}
    </fieldset>
    ${chosen === 'ADEQUATE' ? term(world, 'ADEQUACY') : chosen === 'OTHERS' ? term(world, 'SCC')
      : term(world, 'THIRD_COUNTRY')}
    ${follows(screen)}`;
}

/** Some by name, the rest as a number. */
function safe(world: World): string {
  const all = world.vocabulary.countries.filter((one) => one.adequate && !one.eea).map(({ name }) => name);
  return all.length > 5 ? t('andMore', all.slice(0, 4).join(', '), all.length - 4) : list(all);
}

function others(screen: Screen): TemplateResult {
  const { world, terms } = screen;
  const on = othersOf(terms, world);
  return html`
    <div class="ticks">${otherCountries(world).map((country) => html`
      <label><input type="checkbox" value=${country} .checked=${on.includes(country)}
        ?disabled=${screen.fixed || (on.length === 1 && on[0] === country)}
        @change=${(event: Event) => {
          const is = (event.target as HTMLInputElement).checked;
          screen.change(withPlaces(terms, 'OTHERS',
            otherCountries(world).filter((one) => (one === country ? is : on.includes(one))), world));
        }}>${countryName(world, country)}</label>`)}
    </div>`;
}

function follows({ world, terms }: Screen): TemplateResult {
  const all = jobs(terms, world).filter(({ key }) => key !== 'OTHER');
  return html`
    <section class="follows" aria-labelledby="follows" aria-live="polite">
      <h3 id="follows">${t('follows')}</h3>
      <ul>${all.map((job) => {
        const first = firstOf(terms, job);
        return html`
          <li>${icon(PICTURES[job.key])}<span><b>${t(`job.${job.key}`)}</b>
            ${first ? t('by', first.legalName, countriesOf(world, first)) : t('byNobody')}</span></li>`;
      })}</ul>
    </section>`;
}
