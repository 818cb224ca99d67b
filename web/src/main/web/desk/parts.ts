// What stands above the list.
import { html, nothing, type TemplateResult } from 'lit';
import type { Schema } from '../common/api.ts';
import { icon } from '../common/parts.ts';
import { capital, day, number, time, zoneHint } from '../common/time.ts';
import type { Figures, Shown } from './day.ts';
import { t } from './texts.ts';

/** Whether what is shown is true now. */
export function drawLive(isLive: boolean | null, cutAt: number, zone: string): TemplateResult {
  const text = isLive === null ? t('connecting') : isLive ? t('live') : t('notLive', time(cutAt, zone));
  return html`<span class="live ${isLive === false ? 'cut' : isLive ? 'is' : ''}" role="status">
    ${isLive === false ? icon('offline') : nothing}${text}</span>`;
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
