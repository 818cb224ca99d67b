// How many are on site, over the day.
import { html, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import uPlot from 'uplot';
import { number, time } from '../common/time.ts';
import { PageElement } from '../common/page.ts';
import { t } from './texts.ts';

export interface Point {
  readonly at: number;
  readonly inside: number;
}

const HEIGHT = 168;
const HOUR = 3600;

/** Whole hours, and two of them at least. */
const hours = (first: number, last: number): [number, number] => {
  const from = Math.floor(first / HOUR) * HOUR;
  return [from, Math.max(last, from + 2 * HOUR)];
};

@customElement('occupancy-chart')
export class OccupancyChart extends PageElement {
  @property({ attribute: false }) points: readonly Point[] = [];
  @property() zone = 'UTC';

  @query('.plot') private place!: HTMLElement;
  private plot: uPlot | null = null;
  private readonly size = new ResizeObserver(() => this.fit());
  private readonly theme = matchMedia('(prefers-color-scheme: dark)');
  private readonly chosen = new MutationObserver(() => this.redraw());
  private readonly redraw = (): void => this.plot?.redraw(false, true);

  override connectedCallback(): void {
    super.connectedCallback();
    this.theme.addEventListener('change', this.redraw);
    this.chosen.observe(document.documentElement, { attributes: true, attributeFilter: ['class'] });
  }

  override disconnectedCallback(): void {
    this.theme.removeEventListener('change', this.redraw);
    this.chosen.disconnect();
    this.size.disconnect();
    this.plot?.destroy();
    this.plot = null;
    super.disconnectedCallback();
  }

  protected override shouldUpdate(changed: PropertyValues<this>): boolean {
    const before = changed.get('points');
    return changed.size !== 1 || !before || JSON.stringify(before) !== JSON.stringify(this.points);
  }

  protected override updated(): void {
    const data: uPlot.AlignedData = [this.points.map(({ at }) => at / 1000), this.points.map(({ inside }) => inside)];
    if (this.points.length === 0) {
      this.plot?.destroy();
      this.plot = null;
      return;
    }
    if (this.plot) {
      this.plot.setData(data);
      return;
    }
    this.plot = new uPlot(this.options(), data, this.place);
    this.size.observe(this.place);
  }

  private fit(): void {
    const width = Math.floor(this.place.clientWidth);
    if (this.plot && width > 0 && width !== this.plot.width) {
      this.plot.setSize({ width, height: HEIGHT });
    }
  }

  /** A token as the page shows it now. */
  private color(kind: string): string {
    return getComputedStyle(this.querySelector(`.ink-${kind}`)!).color;
  }

  private options(): uPlot.Options {
    const font = '12px Inter, system-ui, sans-serif';
    const axis = { stroke: () => this.color('quiet'), font, ticks: { show: false } };
    return {
      width: Math.max(200, Math.floor(this.place.clientWidth)),
      height: HEIGHT,
      cursor: { show: false },
      legend: { show: false },
      scales: {
        x: { range: (_plot, first, last) => hours(first, last) },
        y: { range: (_plot, _least, most) => [0, Math.max(4, Math.ceil(most * 1.15))] },
      },
      axes: [
        { ...axis, size: 28, grid: { show: false }, incrs: [HOUR / 2, HOUR, 2 * HOUR, 3 * HOUR, 6 * HOUR], space: 56,
          values: (_plot, at) => at.map((second) => time(second * 1000, this.zone)) },
        { ...axis, size: 32, incrs: [1, 2, 5, 10, 20, 50, 100, 200],
          grid: { stroke: () => this.color('line'), width: 1 } },
      ],
      series: [{}, {
        stroke: () => this.color('accent'), fill: () => this.color('fill'), width: 2, points: { show: false },
        paths: uPlot.paths.stepped!({ align: 1 }),
      }],
    };
  }

  protected override render(): TemplateResult {
    const peak = this.points.reduce<Point | null>((most, one) =>
      (!most || one.inside > most.inside ? one : most), null);
    const now = this.points.at(-1);
    return html`
      <div class="heading"><h2 id="occupancy">${t('occupancy')}</h2>
        ${peak ? html`<small class="quiet">${t('peak', number(peak.inside), time(peak.at, this.zone))}</small>` : ''}
      </div>
      <div class="inks" aria-hidden="true">${['quiet', 'line', 'accent', 'fill'].map((kind) =>
        html`<i class="ink-${kind}"></i>`)}</div>
      <div class="plot" role="img" aria-label=${peak && now
        ? t('occupancyText', number(now.inside), number(peak.inside), time(peak.at, this.zone)) : t('occupancyNone')}
        ?hidden=${!peak}></div>
      ${peak ? '' : html`<p class="quiet empty">${t('occupancyNone')}</p>`}`;
  }
}
