// The first screen: whether the registry is believed, what waits for somebody, what is wrong, and the switches.
import { html, nothing, type TemplateResult } from 'lit';
import { need } from '../common/api.ts';
import { locale } from '../common/language.ts';
import { chip, icon, type Kind } from '../common/parts.ts';
import { stamp } from '../common/time.ts';
import { placeOf } from './differences.ts';
import { grouped } from './grouped.ts';
import { clockWish, closeWish, stopWish } from './switches.ts';
import type { World } from './known.ts';
import { titleAt, distance, severityChip, zone, type Finding } from './words.ts';
import { i } from './incident-texts.ts';
import { r } from './row-texts.ts';
import { t } from './texts.ts';

interface Task {
  readonly count: number;
  readonly kind: Kind;
  readonly picture: string;
  readonly text: string;
  readonly href: string;
}

export function statusView(world: World): TemplateResult {
  return html`
    <div class="cols">
      ${believedCard(world)}
      <div class="main beside">
        ${tasksCard(world)}
        ${switchesCard(world)}
      </div>
      ${findingsCard(world)}
    </div>`;
}

function believedCard({ api, known: { registry, clock }, run }: World): TemplateResult {
  const now = Date.parse(clock.instant);
  const isStale = Date.parse(registry.believedUntil) < now;
  const confirm = () => run(async () => {
    await need(api.POST('/api/v1/registry/confirmations'));
    return t('confirmedNow');
  });
  return html`
    <section class="card believed ${isStale ? 'stale' : ''}" aria-labelledby="believed">
      <div>
        <h2 id="believed">${isStale ? t('stale') : t('believed')}</h2>
        <p>${t('lastConfirmed', distance(registry.confirmedAt, now, locale()), stamp(registry.confirmedAt, zone()))}</p>
        <p>${t(isStale ? 'closedSince' : 'openUntil', stamp(registry.believedUntil, zone()))}</p>
      </div>
      <button type="button" class="first" @click=${confirm}>${icon('check')}${t('confirm')}</button>
      <p class="quiet hint">${t('confirmHint')}</p>
    </section>`;
}

export function tasksOf({ known, me }: World): readonly Task[] {
  const waiting = known.changes.filter(({ state }) => state === 'PROPOSED');
  const mine = waiting.filter(({ proposedBy }) => proposedBy === me.id).length;
  const left = known.remediations.filter(({ confirmedAt }) => !confirmedAt);
  const open = known.incidents.filter(({ state }) => state === 'OPEN');
  const task = (count: number, kind: Kind, picture: string, text: string, href: string): Task =>
    ({ count, kind, picture, text, href });
  return [
    task(waiting.length - mine, 'warn', 'users', t('task.confirm'), '#changes'),
    task(mine, 'plain', 'clock', t('task.mine'), '#changes'),
    task(known.awaited.filter(({ signedAt }) => signedAt).length, 'warn', 'pen', t('task.sign'), '#agreements'),
    task(known.escalations.length, 'bad', 'phone', t('task.escalations'), '#processors'),
    task(left.length, 'warn', 'trash', t('task.remediations'), '#processors'),
    task(open.length, 'bad', 'alert', t('task.incidents'), '#incidents'),
  ].filter(({ count }) => count > 0);
}

function tasksCard(world: World): TemplateResult {
  const tasks = tasksOf(world);
  const isSure = world.known.clock.standing === 'SURE';
  return html`
    <section class="card list" aria-labelledby="tasks">
      <h2 id="tasks">${t('tasks')}</h2>
      ${tasks.length === 0 && isSure ? html`<p class="quiet empty">${t('noTasks')}</p>` : nothing}
      <ul class="tasks">
        ${isSure ? nothing : html`
          <li><a href="#incidents">${chip('bad', 'clock', i('clock'))}<span>${t('task.clock')}</span></a>
            <button type="button" @click=${() => world.ask(clockWish(world))}>${t('clockSay')}</button></li>`}
        ${tasks.map(({ count, kind, picture, text, href }) => html`
          <li><a href=${href}>${chip(kind, picture, String(count))}<span>${text}</span>${icon('arrow')}</a></li>`)}
      </ul>
    </section>`;
}

function switchesCard(world: World): TemplateResult {
  return html`
    <section class="card fields" aria-labelledby="switches">
      <h2 id="switches">${t('switches')}</h2>
      <p class="quiet">${t('switchesHint')}</p>
      <div class="row">
        <button type="button" class="danger" data-switch="processor"
          @click=${() => world.ask(stopWish(world))}>
          ${icon('cross')}${t('stopProcessor')}</button>
        <button type="button" class="danger" data-switch="country"
          @click=${() => world.ask(closeWish(world))}>
          ${icon('cross')}${t('closeCountry')}</button>
      </div>
    </section>`;
}

/** What a kind of finding is about, where there are many of them. */
function flawWords({ code, text }: Finding): string {
  const key = `flaw.${code}`;
  return r.has(key) ? r(key) : text;
}

function findingsCard({ known: { findings, registry } }: World): TemplateResult {
  return html`
    <section class="card list" aria-labelledby="findings">
      <h2 id="findings">${t('findings')} <span class="number">${findings.length}</span></h2>
      ${findings.length === 0 ? html`<p class="quiet empty">${t('noFindings')}</p>` : html`
        <ul class="findings">${grouped(findings).map(({ first, all }) => html`
          <li>
            <details>
              <summary>${severityChip(first.severity)}
                <b>${all.length === 1 ? first.text : flawWords(first)}</b>
                <span class="number quiet">${all.length === 1 ? '' : all.length}</span>${icon('down')}</summary>
              <p>${first.remedy} <span class="quiet">${first.clause}</span></p>
              <ul>${all.map((one) => placeLine(one, registry.catalogue))}</ul>
            </details>
          </li>`)}
        </ul>`}
    </section>`;
}

function placeLine({ place, text }: Finding, catalogue: World['known']['registry']['catalogue']): TemplateResult {
  const at = placeOf(place);
  return html`<li>${at === null ? text : html`
    <a href="#rows/${at.section}/${encodeURIComponent(at.key)}">${titleAt(at.section, at.key, catalogue)}</a>:
    ${text}`}</li>`;
}
