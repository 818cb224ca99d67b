// Systems that are told what happens: signed calls in the order of the log. Each has a secret of its own, shown once.
import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { done, need, type Schema } from '../common/api.ts';
import type { Asked, Wish } from '../common/deed.ts';
import { PageElement } from '../common/page.ts';
import { chip, icon, note, problemNote, type Drawn } from '../common/parts.ts';
import { Problem } from '../common/problem.ts';
import { stamp } from '../common/time.ts';
import { why } from '../common/why.ts';
import { deeds } from './log-texts.ts';
import { adding, onceEach, ownZone, type World } from './model.ts';
import { w } from './webhook-texts.ts';

type Webhook = Schema<'Webhook.WebhookView'>;
type Delivery = Schema<'Webhook.DeliveryView'>;

const SETS = {
  keys: ['key-granted', 'key-shared', 'key-revoked'],
  openings: ['door-opened', 'door-refused', 'door-claimed', 'door-ordered'],
  doors: [
    'door-added', 'door-changed', 'door-moved', 'door-handed-over', 'unit-gap', 'fault-reported', 'fault-closed',
  ],
  companies: ['company-approved', 'company-suspended', 'company-blocked', 'company-unblocked'],
} as const;
const NAMES = ['keys', 'openings', 'doors', 'companies'] as const;
const ALL: readonly string[] = NAMES.flatMap((name) => SETS[name]);

export const kindsOf = (set: string): readonly string[] => SETS[set as keyof typeof SETS] ?? ALL;

/** Which of the sets it is; empty: of the API's own making. */
export function setOf(kinds: readonly string[]): string {
  const same = (one: readonly string[]): boolean =>
    one.length === kinds.length && one.every((kind) => kinds.includes(kind));
  return NAMES.find((name) => same(SETS[name])) ?? (same(ALL) ? 'all' : '');
}

export function kindsInWords(kinds: readonly string[]): string {
  const set = setOf(kinds);
  return set ? w(`set.${set}` as 'set.all') : kinds.map((kind) => (deeds.has(kind) ? deeds(kind) : kind)).join(', ');
}

/** What was said last: a receiver's status, or why it was not called. */
export function codeInWords({ state: how, code }: Pick<Delivery, 'state' | 'code'>): string {
  if (how === 'sent' || !code) {
    return '';
  }
  const status = /^http-(\d{3})$/.exec(code)?.[1];
  if (status) {
    return w('code.status', status);
  }
  const key = `code.${code}`;
  return w.has(key) ? w(key) : why(code);
}

@customElement('told-webhooks')
export class ToldWebhooks extends PageElement {
  @property({ attribute: false }) world!: World;

  @state() private webhooks: readonly Webhook[] | null = null;
  @state() private refusal: string | undefined;
  @state() private shown: { id: string; deliveries: readonly Delivery[] } | null = null;
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
    try {
      const { webhooks, refusal } = await need(this.world.api.GET('/api/v1/webhooks'));
      this.webhooks = webhooks;
      this.refusal = refusal;
      this.shown = null;
      this.problem = null;
    } catch (thrown) {
      this.problem = Problem.catch(thrown);
    }
  }

  private async show(id: string): Promise<void> {
    if (this.shown?.id === id) {
      this.shown = null;
      return;
    }
    try {
      const deliveries = await need(this.world.api.GET('/api/v1/webhooks/{webhook}/deliveries', {
        params: { path: { webhook: id } },
      }));
      this.shown = { id, deliveries };
      this.problem = null;
    } catch (thrown) {
      this.problem = Problem.catch(thrown);
    }
  }

  protected override render(): Drawn {
    const { webhooks, refusal, problem, world } = this;
    return html`
      <section class="card list" aria-labelledby="webhooks">
        <h2 id="webhooks">${w('title')} <span class="number">${webhooks?.length ?? 0}</span>
          <button type="button" class="first" @click=${() => world.ask(addWish(world))}>
            ${icon('plus')}${w('add')}</button></h2>
        <p class="quiet lead">${w('text')}</p>
        ${refusal && webhooks?.length ? note('warn', w('refused', why(refusal))) : nothing}
        ${problemNote(problem)}
        ${webhooks?.length === 0 ? html`<p class="quiet empty">${w('none')}</p>` : nothing}
        <ul class="keys">${webhooks?.map((one) => this.drawOne(one))}</ul>
      </section>`;
  }

  private drawOne(one: Webhook): TemplateResult {
    const { world } = this;
    const open = this.shown?.id === one.id ? this.shown : null;
    const named = (text: string): string => `${text}: ${one.name}`;
    return html`
      <li data-webhook=${one.id}>
        <span><b>${one.name}</b> <small>${one.url}</small>
          <small class="quiet">${kindsInWords(one.kinds)} · ${w('told', one.told)}</small>
          ${one.previousUntil && Date.parse(one.previousUntil) > Date.now()
            ? html`<small class="quiet">${w('both', stamp(one.previousUntil, ownZone()))}</small>` : nothing}
        </span>
        ${one.pausedAt ? chip('warn', 'clock', w('isPaused')) : nothing}
        <div class="acts">
          <button type="button" aria-expanded=${open ? 'true' : 'false'} aria-label=${named(w('deliveries'))}
            @click=${() => this.show(one.id)}>${w('deliveries')}</button>
          ${[changeWish(world, one), pauseWish(world, one), renewWish(world, one), rewindWish(world, one),
            removeWish(world, one)].map((wish) => html`
            <button type="button" class=${wish.kind === 'danger' ? 'danger' : ''} aria-label=${wish.title}
              @click=${() => world.ask(wish)}>${wish.yes}</button>`)}
        </div>
        ${open ? drawDeliveries(open.deliveries) : nothing}
      </li>`;
  }
}

