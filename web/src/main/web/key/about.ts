// What is kept about the holder, as they may ask (GDPR Art. 14 and 15).
import { html, nothing, type TemplateResult } from 'lit';
import { scheduleInWords, validityInWords } from '../doors/words.ts';
import { icon, type Drawn } from '../common/parts.ts';
import { stamp } from '../common/time.ts';
import { f } from './factor-texts.ts';
import type { Factor, Me } from './server.ts';
import { t } from './texts.ts';

const OWN_ZONE = new Intl.DateTimeFormat().resolvedOptions().timeZone;

const row = (name: string, value: unknown, more: Drawn = nothing): TemplateResult =>
  html`<div><dt>${name}</dt><dd>${value}${more}</dd></div>`;

const list = (title: string, items: readonly TemplateResult[], none: string): TemplateResult => html`
  <section>
    <h3>${title}</h3>
    ${items.length === 0 ? html`<p class="quiet">${none}</p>`
      : html`<ul>${items.map((one) => html`<li>${one}</li>`)}</ul>`}
  </section>`;

const isGuest = ({ kind }: Me): boolean => kind === 'guest';

/** Told once, before a phone is used for the first time: from whom it comes, what it is for, and whose word counts. */
export const told = (me: Me, understood: () => void): TemplateResult => html`
  <section class="card told">
    <h1>${t('toldTitle')}</h1>
    <p><b>${t(isGuest(me) ? 'toldGuest' : 'toldFrom', me.company)}</b></p>
    <p>${t(isGuest(me) ? 'toldGuestWhat' : 'toldWhat')}</p>
    <p>${t('toldWhy', me.company)}</p>
    <p>${t('toldWhere')}</p>
    <p>${t('toldLater', me.company)}</p>
    <button type="button" class="first wide" @click=${understood}>${icon('check')}${t('understood')}</button>
  </section>`;

export function about(me: Me, factor: Factor | null): TemplateResult {
  const names = new Map(me.keys.map((key) => [key.doorId, key]));
  const kind = `kind.${me.kind}`;
  return html`
    <p class="quiet">${isGuest(me) ? t('toldGuest', me.company) : t('meFrom', me.company)}</p>
    <dl>
      ${row(t('meName'), me.name)}
      ${me.number
    ? row(t('meNumber'), me.number, html`<small class="quiet">${t('meNumberFixed', me.company)}</small>`) : nothing}
      ${me.employer ? row(t('meFirm'), me.employer) : nothing}
      ${row(t('meKind'), t.has(kind) ? t(kind) : me.kind)}
      ${row(t('meSince'), html`<time datetime=${me.boundAt}>${stamp(me.boundAt, OWN_ZONE)}</time>`)}
      ${factor?.kind ? row(f('kept'), f(factor.kind === 'pin' ? 'keptPin' : 'keptPasskey')) : nothing}
    </dl>
    ${list(t('meKeys'), me.keys.map((key) => html`<b>${key.name}</b>
      <small class="quiet">${scheduleInWords(key)}</small>
      <small class="quiet">${validityInWords(key)}</small>`), t('noDoors'))}
    ${list(t('meOpenings'), me.openings.map(({ at, doorId, opened }) => html`
      <time datetime=${at}>${stamp(at, names.get(doorId)?.zone ?? OWN_ZONE)}</time>
      <b>${names.get(doorId)?.name ?? ''}</b> ${t(opened ? 'meOpened' : 'meRefused')}`), t('meNoOpenings'))}
    ${me.faults.length === 0 ? nothing : list(t('meFaults'), me.faults.map((fault) => html`
      <time datetime=${fault.reportedAt}>${stamp(fault.reportedAt, OWN_ZONE)}</time>
      ${fault.words}${fault.withPlace ? html` <small class="quiet">(${t('meWithPlace')})</small>` : nothing}`), '')}
    <p class="quiet">${t('meKept')} ${t('meFaultDays', me.faultDays)}</p>`;
}
