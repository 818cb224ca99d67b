// The phones of a holder: invited by a code that is shown once, and closed where one is lost.
import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { need } from '../common/api.ts';
import type { Wish } from '../common/deed.ts';
import { PageElement } from '../common/page.ts';
import { chip, icon, problemNote } from '../common/parts.ts';
import { Problem } from '../common/problem.ts';
import { stamp, time } from '../common/time.ts';
import { k } from './key-texts.ts';
import { ownZone, type Holder, type World } from './model.ts';

interface Phone {
  readonly id: string;
  readonly boundAt: string;
  readonly closedAt?: string;
  readonly secondFactor?: { readonly kind: string; readonly setAt: string; readonly waitsUntil?: string };
}

@customElement('holder-phones')
export class HolderPhones extends PageElement {
  @property({ attribute: false }) world!: World;
  @property({ attribute: false }) holder!: Holder;

  @state() private phones: readonly Phone[] = [];
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
      this.phones = await need(api.GET('/api/v1/key-holders/{holder}/phones', {
        params: { path: { holder: this.holder.id } },
      }));
      this.problem = null;
    } catch (thrown) {
      this.problem = Problem.catch(thrown);
    }
  }

  protected override render(): TemplateResult {
    const { world, holder, phones } = this;
    return html`
      <section class="card list" aria-labelledby="phones">
        <h2 id="phones">${k('phones')}
          ${holder.endedAt ? nothing : html`
            <button type="button" @click=${() => world.ask(invite(world, holder))}>
              ${icon('plus')}${k('invite')}</button>`}</h2>
        ${problemNote(this.problem)}
        ${phones.length === 0 ? html`<p class="quiet empty">${k('phoneNone')}</p>` : html`
          <ul class="people">${phones.map((phone) => html`
            <li data-phone=${phone.id}>${k('phoneSince', stamp(phone.boundAt, ownZone()))}
              ${phone.closedAt ? chip('plain', 'cross', k('phoneClosed', stamp(phone.closedAt, ownZone()))) : html`
                ${this.drawFactor(phone)}
                <button type="button" class="danger" @click=${() => world.ask(close(world, holder, phone))}>
                  ${k('lost')}</button>`}</li>`)}
          </ul>`}
      </section>`;
  }

  /** Whoever calls because of it is helped at once (C28). */
  private drawFactor(phone: Phone): TemplateResult | typeof nothing {
    const { world, holder } = this;
    const { secondFactor } = phone;
    if (!secondFactor) {
      return nothing;
    }
    const { kind, waitsUntil } = secondFactor;
    return html`
      ${waitsUntil ? html`${chip('warn', 'clock', k('factorWaits', time(waitsUntil, ownZone())))}
        <button type="button" class="first" @click=${() => world.ask(unlock(world, holder, phone))}>
          ${k('unlock')}</button>` : chip('plain', 'shield', k(kind === 'pin' ? 'factorPin' : 'factorPasskey'))}
      <button type="button" @click=${() => world.ask(clear(world, holder, phone))}>${k('clear')}</button>`;
  }
}

function unlock({ api }: World, { name }: Holder, { id }: Phone): Wish {
  return {
    title: k('unlockTitle', name), text: k('unlockText'), yes: k('unlock'), picture: 'check', kind: 'first', fields: [],
    work: async () => {
      await need(api.DELETE('/api/v1/phones/{phone}/second-factor/waiting', { params: { path: { phone: id } } }));
      return k('unlockDone', name);
    },
  };
}

function clear({ api }: World, { name }: Holder, { id }: Phone): Wish {
  return {
    title: k('clearTitle', name), text: k('clearText'), yes: k('clear'), picture: 'erase', kind: 'danger', fields: [],
    work: async () => {
      await need(api.DELETE('/api/v1/phones/{phone}/second-factor', { params: { path: { phone: id } } }));
      return k('clearDone', name);
    },
  };
}

function invite({ api }: World, { id, name }: Holder): Wish {
  return {
    title: k('inviteTitle', name), text: k('inviteText'), yes: k('invite'), picture: 'plus', kind: 'first', fields: [],
    work: async () => {
      const { code, expiresIn } = await need(api.POST('/api/v1/key-holders/{holder}/invitations', {
        params: { path: { holder: id } },
      }));
      const until = new Date(Date.now() + expiresIn * 1000).toISOString();
      return k('invited', name, `${location.origin}/key/`, code, time(until, ownZone()));
    },
  };
}

function close({ api }: World, { name }: Holder, { id }: Phone): Wish {
  return {
    title: k('lostTitle', name), text: k('lostText'), yes: k('lost'), picture: 'trash', kind: 'danger', fields: [],
    work: async () => {
      await need(api.DELETE('/api/v1/phones/{phone}', { params: { path: { phone: id } } }));
      return k('lostDone');
    },
  };
}
