// Screen 4: who helps, by what they do, and who is asked first.
import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { chip, icon, type Drawn, type Kind } from '../common/parts.ts';
import { distinct, said, severity, term } from './parts.ts';
import {
  approved, isInTurn, isOneOnly, jobOf, jobs, mayUse, moved, offered, stray, withApprovals, withHelper,
  withoutApproval, type Approval, type Job,
} from './terms.ts';
import { t } from './screen-texts.ts';
import {
  activityName, countriesOf, inWords, isAdequate, isEea, list, service, small, type Finding, type Service,
  type Terms, type World,
} from './world.ts';

interface Screen {
  readonly world: World;
  readonly terms: Terms;
  readonly fixed: boolean;
  readonly findings: readonly Finding[];
  change(terms: Terms): void;
}

/** What would carry data there, in one word. */
function basis(one: Service, { world, terms }: Screen): readonly [Kind, string, string] {
  const third = one.countries.filter((country) => !isEea(world, country));
  if (third.length === 0) {
    return ['good', 'shield', t('basis.EEA')];
  }
  if (third.every((country) => isAdequate(world, country))) {
    return ['good', 'check', t('basis.ADEQUACY')];
  }
  const bases = [...new Set(third.flatMap((country) =>
    terms.transfers.find((transfer) => transfer.country === country)?.bases ?? []))];
  return bases.length > 0 ? ['warn', 'alert', list(bases.map((code) => inWords(world, code)))]
    : ['bad', 'cross', t('basis.none')];
}

/** Whoever is on, or could be; those who could not be stand behind a click, at the end. */
export function helpers(screen: Screen): TemplateResult {
  const { terms, world } = screen;
  const isOn = (one: Service, job: Job) => approved(terms, job, one.key).length > 0;
  const all = jobs(terms, world).map((job) =>
    ({ job, usable: job.services.filter((one) => isOn(one, job) || mayUse(terms, one, world)) }));
  const shown = all.filter(({ usable }) => usable.length > 0);
  const others = new Set(all.flatMap(({ job, usable }) => job.services.filter((one) => !usable.includes(one))));
  return html`
    ${shown.map(({ job, usable }) => html`
      <section class="job" aria-labelledby="job-${job.key}">
        <h3 id="job-${job.key}">${t(`job.${job.key}`)}
          <small class="quiet">${t(`job.${job.key}.text`)}</small></h3>
        <ul>${usable.map((one) =>
          keyed(one.key, row(one, job, screen, usable.filter((other) => isOn(other, job)))))}</ul>
      </section>`)}
    ${others.size === 0 ? nothing : html`
      <details class="job"><summary>${t('jobOthers', others.size)}</summary>
        <ul>${[...others].map((one) => html`
          <li class="helper off"><span class="who"><b>${one.legalName}</b>
            <small class="quiet">${t(`job.${jobOf(one)}`)} · ${countriesOf(world, one)}</small></span>
            ${chip('plain', 'cross', t(one.active ? 'notThere' : 'notReady'))}</li>`)}
        </ul></details>`}
    ${drawStray(screen)}
    ${term(world, 'SUB_PROCESSOR')}`;
}

/** What came with a list from elsewhere and cannot be done that way: what is wrong with it, and away with it. */
function drawStray(screen: Screen): Drawn {
  const { terms, world, fixed } = screen;
  const all = stray(terms, world);
  return all.length === 0 ? nothing : html`
    <section class="job" aria-labelledby="job-stray">
      <h3 id="job-stray">${t('jobStray')} <small class="quiet">${t('jobStrayText')}</small></h3>
      <ul>${all.map((one) => {
        const [name, what] = [service(world, one.service)?.legalName ?? one.service, activityName(world, one.activity)];
        return html`
          <li class="helper on"><span class="who"><span><b>${name}</b>
            <small class="quiet">${t('does', small(what))}</small></span></span>
            <button type="button" ?disabled=${fixed} aria-label=${t('strayAwayOf', name, what)}
              @click=${(event: Event) => change(event, screen, withoutApproval(terms, one), toNextStray)}>
              ${icon('cross')}${t('strayAway')}</button>
            ${wrong((other) => other === one, screen)}</li>`;
      })}</ul></section>`;
}

