// Who can sign in to an owner's page, and how somebody is let in to it.
import { html, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { need, type Schema } from '../common/api.ts';
import type { Wish } from '../common/deed.ts';
import { language } from '../common/language.ts';
import { PageElement } from '../common/page.ts';
import { chip, icon, problemNote } from '../common/parts.ts';
import { Problem } from '../common/problem.ts';
import type { Owner } from './contracts.ts';
import type { World } from './model.ts';
import { n } from './owner-news-texts.ts';

type Person = Schema<'OwnerAccount.OwnersAccountView'>;

const stands = ({ disabled, activated }: Person): TemplateResult =>
  (disabled ? chip('bad', 'cross', n('disabled')) : activated ? chip('good', 'check', n('active'))
    : chip('warn', 'clock', n('waits')));

function invite({ api }: World, owner: Owner): Wish {
  return {
    title: n('inviteTitle', owner.name), text: n('inviteText'), yes: n('invite'), picture: 'mail', kind: 'first',
    fields: [
      { name: 'email', label: n('email'), kind: 'line', value: owner.email, longest: 254 },
      {
        name: 'language', label: n('language'), kind: 'choice', value: language(),
        options: [['da', 'Dansk'], ['en', 'English']],
      },
      {
        name: 'delivery', label: n('delivery'), kind: 'choice', value: 'mail',
        options: [['mail', n('byMail')], ['by-hand', n('byHand')]],
      },
    ],
    work: async ({ email = '', language: speaks = 'da', delivery = 'mail' }) => {
      const { activationLink } = await need(api.POST('/api/v1/owners/{owner}/accounts', {
        params: { path: { owner: owner.id } }, body: { email: email.trim(), language: speaks, delivery },
      }));
      return activationLink ? n('invitedByHand', email.trim(), activationLink) : n('invitedByMail', email.trim());
    },
  };
}

@customElement('owner-people')
export class OwnerPeople extends PageElement {
  @property({ attribute: false }) world!: World;
  @property({ attribute: false }) owner!: Owner;

  @state() private people: readonly Person[] = [];
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
      this.people = await need(this.world.api.GET('/api/v1/owners/{owner}/accounts', {
        params: { path: { owner: this.owner.id } },
      }));
      this.problem = null;
    } catch (thrown) {
      this.problem = Problem.catch(thrown);
    }
  }

  protected override render(): TemplateResult {
    const { world, owner, people } = this;
    return html`
      <section class="card list" aria-labelledby="owner-people">
        <h2 id="owner-people">${n('people')}
          <button type="button" class="first" @click=${() => world.ask(invite(world, owner))}>
            ${icon('plus')}${n('invite')}</button></h2>
        ${problemNote(this.problem)}
        ${people.length === 0 ? html`<p class="quiet empty">${n('peopleNone')}</p>` : html`
          <ul class="people">${people.map((one) => html`
            <li data-account=${one.id}><span>${one.email}</span>${stands(one)}</li>`)}</ul>
          <p class="quiet lead">${n('toPeople')}</p>`}
      </section>`;
  }
}
