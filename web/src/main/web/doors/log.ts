// The newest deeds, in words: who did what, and whose key it was.
import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import '../common/check-log.ts';
import { need, type Schema } from '../common/api.ts';
import type { Texts } from '../common/language.ts';
import { PageElement } from '../common/page.ts';
import { chip, icon, problemNote, type Drawn } from '../common/parts.ts';
import { Problem } from '../common/problem.ts';
import { common } from '../common/texts.ts';
import { number, stamp } from '../common/time.ts';
import { k } from './key-texts.ts';
import { deeds, grounds, l } from './log-texts.ts';
import { companyOf, doorOf, holderOf, ownZone, type World } from './model.ts';
import { t } from './texts.ts';

type Entry = Schema<'LogView.EntryView'>;

const AT_ONCE = 50;

@customElement('deeds-log')
export class DeedsLog extends PageElement {
  @property({ attribute: false }) world!: World;

  @state() private entries: readonly Entry[] | null = null;
  @state() private next: string | null = null;
  @state() private droppedUntil: string | null = null;
  @state() private problem: Problem | null = null;
  @state() private isBusy = false;

  override connectedCallback(): void {
    super.connectedCallback();
    void this.read();
  }

  private readonly read = async (): Promise<void> => {
    if (this.isBusy) {
      return;
    }
    this.isBusy = true;
    this.problem = null;
    try {
      const part = await need(this.world.api.GET('/api/v1/log', {
        params: { query: { limit: AT_ONCE, ...(this.next ? { before: this.next } : {}) } },
      }));
      this.entries = [...this.entries ?? [], ...part.entries];
      this.next = part.next ?? null;
      this.droppedUntil = part.droppedUntil ?? null;
    } catch (thrown) {
      this.problem = Problem.catch(thrown);
    } finally {
      this.isBusy = false;
    }
  };

  protected override render(): TemplateResult {
    const { entries } = this;
    return html`
      <section class="card list" aria-labelledby="log">
        <h2 id="log">${l('title')}</h2>
        <p class="quiet lead">${l('text')} ${l('times', ownZone())}</p>
        ${entries === null ? this.problem ? nothing : html`<p class="quiet lead" role="status">${common('loading')}</p>`
          : entries.length === 0 ? html`<p class="quiet empty">${l('none')}</p>` : html`
          <table>
            <thead><tr><th scope="col">${l('when')}</th><th scope="col">${l('what')}</th>
              <th scope="col">${l('about')}</th><th scope="col">${l('whose')}</th>
              <th scope="col">${l('who')}</th></tr></thead>
            <tbody>${entries.map((entry) => this.drawEntry(entry))}</tbody>
          </table>`}
        ${problemNote(this.problem)}
        ${this.droppedUntil === null || this.next !== null ? nothing
          : html`<p class="quiet lead">${l('dropped', stamp(this.droppedUntil, ownZone()))}</p>`}
        ${this.next === null ? nothing : html`
          <p class="more"><button type="button" ?disabled=${this.isBusy} @click=${this.read}>
            ${icon('down')}${l('older')}</button></p>`}
      </section>
      <check-log .api=${this.world.api}></check-log>`;
  }

  private drawEntry(entry: Entry): TemplateResult {
    return html`
      <tr data-deed=${entry.deed}>
        <td data-label=${l('when')}><time datetime=${entry.at}>${stamp(entry.at, ownZone())}</time>
          <small class="quiet">${entry.seq === undefined ? l('notSealed') : l('number', number(entry.seq))}</small></td>
        <th scope="row">${deeds.has(entry.deed) ? deeds(entry.deed) : entry.deed}</th>
        <td data-label=${l('about')}>${this.nameOf(entry)}${drawDetails(entry)}</td>
        <td data-label=${l('whose')}>${who(entry.person, holderOf(this.world.known, entry.person?.id)?.name)}</td>
        <td data-label=${l('who')}>${entry.actor.kind === 'service' ? l('service') : who(entry.actor)}</td>
      </tr>`;
  }

  private nameOf({ deed, objectId, details }: Entry): string {
    const { known } = this.world;
    const found = doorOf(known, objectId) ?? companyOf(known, objectId) ?? companyOf(known, details['companyId']);
    return found?.name ?? (objectId && deed.startsWith('key-') ? l('key') : deed.startsWith('policy-')
      ? t('part.policy') : '–');
  }
}

/** Who can no longer be read is said to be erased; whom nobody knows any name of keeps the end of the number. */
const who = (
  one: { id?: string; name?: string; erased: boolean } | undefined, name: string | undefined = one?.name,
): Drawn | string =>
  (!one ? '–' : one.erased ? chip('plain', 'erase', l('erased')) : name ?? one.name
    ?? (one.id ? `${l('unknown')} (…${one.id.slice(-6)})` : l('unknown')));

const WHEN = /^\d{4}-\d\d-\d\dT[\d:.]+Z$/;

const worded = <K extends string>(say: Texts<K>, key: string): string | null => (say.has(key) ? say(key) : null);

/** Codes of the domain as people say them. */
const WORDED: Readonly<Record<string, (code: string) => string | null>> = {
  state: (code) => worded(t, `door.${code}`),
  entitlement: (code) => worded(k, `entitlement.${code}`),
  ground: (code) => worded(grounds, code),
  asksFactor: (code) => worded(l, `asks.${code}`),
  fromAfar: (code) => worded(l, `asks.${code}`),
  told: (code) => worded(l, `told.${code}`),
  factor: (code) => worded(l, `factor.${code}`),
};

const plainly = (value: string): string =>
  (WHEN.test(value) ? stamp(value, ownZone()) : /^\d+$/.test(value) ? number(Number(value)) : value);

const valueOf = (name: string, value: string): string => WORDED[name]?.(value) ?? plainly(value);

function drawDetails({ details }: Entry): Drawn {
  const said = Object.entries(details).flatMap(([name, value]) => {
    const key = `detail.${name}`;
    return l.has(key) && value ? [`${l(key)}: ${valueOf(name, value)}`] : [];
  });
  return said.length === 0 ? nothing : html`<small class="quiet">${said.join(' · ')}</small>`;
}
