// A change among our processors is drafted: what kind it is, which service, what it is to do, and why.
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { need, type Schema } from '../common/api.ts';
import { Form } from '../common/form.ts';
import { icon } from '../common/parts.ts';
import { differenceList } from './difference-list.ts';
import { NO_CHANGE, difference } from './differences.ts';
import { find, type Row } from './fields.ts';
import { recipient, type World } from './known.ts';
import { n } from './notice-texts.ts';
import './row-form.ts';
import { t } from './texts.ts';
import { offeredWords } from './words.ts';

type Kind = Schema<'Proposal'>['kind'];
type Service = Schema<'Engagements.Service'>;

const KINDS: readonly Kind[] = ['NEW', 'REPLACES', 'MOVED'];

@customElement('registry-announce')
export class RegistryAnnounce extends LitElement {
  @property({ attribute: false }) world!: World;

  @state() private kind: Kind = 'NEW';
  @state() private service = '';
  @state() private moved: Row | null = null;
  @state() private isMoving = false;

  private readonly form = new Form(this, async (values, form) => {
    const wanted = new FormData(form).getAll('activities');
    const activities = this.offered.filter((one) => wanted.includes(one.activity));
    const { id } = await need(this.world.api.POST('/api/v1/subprocessor-changes', {
      body: {
        kind: this.kind,
        service: this.service,
        activities: [...activities],
        reason: values['reason']!,
        ...(this.kind === 'REPLACES' ? { replaces: values['replaces']! } : {}),
        ...(this.kind === 'MOVED' && this.moved ? { moved: this.moved as Service } : {}),
      },
    }));
    await this.world.run(async () => n('draftDone'));
    location.hash = `processors/${id}`;
  });

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  private get services(): readonly Service[] {
    return this.world.known.registry.catalogue.services.filter(({ internal }) => !internal);
  }

  /** What the service does, as it is or as it will be. */
  private get offered(): Service['activities'] {
    const service = this.moved as Service | null ?? this.services.find(({ key }) => key === this.service);
    return service?.activities ?? [];
  }

  private choose(kind: Kind, service: string): void {
    this.kind = kind;
    this.service = service;
    this.moved = null;
  }

  protected override render(): TemplateResult {
    const { catalogue } = this.world.known.registry;
    if (this.isMoving) {
      return html`
        <p class="quiet">${n('movingHint')}</p>
        <row-form .catalogue=${catalogue} .draft=${NO_CHANGE} .section=${'services'} .key=${this.service}
          @put=${({ detail }: CustomEvent<{ row: Row }>) => {
            this.moved = detail.row;
            this.isMoving = false;
          }}></row-form>`;
    }
    const { moved } = this;
    const change = moved && difference('services', find(catalogue, 'services', this.service), moved);
    const isReady = this.service !== '' && (this.kind !== 'MOVED' || change !== null);
    return html`
      <form class="card narrow" @submit=${this.form.submit}>
        ${this.form.field('kind', n('what'), (id, invalid, described) => html`
          <select id=${id} name=${id} aria-invalid=${invalid} aria-describedby=${described}
            @change=${(event: Event) => this.choose((event.target as HTMLSelectElement).value as Kind, this.service)}>
            ${KINDS.map((one) => html`
              <option value=${one} ?selected=${one === this.kind}>${n(`kind.${one}`)}</option>`)}
          </select>`)}
        ${this.form.field('service', n('service'), (id, invalid, described) => html`
          <select id=${id} name=${id} required aria-invalid=${invalid} aria-describedby=${described}
            @change=${(event: Event) => this.choose(this.kind, (event.target as HTMLSelectElement).value)}>
            <option value="" ?selected=${!this.service}>–</option>${this.options(this.service)}
          </select>`, n('serviceHint'))}
        ${this.kind !== 'REPLACES' ? nothing : this.form.field('replaces', n('replaces'), (id, invalid, described) =>
          html`<select id=${id} name=${id} required aria-invalid=${invalid} aria-describedby=${described}>
            <option value="">–</option>${this.options('')}</select>`)}
        ${this.kind !== 'MOVED' || !this.service ? nothing : html`
          ${change ? differenceList([change], catalogue) : nothing}
          <div><button type="button" @click=${() => {
            this.isMoving = true;
          }}>${icon('pen')}${n('moving')}</button></div>`}
        ${this.offered.length === 0 ? nothing : html`
          <fieldset class="checks"><legend>${n('does')}</legend>
            ${this.offered.map((one) => html`
              <label class="check"><input type="checkbox" name="activities" value=${one.activity} checked>
                ${offeredWords(one)}</label>`)}
          </fieldset>`}
        ${this.form.field('reason', t('reason'), (id, invalid, described) => html`
          <textarea id=${id} name=${id} rows="2" required maxlength="500" aria-invalid=${invalid}
            aria-describedby=${described}></textarea>`, n('reasonHint'))}
        ${this.form.note('kind', 'service', 'replaces', 'reason')}
        <div class="row end">
          <a class="button" href="#processors">${t('cancel')}</a>
          <button class="first" ?disabled=${this.form.busy || !isReady}>${icon('check')}${n('draft')}</button>
        </div>
      </form>`;
  }

  private options(chosen: string): readonly TemplateResult[] {
    return this.services.map(({ key }) => html`
      <option value=${key} ?selected=${key === chosen}>${recipient(this.world.known, key)} · ${key}</option>`);
  }
}
