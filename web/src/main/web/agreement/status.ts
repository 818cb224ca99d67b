// How it stands: one sentence, four numbers and why, the next dates, and the countries that were reached.
import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { need, type Api, type Schema } from '../common/api.ts';
import { PageElement } from '../common/page.ts';
import { chip, icon, problemNote, type Drawn, type Kind } from '../common/parts.ts';
import { Problem } from '../common/problem.ts';
import { common } from '../common/texts.ts';
import { date, number } from '../common/time.ts';
import { d } from './everyday-texts.ts';
import { questionHash } from './evidence-route.ts';
import { findings } from './parts.ts';
import { reason } from './reasons.ts';
import './trial.ts';
import { activityName, countryName, inWords, legalName, list, type World } from './world.ts';

type Status = Schema<'StatusView'>;
type Flows = Status['flows'][number];
type NextDate = Status['next'][number];

const STATES: Readonly<Record<string, readonly [Kind, string]>> = {
  SOUND: ['good', 'check'], KNOW: ['warn', 'info'], WRONG: ['bad', 'alert'], NONE: ['warn', 'alert'],
  ENDED: ['warn', 'alert'],
};
const BECAME = ['SENT', 'SENT_DIFFERENTLY', 'KEPT_INSIDE', 'NOT_SENT'] as const;
const PICTURES = { SENT: 'check', SENT_DIFFERENTLY: 'repeat', KEPT_INSIDE: 'desk', NOT_SENT: 'cross' } as const;
const MOST_REASONS = 8;
const MOST_DATES = 8;

@customElement('agreement-status')
export class StatusPart extends PageElement {
  @property({ attribute: false }) api!: Api;
  @property({ attribute: false }) world!: World;
  @property({ attribute: false }) zone = 'UTC';
  @property({ type: Boolean }) mayRead = false;

  @state() private status: Status | null = null;
  @state() private problem: Problem | null = null;
  private spoken = '';

  protected override willUpdate(): void {
    const { lang } = document.documentElement;
    if (lang !== this.spoken) { // findings come in the caller's language
      this.spoken = lang;
      void this.load();
    }
  }

  private async load(): Promise<void> {
    try {
      this.status = await need(this.api.GET('/api/v1/agreement/status'));
    } catch (thrown) {
      this.problem = Problem.catch(thrown);
    }
  }

  protected override render(): TemplateResult {
    const { status } = this;
    return html`
      ${problemNote(this.problem)}
      ${status ? this.drawAll(status)
        : this.problem ? nothing : html`<p class="quiet" role="status">${common('loading')}</p>`}`;
  }

  private drawAll(status: Status): TemplateResult {
    return html`
      ${this.drawState(status)}
      ${this.drawNumbers(status)}
      <div class="cols">
        <div class="main">${this.drawWhy(status)}${this.drawCountries(status)}${this.drawTrial(status)}</div>
        ${this.drawDates(status)}
      </div>`;
  }

  private drawState(status: Status): TemplateResult {
    const [kind, picture] = STATES[status.state] ?? STATES['KNOW']!;
    const isWrong = status.state === 'WRONG';
    const worth = status.findings.filter(({ severity }) => severity === (isWrong ? 'RED' : 'AMBER'));
    return html`
      <section class="card state ${kind}" data-state=${status.state} aria-label=${d('status')}>
        <p class="sentence">${icon(picture)}
          <span>${d(`state.${status.state as 'KNOW'}`, number(worth.length))}</span></p>
        ${status.state === 'NONE' ? html`<p><a class="button first" href="#setup">${d('begin')}</a></p>` : nothing}
        ${status.findings.length === 0 ? nothing : html`
          <details ?open=${isWrong}><summary>${d('details')}</summary>${findings(status.findings, this.world)}
          </details>`}
      </section>`;
  }

  private drawNumbers(status: Status): TemplateResult {
    const counts = {
      SENT: status.sent, SENT_DIFFERENTLY: status.sentDifferently, KEPT_INSIDE: status.keptInside,
      NOT_SENT: status.notSent,
    };
    return html`
      <section aria-labelledby="numbers">
        <h2 id="numbers">${d('monthOf', date(status.from, this.zone), date(status.until, this.zone))}</h2>
        <ul class="numbers">${BECAME.map((became) => html`
          <li class="card" data-became=${became}>
            <b>${number(counts[became])}</b>
            <span>${icon(PICTURES[became])}${d(`became.${became}`)}</span>
            <small class="quiet">${d(`became.${became}.text`)}</small>
            ${counts[became] > 0 && this.mayRead ? html`
              <a href=${questionHash({ became })} aria-label=${`${d('seeDecisions')}: ${d(`became.${became}`)}`}>
                ${d('seeDecisions')}</a>` : nothing}
          </li>`)}</ul>
      </section>`;
  }

