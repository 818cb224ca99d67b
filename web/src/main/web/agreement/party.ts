// Screen 1: who the agreement is with. The first answer begins the draft.
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { Form, type Values } from '../common/form.ts';
import { chip, type Drawn } from '../common/parts.ts';
import { check, plain } from '../common/cvr.ts';
import { choice, term } from './parts.ts';
import { sitesOf, withSites } from './terms.ts';
import { t } from './screen-texts.ts';
import type { Terms, World } from './world.ts';

/** Empty where it has not been said. */
export interface Party {
  readonly legalName: string;
  readonly legalId: string;
  readonly address: string;
}

/** What the first screen answers, also before there is a draft that could hold it. */
export interface Answers {
  readonly controller: Party;
  readonly zone: string;
  /** Null: all. */
  readonly sites: readonly string[] | null;
}

const OURS = 'Europe/Copenhagen';
const NUMBERS = {
  valid: ['good', 'check'], wrong: ['bad', 'cross'], short: ['warn', 'alert'], foreign: ['plain', 'info'],
} as const;

const partyOf = (terms: Terms | null, organisation: string): Party => ({
  legalName: terms?.controller?.legalName ?? organisation,
  legalId: terms?.controller?.legalId ?? '',
  address: terms?.controller?.address ?? '',
});

/** What is answered already, or is most likely. */
export function answersOf(terms: Terms | null, world: World, organisation: string): Answers {
  const sites = terms ? sitesOf(terms) : null;
  return {
    controller: partyOf(terms, organisation),
    zone: terms?.zone ?? world.sites[0]?.zone ?? OURS,
    sites: sites === 'several' ? null : sites,
  };
}

export const isComplete = (party: Party): boolean => Object.values(party).every((value) => value.trim() !== '');

export function answersIn(terms: Terms, answers: Answers): Terms {
  const { controller: { legalName, legalId, address }, zone, sites } = answers;
  const controller = { legalName, ...(legalId ? { legalId } : {}), ...(address ? { address } : {}) };
  const isSame = JSON.stringify([partyOf(terms, ''), terms.zone]) === JSON.stringify([answers.controller, zone]);
  const next = isSame ? terms : { ...terms, controller, zone };
  const before = sitesOf(terms);
  return JSON.stringify(before) === JSON.stringify(sites) ? next : withSites(next, sites ?? []);
}

@customElement('agreement-party')
export class PartyScreen extends LitElement {
  @property({ attribute: false }) world!: World;
  @property({ attribute: false }) terms: Terms | null = null;
  @property() organisation = '';
  @property({ type: Boolean }) fixed = false;
  /** Called with each change. */
  @property({ attribute: false }) told: (answers: Answers) => void = () => {};

  @state() private answers!: Answers;

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.begin();
  }

  protected override willUpdate(changed: Map<string, unknown>): void {
    // what was taken from somebody else shows; what is being typed stays
    if (changed.has('terms') && this.terms && JSON.stringify(answersIn(this.terms, this.answers))
      !== JSON.stringify(this.terms)) {
      this.begin();
    }
  }

  private begin(): void {
    this.answers = answersOf(this.terms, this.world, this.organisation);
  }

  private say(change: Partial<Answers>): void {
    this.answers = { ...this.answers, ...change };
    this.told(this.answers);
  }

  private readonly form = new Form(this, async (_values: Values) => {});

  protected override render(): TemplateResult {
    const { world, fixed } = this;
    return html`
      <div class="fields">
        ${this.line('legalName', t('legalName'), 200, 'organization')}
        <div class="pair">
          ${this.line('legalId', t('legalId'), 40, 'off', this.number())}
          ${this.line('address', t('address'), 300, 'street-address')}
        </div>
        ${term(world, 'CONTROLLER')}
        ${this.form.field('zone', t('zone'), (id, _invalid, described) => html`
          <select id=${id} aria-describedby=${described} ?disabled=${fixed}
            @change=${(event: Event) => this.say({ zone: (event.target as HTMLSelectElement).value })}>
            ${this.zones().map((zone) => html`
              <option value=${zone} ?selected=${zone === this.answers.zone}>${zone.replaceAll('_', ' ')}</option>`)}
          </select>`, t('zoneHint'))}
        ${this.drawSites()}
      </div>`;
  }

  private zones(): string[] {
    return [...new Set([this.answers.zone, ...this.world.sites.map(({ zone }) => zone), OURS,
      ...Intl.supportedValuesOf('timeZone').filter((zone) => zone.startsWith('Europe/'))])].sort();
  }

  private line(name: keyof Party, label: string, most: number, fill: string, below: Drawn = nothing): TemplateResult {
    return html`
      <div class="field">
        <label for=${name}>${label}</label>
        <input id=${name} name=${name} maxlength=${most} autocomplete=${fill} .value=${this.answers.controller[name]}
          aria-describedby=${below === nothing ? nothing : `${name}-said`} ?readonly=${this.fixed}
          @input=${(event: Event) => {
            const { value } = event.target as HTMLInputElement;
            this.say({ controller: { ...this.answers.controller, [name]: value } });
          }}>
        ${below}
      </div>`;
  }

  private number(): TemplateResult {
    const typed = this.answers.controller.legalId;
    const found = check(typed);
    const [kind, picture] = found === 'none' ? ['plain', 'info'] as const : NUMBERS[found];
    return html`
      <small id="legalId-said" class="number-said" role="status">${found === 'none'
        ? html`<span class="quiet">${t('legalIdHint')}</span>`
        : chip(kind, picture, t(`number.${found}`, plain(typed).length))}</small>`;
  }

  private drawSites(): Drawn {
    const { world, answers } = this;
    if (world.sites.length < 2) {
      return nothing;
    }
    const chosen = answers.sites;
    return html`
      <fieldset class="choices">
        <legend>${t('sites')}</legend>
        ${choice('radio', 'sites', 'all', { checked: chosen === null, fixed: this.fixed, title: t('sitesAll'),
          text: t('sitesAllText') }, () => this.say({ sites: null }))}
        ${choice('radio', 'sites', 'some', { checked: chosen !== null, fixed: this.fixed, title: t('sitesSome'),
          text: t('sitesSomeText'), more: chosen === null ? nothing : html`
            <div class="ticks">${world.sites.map((site) => html`
              <label><input type="checkbox" value=${site.id} .checked=${chosen.includes(site.id)}
                ?disabled=${this.fixed || (chosen.length === 1 && chosen.includes(site.id))}
                @change=${(event: Event) => {
                  const on = (event.target as HTMLInputElement).checked;
                  this.say({ sites: world.sites.map(({ id }) => id)
                    .filter((id) => (id === site.id ? on : chosen.includes(id))) });
                }}>${site.name}</label>`)}
            </div>` }, () => this.say({ sites: world.sites.map(({ id }) => id) }))}
      </fieldset>`;
  }
}