const drawDeliveries = (deliveries: readonly Delivery[]): TemplateResult => (deliveries.length === 0
  ? html`<p class="quiet">${w('noDeliveries')}</p>`
  : html`
    <ul class="deliveries">${deliveries.map((one) => html`
      <li data-delivery=${one.id}>
        ${one.state === 'sent' ? chip('good', 'check', w('state.sent'))
          : one.state === 'undeliverable' ? chip('bad', 'cross', w('state.undeliverable'))
            : chip('warn', 'clock', w('state.waiting'))}
        <span>${stamp(one.createdAt, ownZone())} · ${w('attempts', one.attempts)}
          <small>${codeInWords(one)}${one.nextTry && one.state !== 'sent'
            ? ` ${w('next', stamp(one.nextTry, ownZone()))}` : ''}</small></span>
      </li>`)}</ul>`);

const fields = (one?: Webhook): Asked[] => [
  { name: 'name', label: w('name'), kind: 'line', hint: w('nameHint'), longest: 120, value: one?.name ?? '' },
  { name: 'url', label: w('url'), kind: 'line', hint: w('urlHint'), longest: 1000, value: one?.url ?? '' },
  {
    name: 'kinds', label: w('kinds'), kind: 'choice', value: one ? setOf(one.kinds) : 'keys',
    options: [
      ...(one && !setOf(one.kinds) ? [['', kindsInWords(one.kinds)] as const] : []),
      ...[...NAMES, 'all' as const].map((name) => [name, w(`set.${name}`)] as const),
    ],
  },
];

function addWish({ api }: World): Wish {
  const keyOf = onceEach();
  return {
    title: w('add'), text: w('addText'), yes: w('add'), picture: 'plus', kind: 'first', fields: fields(),
    work: async ({ name = '', url = '', kinds = '' }) => {
      const body = { name: name.trim(), url: url.trim(), kinds: [...kindsOf(kinds)] };
      const { secret } = await adding(keyOf, body, (key) => need(api.POST('/api/v1/webhooks', {
        body, params: { header: { 'Idempotency-Key': key } },
      })));
      return w('added', body.name, secret);
    },
  };
}

const changeWish = ({ api }: World, one: Webhook): Wish => ({
  title: `${w('change')}: ${one.name}`, text: w('changeText'), yes: w('change'), picture: 'pen', kind: 'first',
  fields: fields(one),
  work: async ({ name = '', url = '', kinds = '' }) => {
    const body = { name: name.trim(), url: url.trim(), kinds: kinds ? [...kindsOf(kinds)] : one.kinds };
    await need(api.PUT('/api/v1/webhooks/{webhook}', { body, params: { path: { webhook: one.id } } }));
    return w('changed', body.name);
  },
});

function pauseWish({ api }: World, { id, name, pausedAt }: Webhook): Wish {
  const params = { path: { webhook: id } };
  const word = pausedAt ? 'resume' : 'pause';
  return {
    title: `${w(word)}: ${name}`, text: w(`${word}Text`), yes: w(word), picture: 'clock', kind: 'first', fields: [],
    work: async () => {
      await need(pausedAt ? api.DELETE('/api/v1/webhooks/{webhook}/pause', { params })
        : api.PUT('/api/v1/webhooks/{webhook}/pause', { params }));
      return w(`${word}d`, name);
    },
  };
}

const renewWish = ({ api }: World, { id, name }: Webhook): Wish => ({
  title: `${w('renew')}: ${name}`, text: w('renewText'), yes: w('renew'), picture: 'repeat', kind: 'first', fields: [],
  work: async () => {
    const { secret } = await need(api.POST('/api/v1/webhooks/{webhook}/secret', { params: { path: { webhook: id } } }));
    return w('added', name, secret);
  },
});

const rewindWish = ({ api }: World, { id, name, told }: Webhook): Wish => ({
  title: `${w('rewind')}: ${name}`, text: w('rewindText'), yes: w('rewind'), picture: 'repeat', kind: 'first',
  fields: [{ name: 'entry', label: w('entry'), kind: 'number', least: 0, most: told, value: String(told) }],
  work: async ({ entry = '' }) => {
    await need(api.PUT('/api/v1/webhooks/{webhook}/told', {
      body: { entry: Number(entry) }, params: { path: { webhook: id } },
    }));
    return w('rewound', name, entry);
  },
});

const removeWish = ({ api }: World, { id, name }: Webhook): Wish => ({
  title: `${w('remove')}: ${name}`, text: w('removeText'), yes: w('remove'), picture: 'trash', kind: 'danger',
  fields: [],
  work: async () => {
    await done(api.DELETE('/api/v1/webhooks/{webhook}', { params: { path: { webhook: id } } }));
    return w('removed', name);
  },
});