function row(one: Service, job: Job, screen: Screen, on: readonly Service[]): TemplateResult {
  const { terms, world, fixed } = screen;
  const isOn = on.includes(one);
  const place = on.indexOf(one);
  const last = isOneOnly(job) && isOn && on.length === 1;
  return html`
    <li class="helper ${isOn ? 'on' : ''}">
      <label class="who">
        <input type=${isOneOnly(job) ? 'radio' : 'checkbox'} name="helper-${job.key}" value=${one.key}
          .checked=${isOn} ?disabled=${fixed || (last && !isOneOnly(job))}
          @change=${(event: Event) => screen.change(
            withHelper(terms, job, one, (event.target as HTMLInputElement).checked, world))}>
        <span><b>${one.legalName}</b><small class="quiet">${countriesOf(world, one)}</small></span>
      </label>
      ${chip(...basis(one, screen))}
      ${isInTurn(job) && on.length > 1 ? html`
        <span class="turn">${isOn ? html`
          <small class="quiet">${t('turn', place + 1)}</small>
          ${turn(one, job, screen, -1, place === 0)}${turn(one, job, screen, 1, place === on.length - 1)}`
          : nothing}</span>` : nothing}
      ${isOn ? doing(one, job, screen) : nothing}
      ${isOn ? wrong(({ service: of, activity }) => of === one.key && job.activities.includes(activity), screen)
        : nothing}
    </li>`;
}

function turn(one: Service, job: Job, screen: Screen, by: -1 | 1, isEnd: boolean): TemplateResult {
  return html`
    <button type="button" class="turn-${by < 0 ? 'up' : 'down'}" ?disabled=${screen.fixed || isEnd}
      aria-label=${t(by < 0 ? 'earlier' : 'later', one.legalName)}
      data-turn="${one.key} ${by}"
      @click=${(event: Event) => change(
        event, screen, moved(screen.terms, job, one.key, by), (page) => stay(page, one.key, by))}>
      ${icon('down')}</button>`;
}

/** What was pressed moves or goes: the keyboard is led on when the page is drawn anew. */
function change(event: Event, screen: Screen, terms: Terms, lead: (page: HTMLElement) => void): void {
  const page = (event.currentTarget as HTMLElement).closest<LitElement>('agreement-setup');
  screen.change(terms);
  void page?.updateComplete.then(() => lead(page));
}

/** To the next one that cannot be done; after the last one to the beginning of the screen. */
function toNextStray(page: HTMLElement): void {
  const next = page.querySelector<HTMLElement>('[aria-labelledby=job-stray] button');
  (next ?? page.querySelector<HTMLElement>('.screen h2'))?.focus();
}

/** Its row has moved; the keyboard moves along, or turns round at the end. */
function stay(page: HTMLElement, key: string, by: -1 | 1): void {
  [by, -by].map((way) => page.querySelector<HTMLButtonElement>(`[data-turn="${key} ${way}"]`))
    .find((button) => button && !button.disabled)?.focus();
}

/** Why it is there: for each thing that it does, one tick. */
function doing(one: Service, job: Job, screen: Screen): Drawn {
  const { terms, world } = screen;
  const able = offered(job, one, world);
  const does = approved(terms, job, one.key);
  const names = list(does.map((key) => small(activityName(world, key))));
  return able.length < 2 ? html`<p class="why quiet">${t('does', names)}</p>` : html`
    <details class="why"><summary>${t('does', names)}</summary>
      <div class="ticks">${able.map((key) => html`
        <label><input type="checkbox" value=${key} .checked=${does.includes(key)}
          ?disabled=${screen.fixed || (does.length === 1 && does.includes(key))}
          @change=${(event: Event) => {
            const is = (event.target as HTMLInputElement).checked;
            screen.change(withApprovals(terms, job, one,
              able.filter((other) => (other === key ? is : does.includes(other))), world));
          }}>${activityName(world, key)}</label>`)}
      </div>
    </details>`;
}

/** What the server has found about exactly these approvals. */
function wrong(isAbout: (approval: Approval) => boolean, { terms, findings, world }: Screen): Drawn {
  const mine = findings.filter((found) => {
    const index = /^approvals\[(\d+)\]/.exec(found.place)?.[1];
    const approval = index === undefined ? undefined : terms.approvals[Number(index)];
    return approval !== undefined && isAbout(approval);
  });
  const [red, rest] = [true, false].map((is) => distinct(mine.filter((found) => (found.severity === 'RED') === is)));
  return html`${told(red!, world)}${rest!.length === 0 ? nothing : html`
    <details class="wrong"><summary>${t('toKnow', rest!.length)}</summary>${told(rest!, world)}</details>`}`;
}

const told = (all: readonly Finding[], world: World): Drawn => (all.length === 0 ? nothing : html`
  <ul class="wrong">${all.map((found) => html`
    <li>${severity(found.severity)}<span>${said(found.text, found.details, world)}
      <small class="quiet">${found.remedy} <span class="clause">${found.clause}</span></small></span></li>`)}</ul>`);

/** What is said about somebody stands at their row. */
export const isGeneral = (place: string): boolean => !/^approvals\[\d+\]/.test(place);
