// The page of an owner of a building: which companies and authorities get into which of their stairwells. It shows no
// person, because the server tells of none.
import { html, nothing, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { need } from '../common/api.ts';
import type { DeedDialog, Wish } from '../common/deed.ts';
import '../common/deed.ts';
import { StaffPage, type Me } from '../common/frame.ts';
import { chip, entitle, icon, note, problemNote, type Drawn, type Kind } from '../common/parts.ts';
import { Problem } from '../common/problem.ts';
import { common } from '../common/texts.ts';
import type { OwnPage } from './deeds.ts';
import { drawStairwell, type World } from './stairwell.ts';
import { t } from './texts.ts';
import { contractInWords } from './words.ts';

const LOOKS: Readonly<Record<string, readonly [Kind, string]>> = {
  'in-force': ['good', 'check'], 'notice-given': ['warn', 'clock'],
};

@customElement('owner-page')
export class OwnerPage extends StaffPage {
  @state() private read: OwnPage | null = null;
  @state() private said: string | null = null;
  @state() private problem: Problem | null = null;

  protected override async opened(): Promise<void> {
    this.read = await need(this.api.GET('/api/v1/owner'));
  }

  private readonly say = async (text: string): Promise<void> => {
    this.problem = null;
    try {
      await this.opened();
    } catch (thrown) {
      this.problem = Problem.catch(thrown);
    }
    this.said = text;
    await this.updateComplete;
    // what was pressed may be gone with what it was for
    setTimeout(() => document.activeElement === document.body && this.querySelector<HTMLElement>('h1')?.focus());
  };

  private readonly ask = async (wish: Wish): Promise<void> => {
    this.said = null;
    await this.querySelector<DeedDialog>('deed-dialog')?.open(wish);
  };

  protected override content(me: Me): TemplateResult {
    const { read } = this;
    if (read === null) {
      return html`<p class="quiet">${common('loading')}</p>`;
    }
    entitle(t('title'));
    const world: World = { api: this.api, keeper: me.organisation, ask: this.ask };
    return html`
      <div class="top">
        <h1 tabindex="-1">${t('title')}</h1>
        <p class="quiet">${t('of', read.name)}</p>
      </div>
      ${note('good', this.said)}
      ${problemNote(this.problem)}
      <p class="note plain">${icon('shield')}<span>${t('noPersons')}</span></p>
      ${read.stairwells.length === 0 ? html`<p class="card quiet">${t('none', me.organisation)}</p>`
        : read.stairwells.map((one) => drawStairwell(world, one))}
      ${drawContracts(read, me.organisation)}
      <deed-dialog .finished=${this.say}></deed-dialog>`;
  }
}

function drawContracts({ contracts }: OwnPage, keeper: string): Drawn {
  return contracts.length === 0 ? nothing : html`
    <section class="card contracts" aria-labelledby="contracts">
      <h2 id="contracts">${t('contracts', keeper)}</h2>
      <ul>${contracts.map((one) => {
        const [kind, picture] = LOOKS[one.state] ?? ['plain', 'cross'];
        return html`<li data-contract=${one.id}>${chip(kind, picture, t(`contract.${one.state as 'ended'}`))}
          <span>${contractInWords(one)}</span></li>`;
      })}</ul>
    </section>`;
}
