// A badge of 100 x 62 mm: who, whose guest and for which day. Nothing on it opens a door, and no number leads to a
// person: it holds what can be read from across a table and nothing else.
import { html, nothing, type TemplateResult } from 'lit';
import { date } from '../common/time.ts';
import type { Row } from './day.ts';
import { t } from './texts.ts';

const LONG = 22;
const VERY_LONG = 44;

/** Shown on paper only. */
export function badge(row: Row | null, organisation: string, zone: string): TemplateResult | typeof nothing {
  if (!row) {
    return nothing;
  }
  const { length } = row.guest;
  return html`
    <section class="badge" aria-hidden="true">
      <div class="top"><span>${organisation}</span><span class="kind">${t('badgeGuest')}</span></div>
      <div class="name ${length > VERY_LONG ? 'very long' : length > LONG ? 'long' : ''}">${row.guest}
        ${row.company ? html`<small>${row.company}</small>` : nothing}</div>
      <dl>
        <dt>${t('host')}</dt><dd>${row.host}</dd>
        <dt>${t('badgeDay')}</dt><dd>${date(row.arrivedAt ?? row.expectedAt, zone)}</dd>
      </dl>
    </section>`;
}

const PRINTING = 'printing-badge';

/** The badge that stands in the page goes to the printer, and nothing else of the page. */
export function printBadge(over: () => void): void {
  const root = document.documentElement;
  root.classList.add(PRINTING);
  addEventListener('afterprint', () => {
    root.classList.remove(PRINTING);
    over();
  }, { once: true });
  window.print();
}
