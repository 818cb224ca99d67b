// The operator's page: what is known of processors, countries and the law, and what follows from changing it.
import { html, nothing, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { keyed } from 'lit/directives/keyed.js';
import { StaffPage, type Me } from '../common/frame.ts';
import { entitle, icon, note, problemNote } from '../common/parts.ts';
import { Problem } from '../common/problem.ts';
import { common } from '../common/texts.ts';
import { agreementsView } from './agreements.ts';
import './changes.ts';
import type { DeedDialog, Wish } from '../common/deed.ts';
import '../common/deed.ts';
import { NO_CHANGE, sizeOf, withRemoval, withRow, type Draft } from './differences.ts';
import './draft.ts';
import { find, type Row, type Section } from './fields.ts';
import './incidents.ts';
import { know, type Known, type World } from './known.ts';
import { placeAt, type Place } from './place.ts';
import './processors.ts';
import './row-form.ts';
import { r } from './row-texts.ts';
import './rows.ts';
import { statusView, tasksOf } from './status.ts';
import { t } from './texts.ts';
import { titleOf } from './words.ts';

const VIEWS = [
  ['', 'shield'], ['rows', 'search'], ['changes', 'users'], ['processors', 'message'],
  ['agreements', 'pen'], ['incidents', 'alert'],
] as const;
const EVERY = 60_000;

@customElement('registry-page')
export class RegistryPage extends StaffPage {
  @state() private place = placeAt(location.hash);
  @state() private known: Known | null = null;
  @state() private draft: Draft = NO_CHANGE;
  @state() private said: string | null = null;
  @state() private problem: Problem | null = null;

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('hashchange', () => this.turn());
    setInterval(() => document.hidden || this.me === null || void this.load(), EVERY);
  }

  protected override async opened(): Promise<void> {
    this.known = await know(this.api);
  }

  private turn(): void {
    this.place = placeAt(location.hash);
    this.said = null;
    this.problem = null;
    void this.updateComplete.then(() => this.querySelector<HTMLElement>('h1')?.focus());
  }

  private async load(): Promise<void> {
    try {
      this.known = await know(this.api);
    } catch (thrown) {
      this.problem = Problem.catch(thrown);
    }
  }

  private readonly say = async (text: string): Promise<void> => {
    this.problem = null;
    await this.load();
    this.said = text;
    if (!document.activeElement || document.activeElement === document.body) {
      this.querySelector<HTMLElement>('#content')?.focus({ preventScroll: true });
    }
  };

  private readonly run = async (work: () => Promise<string>): Promise<void> => {
    this.said = null;
    try {
      await this.say(await work());
    } catch (thrown) {
      this.problem = Problem.catch(thrown);
    }
  };

  private readonly ask = async (wish: Wish | Promise<Wish>): Promise<void> => {
    this.said = null;
    try {
      await this.querySelector<DeedDialog>('deed-dialog')?.open(await wish);
    } catch (thrown) {
      this.problem = Problem.catch(thrown);
    }
  };

  private readonly change = (draft: Draft): void => {
    this.draft = draft;
    location.hash = 'draft';
  };

  private heading({ view, section, key }: Place): string {
    const { catalogue } = this.known!.registry;
    const row = key === null ? undefined : find(catalogue, section, key);
    if (view === 'edit') {
      return row ? t('changeRow', titleOf(section, row)) : t('newRow', r(`one.${section}`));
    }
    const open = `view.${view}`;
    return t.has(open) ? t(open) : t('view.');
  }

  protected override content(me: Me): TemplateResult {
    const { known } = this;
    if (known === null) {
      return this.problem ? problemNote(this.problem) : html`<p class="quiet">${common('loading')}</p>`;
    }
    const title = this.heading(this.place);
    const world: World = { api: this.api, me, known, ask: this.ask, run: this.run };
    const size = sizeOf(this.draft);
    entitle(title);
    return html`
      <div class="top">
        <h1 tabindex="-1">${title}</h1>
        ${size > 0 && this.place.view !== 'draft' ? html`
          <a class="button first" href="#draft">${icon('pen')}${t('yourChange', size)}</a>` : nothing}
      </div>
      ${this.drawViews(world)}
      ${note('good', this.said)}
      ${problemNote(this.problem)}
      ${this.drawView(world)}
      <deed-dialog .finished=${this.say}></deed-dialog>`;
  }

  private drawViews(world: World): TemplateResult {
    const waiting = tasksOf(world).some(({ href }) => href === '#changes');
    const open = { edit: 'rows', draft: 'rows' }[this.place.view] ?? this.place.view;
    return html`
      <nav class="views" aria-label=${t('views')}>
        ${VIEWS.map(([view, picture]) => html`
          <a href="#${view}" aria-current=${open === view ? 'page' : nothing}>
            ${icon(picture)}${t(`view.${view}`)}${view === 'changes' && waiting ? html`
              <span class="visually-hidden">${t('waiting')}</span><span class="dot" aria-hidden="true"></span>`
              : nothing}</a>`)}
      </nav>`;
  }

  private drawView(world: World): TemplateResult {
    const { view, section, key } = this.place;
    switch (view) {
      case 'rows': return html`<registry-rows .world=${world} .section=${section} .key=${key}
        @take-out=${({ detail }: CustomEvent<{ section: Section; key: string }>) =>
          this.change(withRemoval(this.draft, detail.section, detail.key))}></registry-rows>`;
      case 'edit': return html`${keyed(location.hash, html`
        <row-form .catalogue=${world.known.registry.catalogue} .draft=${this.draft} .section=${section} .key=${key}
          @put=${({ detail }: CustomEvent<{ section: Section; row: Row }>) =>
            this.change(withRow(this.draft, detail.section, detail.row))}></row-form>`)}`;
      case 'draft': return html`<registry-draft .world=${world} .draft=${this.draft} .changed=${this.change}
        .proposed=${this.proposed}></registry-draft>`;
      case 'changes': return html`<registry-changes .world=${world} .take=${this.change}></registry-changes>`;
      case 'processors': return html`<registry-processors .world=${world} .key=${key}></registry-processors>`;
      case 'agreements': return agreementsView(world);
      case 'incidents': return html`<registry-incidents .world=${world}></registry-incidents>`;
      default: return statusView(world);
    }
  }

  private readonly proposed = async (text: string): Promise<void> => {
    this.draft = NO_CHANGE;
    location.hash = 'changes';
    await new Promise((turned) => {
      setTimeout(turned);
    });
    await this.say(text);
  };
}
