// Systems that call the API by themselves: each with a credential of its own, shown once, and only what it is for.
import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { done, need, type Schema } from '../common/api.ts';
import type { Wish } from '../common/deed.ts';
import { both } from '../common/language.ts';
import { PageElement } from '../common/page.ts';
import { chip, icon, problemNote, type Drawn } from '../common/parts.ts';
import { Problem } from '../common/problem.ts';
import { stamp } from '../common/time.ts';
import { adding, onceEach, ownZone, type World } from './model.ts';

type Machine = Schema<'Machine.MachineView'>;

const m = both({
  en: {
    title: 'Systems',
    text: 'A system grants keys, takes them back or looks them up by itself. Each has a credential of its own and may'
      + ' only do what it is for. The log says which one it was.',
    none: 'No system calls by itself.',
    add: 'Add a system',
    addText: 'Its credential is shown once. Whoever has it can do what you choose here.',
    name: 'What it is called',
    nameHint: 'As people know it: “Route planning”.',
    may: 'What it may do',
    'may.keys.read': 'look keys up',
    'may.keys.grant': 'grant keys',
    'may.keys.revoke': 'take keys back',
    'may.doors.open': 'open doors from afar',
    'set.read': 'Look keys and key holders up',
    'set.revoke': 'Look up and take back',
    'set.all': 'Look up, grant and take back',
    'set.open': 'Open doors that may be opened from afar',
    added: 'The credential of {0} is {1} – it is not shown again.',
    renew: 'New credential',
    renewText: 'The credential it has now is good no more, at once.',
    end: 'Shut out',
    endText: 'For good. A token that it has already ends within five minutes.',
    ended: '{0} is shut out.',
    isEnded: 'Shut out',
    seen: 'Last seen {0}',
    notSeen: 'Not seen yet',
  },
  da: {
    title: 'Systemer',
    text: 'Et system giver nøgler, tager dem tilbage eller slår dem op af sig selv. Hvert har sin egen adgangsnøgle'
      + ' og må kun det, det er til. Loggen siger, hvilket det var.',
    none: 'Intet system kalder af sig selv.',
    add: 'Tilføj et system',
    addText: 'Dets adgangsnøgle vises én gang. Den, der har den, kan det, du vælger her.',
    name: 'Hvad det hedder',
    nameHint: 'Som folk kender det: »Ruteplanlægning«.',
    may: 'Hvad det må',
    'may.keys.read': 'slå nøgler op',
    'may.keys.grant': 'give nøgler',
    'may.keys.revoke': 'tage nøgler tilbage',
    'may.doors.open': 'åbne døre udefra',
    'set.read': 'Slå nøgler og brugere op',
    'set.revoke': 'Slå op og tage tilbage',
    'set.all': 'Slå op, give og tage tilbage',
    'set.open': 'Åbne døre, der må åbnes udefra',
    added: 'Adgangsnøglen til {0} er {1} – den vises ikke igen.',
    renew: 'Ny adgangsnøgle',
    renewText: 'Den adgangsnøgle, det har nu, gælder ikke mere, med det samme.',
    end: 'Luk ude',
    endText: 'For altid. Et token, det allerede har, slutter inden for fem minutter.',
    ended: '{0} er lukket ude.',
    isEnded: 'Lukket ude',
    seen: 'Sidst set {0}',
    notSeen: 'Ikke set endnu',
  },
});

const SETS = {
  read: ['keys.read'],
  revoke: ['keys.read', 'keys.revoke'],
  all: ['keys.read', 'keys.grant', 'keys.revoke'],
  open: ['doors.open'],
} as const;

export const scopesOf = (set: string): readonly string[] => SETS[set as keyof typeof SETS] ?? SETS.read;

const may = (scope: string): string => {
  const key = `may.${scope}`;
  return m.has(key) ? m(key) : scope;
};

@customElement('calling-machines')
export class CallingMachines extends PageElement {
  @property({ attribute: false }) world!: World;

  @state() private machines: readonly Machine[] | null = null;
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
      this.machines = await need(this.world.api.GET('/api/v1/machines'));
      this.problem = null;
    } catch (thrown) {
      this.problem = Problem.catch(thrown);
    }
  }

  protected override render(): Drawn {
    const { machines, problem, world } = this;
    return html`
      <section class="card list" aria-labelledby="machines">
        <h2 id="machines">${m('title')} <span class="number">${machines?.length ?? 0}</span>
          <button type="button" class="first" @click=${() => world.ask(addWish(world))}>
            ${icon('plus')}${m('add')}</button></h2>
        <p class="quiet lead">${m('text')}</p>
        ${problemNote(problem)}
        ${machines?.length === 0 ? html`<p class="quiet empty">${m('none')}</p>` : nothing}
        <ul class="keys">${machines?.map((one) => this.drawOne(one))}</ul>
      </section>`;
  }

  private drawOne(one: Machine): TemplateResult {
    const { world } = this;
    return html`
      <li data-machine=${one.id}>
        <span><b>${one.name}</b> <small>${one.scopes.map(may).join(', ')}</small>
          <small class="quiet">${one.lastSeenAt ? m('seen', stamp(one.lastSeenAt, ownZone())) : m('notSeen')}</small>
        </span>
        ${one.endedAt ? chip('plain', 'cross', m('isEnded')) : html`
          <button type="button" aria-label=${`${m('renew')}: ${one.name}`}
            @click=${() => world.ask(renewWish(world, one))}>${m('renew')}</button>
          <button type="button" class="danger" aria-label=${`${m('end')}: ${one.name}`}
            @click=${() => world.ask(endWish(world, one))}>${m('end')}</button>`}
      </li>`;
  }
}

function addWish({ api }: World): Wish {
  const keyOf = onceEach();
  return {
    title: m('add'), text: m('addText'), yes: m('add'), picture: 'plus', kind: 'first',
    fields: [
      { name: 'name', label: m('name'), kind: 'line', hint: m('nameHint'), longest: 120 },
      {
        name: 'set', label: m('may'), kind: 'choice',
        options: [['read', m('set.read')], ['revoke', m('set.revoke')], ['all', m('set.all')],
          ['open', m('set.open')]],
      },
    ],
    work: async ({ name = '', set = '' }) => {
      const body = { name: name.trim(), scopes: [...scopesOf(set)] };
      const { credential } = await adding(keyOf, body, (key) => need(api.POST('/api/v1/machines', {
        body, params: { header: { 'Idempotency-Key': key } },
      })));
      return m('added', body.name, credential);
    },
  };
}

const renewWish = ({ api }: World, { id, name }: Machine): Wish => ({
  title: `${m('renew')}: ${name}`, text: m('renewText'), yes: m('renew'), picture: 'repeat', kind: 'first', fields: [],
  work: async () => {
    const { credential } = await need(api.POST('/api/v1/machines/{machine}/credential', {
      params: { path: { machine: id } },
    }));
    return m('added', name, credential);
  },
});

const endWish = ({ api }: World, { id, name }: Machine): Wish => ({
  title: `${m('end')}: ${name}`, text: m('endText'), yes: m('end'), picture: 'trash', kind: 'danger', fields: [],
  work: async () => {
    await done(api.DELETE('/api/v1/machines/{machine}', { params: { path: { machine: id } } }));
    return m('ended', name);
  },
});
