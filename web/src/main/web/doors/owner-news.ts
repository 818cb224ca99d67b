// What owners do and tell on their page: which companies they keep out, and where a unit must be installed anew.
import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { done, need, type Schema } from '../common/api.ts';
import type { Wish } from '../common/deed.ts';
import { PageElement } from '../common/page.ts';
import { problemNote, type Drawn } from '../common/parts.ts';
import { Problem } from '../common/problem.ts';
import { date, stamp } from '../common/time.ts';
import { companyOf, upon, type World } from './model.ts';
import type { Stairwell } from './owner-deeds.ts';
import { n } from './owner-news-texts.ts';
import { o } from './owner-texts.ts';
import { calendarDay } from './words.ts';

type Report = Schema<'OwnPageViews.ReportView'>;
type Block = Schema<'OwnPageViews.BlockView'>;

const ZONE = 'Europe/Copenhagen';

/** What still concerns somebody: until the unit was to be installed. */
const isOpen = ({ reinstallAt }: Report): boolean => !reinstallAt || Date.parse(reinstallAt) > Date.now();

function setDay({ api }: World, report: Report, place: string): Wish {
  const change = upon<unknown>(report, async () => {
    const all = await need(api.GET('/api/v1/entry-phone-reports'));
    return all.find(({ id }) => id === report.id) ?? report;
  });
  return {
    title: n('setDayTitle', place), text: n('setDayText', calendarDay(report.plannedOn)), yes: n('save'),
    picture: 'calendar', kind: 'first', meanwhile: o('meanwhile'),
    fields: [
      { name: 'reinstallOn', label: n('day'), kind: 'day', value: report.plannedOn },
      {
        name: 'reinstallTime', label: n('clock'), kind: 'choice', value: '09:00',
        options: ['08:00', '09:00', '10:00', '11:00', '12:00', '13:00', '14:00', '15:00'].map((at) => [at, at]),
      },
    ],
    work: async ({ reinstallOn = '', reinstallTime = '' }) => {
      await change((etag) => done(api.PUT('/api/v1/entry-phone-reports/{report}', {
        params: { path: { report: report.id }, header: { 'If-Match': etag } }, body: { reinstallOn, reinstallTime },
      })));
      return n('daySet', place, calendarDay(reinstallOn));
    },
  };
}

@customElement('owner-news')
export class OwnerNews extends PageElement {
  @property({ attribute: false }) world!: World;
  @property({ attribute: false }) stairwells: readonly Stairwell[] = [];

  @state() private blocks: readonly Block[] = [];
  @state() private reports: readonly Report[] = [];
  @state() private problem: Problem | null = null;
  private read: World['known'] | null = null;

  /** Once when it is opened, and after what was done here. */
  protected override updated(): void {
    if (this.read !== this.world.known) {
      this.read = this.world.known;
      void this.load();
    }
  }

  private async load(): Promise<void> {
    const { api } = this.world;
    try {
      const [blocks, reports] = await Promise.all([
        need(api.GET('/api/v1/company-blocks')), need(api.GET('/api/v1/entry-phone-reports')),
      ]);
      this.blocks = blocks;
      this.reports = reports.filter(isOpen);
      this.problem = null;
    } catch (thrown) {
      this.problem = Problem.catch(thrown);
    }
  }

  protected override render(): Drawn {
    const { blocks, reports, problem } = this;
    return blocks.length + reports.length === 0 && !problem ? nothing : html`
      <section class="card list" aria-labelledby="owner-news">
        <h2 id="owner-news">${n('told')} <span class="number">${blocks.length + reports.length}</span></h2>
        ${problemNote(problem)}
        ${reports.length === 0 ? nothing : html`
          <h3 class="lead">${n('phones')}</h3>
          <ul class="people">${reports.map((one) => this.drawReport(one))}</ul>`}
        ${blocks.length === 0 ? nothing : html`
          <h3 class="lead">${n('blocks')}</h3>
          <ul class="people">${blocks.map((one) => this.drawBlock(one))}</ul>`}
      </section>`;
  }

  private placeOf(id: string): string {
    const found = this.stairwells.find((one) => one.id === id);
    return found ? `${found.name}, ${found.address}` : '–';
  }

  private drawReport(one: Report): TemplateResult {
    const { world } = this;
    const place = this.placeOf(one.stairwellId);
    const words = [
      n('phoneTold', date(one.reportedAt, ZONE)), one.words,
      one.reinstallAt ? n('phoneComes', stamp(one.reinstallAt, ZONE)) : '',
    ];
    return html`
      <li data-report=${one.id}><b>${n('phone', place, calendarDay(one.plannedOn))}</b>
        <small class="quiet">${words.filter(Boolean).join(' ')}</small>
        <button type="button" class=${one.reinstallAt ? nothing : 'first'}
          aria-label=${n('setDayTitle', place)} @click=${() => world.ask(setDay(world, one, place))}>
          ${n(one.reinstallAt ? 'setAnother' : 'setDay')}</button></li>`;
  }

  private drawBlock(one: Block): TemplateResult {
    const company = companyOf(this.world.known, one.companyId);
    return html`
      <li data-block=${one.id}><b>${n('block', company?.name ?? '–', this.placeOf(one.stairwellId))}</b>
        <small class="quiet">${n('since', date(one.blockedAt, ZONE), one.reason)}</small></li>`;
  }
}
