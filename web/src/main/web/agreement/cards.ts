// The card of each site, to print: who may break the glass, how, and what that sends to whom.
import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { need, type Api, type Schema } from '../common/api.ts';
import { language } from '../common/language.ts';
import { PageElement } from '../common/page.ts';
import { chip, icon, problemNote, save, type Kind } from '../common/parts.ts';
import { Problem } from '../common/problem.ts';
import { common } from '../common/texts.ts';
import { x } from './emergency-texts.ts';

type Card = Schema<'EmergencyCard.CardView'>;

const WAYS: Readonly<Record<string, readonly [Kind, string]>> = {
  OPEN: ['good', 'check'], BROKEN_GLASS: ['warn', 'alert'], NONE: ['bad', 'cross'],
};

@customElement('emergency-cards')
export class EmergencyCards extends PageElement {
  @property({ attribute: false }) api!: Api;

  @state() private cards: readonly Card[] | null = null;
  @state() private busy: string | null = null;
  @state() private problem: Problem | null = null;

  override connectedCallback(): void {
    super.connectedCallback();
    void this.run(async () => {
      this.cards = await need(this.api.GET('/api/v1/agreement/emergency-cards'));
    });
  }

  private async run(work: () => Promise<void>): Promise<void> {
    this.problem = null;
    await work().catch((thrown: unknown) => {
      this.problem = Problem.catch(thrown);
    });
    this.busy = null;
  }

  private print({ siteId, name }: Card): Promise<void> {
    this.busy = siteId;
    return this.run(async () => save(`${x('file')}-${name}.pdf`,
      await need(this.api.GET('/api/v1/agreement/emergency-cards/{site}', {
        params: { path: { site: siteId }, query: { language: language(), format: 'pdf' } }, parseAs: 'blob',
      }))));
  }

  protected override render(): TemplateResult {
    const { cards } = this;
    return html`
      <section class="card list" aria-labelledby="cards">
        <h2 id="cards">${x('cards')}</h2>
        <p class="quiet">${x('cardsText')}</p>
        ${problemNote(this.problem)}
        ${cards === null ? this.problem ? nothing : html`<p class="quiet" role="status">${common('loading')}</p>`
          : cards.length === 0 ? html`<p class="quiet">${x('noSites')}</p>` : html`
          <ul>${cards.map((card) => this.draw(card))}</ul>`}
      </section>`;
  }

  private draw(card: Card): TemplateResult {
    const [kind, picture] = WAYS[card.way] ?? WAYS['NONE']!;
    return html`
      <li data-site=${card.siteId}>
        <span><b>${card.name}</b>
          <small class="quiet">${[card.address, card.assemblyPoint].filter(Boolean).join(' · ')}</small></span>
        ${chip(kind, picture, x(`way.${card.way as 'NONE'}`))}
        <button type="button" aria-label=${`${x('print')}: ${card.name}`} ?disabled=${this.busy !== null}
          @click=${() => this.print(card)}>${icon('print')}${x('print')}</button>
      </li>`;
  }
}
