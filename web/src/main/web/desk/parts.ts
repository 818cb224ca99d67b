// What stands around the list.
import { html, nothing, type TemplateResult } from 'lit';
import type { Schema } from '../common/api.ts';
import { icon, note } from '../common/parts.ts';
import { common } from '../common/texts.ts';
import { capital, day, number, time, zoneHint } from '../common/time.ts';
import type { Figures, Row, Shown } from './day.ts';
import type { Said } from './deeds.ts';
import { t } from './texts.ts';

/** Whether what is shown is true now. The picture is there before it is needed: without network none comes. */
export function drawLive(isLive: boolean | null, cutAt: number, zone: string): TemplateResult {
  const text = isLive === null ? t('connecting') : isLive ? t('live') : t('notLive', time(cutAt, zone));
  return html`<span class="live ${isLive === false ? 'cut' : isLive ? 'is' : ''}" role="status">
    ${icon('offline')}${text}</span>`;
}

export function drawDate(now: number, zone: string): TemplateResult {
  const hint = zoneHint(zone);
  return html`<span>${capital(day(now, zone))}, ${time(now, zone)}${hint ? html` <small>(${hint})</small>` : nothing}
  </span>`;
}

export function drawSites(
  sites: readonly Schema<'SiteView'>[], chosen: string, choose: (site: string) => void,
): TemplateResult | typeof nothing {
  return sites.length < 2 ? nothing : html`
    <label class="site"><span class="visually-hidden">${t('site')}</span>
      <select @change=${(event: Event) => choose((event.target as HTMLSelectElement).value)}>
        ${sites.map(({ id, name }) => html`<option value=${id} ?selected=${id === chosen}>${name}</option>`)}
      </select></label>`;
}

export function drawFigures(of: Figures, zone: string): TemplateResult {
  const figure = (name: string, count: number, more: string, kind = ''): TemplateResult => html`
    <div><dt>${name}</dt>
      <dd><b class="number ${kind}">${number(count)}</b><span class=${kind}>${more}</span></dd></div>`;
  return html`
    <dl class="card stats">
      ${figure(t('insideNow'), of.inside, '')}
      ${figure(t('stillExpected'), of.expected, of.next ? t('next', time(of.next, zone)) : '')}
      ${figure(t('haveLeft'), of.left, t('today'))}
      ${figure(t('urgent'), of.urgent, t(of.urgent > 0 ? 'urgentSome' : 'urgentNone'), of.urgent > 0 ? 'warn' : '')}
    </dl>`;
}

export function drawFilters(of: Figures, shown: Shown, show: (which: number) => void): TemplateResult {
  const filters = [['all', of.all], ['expected', of.expected], ['inside', of.inside], ['left', of.left]] as const;
  return html`
    <div class="segments" role="group" aria-label=${t('show')}>
      ${filters.map(([name, count], index) => html`
        <button type="button" data-show=${name} aria-pressed=${shown === name} @click=${() => show(index)}>
          ${t(`show.${name}`)} <span class="number">${number(count)}</span></button>`)}
    </div>`;
}

/** What just happened, with the way back where there is one. */
export const drawSaid = (said: Said | null, canUndo: boolean, undo: () => void): TemplateResult => html`
  <div class="saying">${note(said?.kind ?? 'good', said?.text ?? null, said && canUndo ? html`
    <button type="button" data-do="undo" @click=${undo}>${icon('undo')}${t('undo')}</button>` : nothing)}</div>`;

/** A guest who would come on another day or hour than planned. */
export interface Asked {
  readonly row: Row;
  readonly why: string;
}

export function drawSure(asked: Asked | null, zone: string, close: () => void, letIn: () => void): TemplateResult {
  const key = `why.${asked?.why ?? ''}`;
  return html`
    <dialog class="sure" aria-labelledby="sure">
      ${asked ? html`
        <h2 id="sure">${t('letInTitle', asked.row.guest)}</h2>
        <p>${t('letInText', t.has(key) ? t(key) : '', day(asked.row.expectedAt, zone),
          time(asked.row.expectedAt, zone))}</p>
        <div class="row end">
          <button type="button" @click=${close}>${common('close')}</button>
          <button type="button" class="first" @click=${letIn}>${t('letIn')}</button>
        </div>` : nothing}
    </dialog>`;
}