  /** What did not go by the first choice: the most frequent first. */
  private drawWhy(status: Status): Drawn {
    const others = status.flows.filter(({ became }) => became !== 'SENT');
    if (status.flows.length === 0) {
      return nothing;
    }
    return html`
      <section class="card list" aria-labelledby="why">
        <h2 id="why">${d('why')}</h2>
        ${others.length === 0 ? html`<p class="quiet">${d('allAsChosen')}</p>` : html`
          <ul>${others.slice(0, MOST_REASONS).map((one) => html`
            <li><span><b>${number(one.count)}</b> ${this.sentence(one)}
              <small class="quiet">${d('because', list(one.reasons.map((text) => this.because(text))))}</small></span>
            </li>`)}</ul>`}
      </section>`;
  }

  private sentence(one: Flows): string {
    const what = activityName(this.world, one.activity);
    if (one.became === 'SENT_DIFFERENTLY') {
      return d('went', what, one.legalName ?? '', inWords(this.world, one.channel ?? ''));
    }
    return d(one.became === 'KEPT_INSIDE' ? 'inside' : 'nobody', what);
  }

  /** `service:REASON`, or a reason alone. */
  private because(text: string): string {
    const [key, code] = text.split(':');
    return code === undefined ? reason(text)
      : d('passedOver', legalName(this.world, key!), reason(code));
  }

  private drawCountries(status: Status): TemplateResult {
    return html`
      <section class="card list" aria-labelledby="countries">
        <h2 id="countries">${d('countries')}</h2>
        ${status.countries.length === 0 ? html`<p class="quiet">${d('noCountries')}</p>` : html`
          <table class="wide">
            <thead><tr><th scope="col">${d('country')}</th><th scope="col">${d('basis')}</th>
              <th scope="col">${d('who')}</th><th scope="col" class="num">${d('count')}</th></tr></thead>
            <tbody>${status.countries.map((one) => html`
              <tr>
                <th scope="row">${this.mayRead ? html`
                  <a href=${questionHash({ country: one.country })}>${countryName(this.world, one.country)}</a>`
                  : countryName(this.world, one.country)}</th>
                <td data-name=${d('basis')}>${one.bases.map((basis) => chip(basis === 'EEA' ? 'good' : 'warn',
                  basis === 'EEA' ? 'check' : 'info', ground(basis)))}</td>
                <td data-name=${d('who')}>${
                  list(one.services.map((key) => legalName(this.world, key)))}</td>
                <td class="num" data-name=${d('count')}>${number(one.count)}</td>
              </tr>`)}</tbody>
          </table>`}
      </section>`;
  }

  private drawTrial({ state: stands }: Status): Drawn {
    return ['NONE', 'ENDED'].includes(stands) ? nothing
      : html`<agreement-trial .api=${this.api} .zone=${this.zone}></agreement-trial>`;
  }

  private drawDates(status: Status): TemplateResult {
    return html`
      <section class="card list dates" aria-labelledby="dates">
        <h2 id="dates">${d('next')}</h2>
        ${status.next.length === 0 ? html`<p class="quiet">${d('noDates')}</p>` : html`
          <ul>${status.next.slice(0, MOST_DATES).map((one) => html`
            <li><span><time datetime=${one.at}>${date(one.at, this.zone)}</time>
              ${one.at < status.until ? chip('bad', 'alert', d('overdue')) : nothing}
              <small>${this.told(one)}</small></span></li>`)}</ul>`}
      </section>`;
  }

  private told({ kind, about, country }: NextDate): string {
    return d(`date.${kind}`, inWords(this.world, about), country ? countryName(this.world, country) : '');
  }
}

/** What carries data somewhere, in words. */
export const ground = (code: string): string => {
  const key = `ground.${code}`;
  return d.has(key) ? d(key) : code;
};
