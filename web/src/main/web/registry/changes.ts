// Changes of the registry: those that wait for a second person, and what each version brought, by whom.
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { need } from '../common/api.ts';
import { icon, note, problemNote } from '../common/parts.ts';
import { Problem } from '../common/problem.ts';
import { stamp } from '../common/time.ts';
import { differenceList } from './difference-list.ts';
import { between, bodyOf, draftOf, effect, type Draft } from './differences.ts';
import { operatorOf, type Change, type Registry, type Summary, type World } from './known.ts';
import { t } from './texts.ts';
import { findingLine, zone, type Finding } from './words.ts';

@customElement('registry-changes')
export class RegistryChanges extends LitElement {
  @property({ attribute: false }) world!: World;
  /** Gives what somebody proposed to whoever makes a change. */
  @property({ attribute: false }) take: (draft: Draft) => void = () => {};

  @state() private versions: readonly Summary[] = [];
  @state() private pair: { before: Registry; after: Registry } | null = null;
  @state() private problem: Problem | null = null;
  @state() private findings: ReadonlyMap<string, readonly Finding[]> = new Map();
  private newest = 0;

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override willUpdate(): void {
    const { registry: { number }, changes } = this.world.known;
    changes.filter(({ id, state: stands }) => stands === 'PROPOSED' && !this.findings.has(id))
      .forEach((change) => void this.look(change));
    if (number !== this.newest) {
      this.newest = number;
      void this.attempt(async () => {
        this.versions = await need(this.world.api.GET('/api/v1/registry/versions'));
        await this.compare(Math.max(1, number - 1), number);
      });
    }
  }

  /** Whoever decides sees what is wrong with it. */
  private async look(change: Change): Promise<void> {
    this.findings = new Map([...this.findings, [change.id, []]]);
    await this.attempt(async () => {
      const body = bodyOf(draftOf(change), change.reason);
      const found = await need(this.world.api.POST('/api/v1/registry/changes/findings', { body }));
      this.findings = new Map([...this.findings, [change.id, found]]);
    });
  }

  private async attempt(work: () => Promise<void>): Promise<void> {
    this.problem = null;
    try {
      await work();
    } catch (thrown) {
      this.problem = Problem.catch(thrown);
    }
  }

  private async compare(before: number, after: number): Promise<void> {
    const version = (number: number): Promise<Registry> =>
      need(this.world.api.GET('/api/v1/registry/versions/{number}', { params: { path: { number } } }));
    const [one, other] = await Promise.all([version(before), version(after)]);
    this.pair = { before: one, after: other };
  }

  protected override render(): TemplateResult {
    const waiting = this.world.known.changes.filter(({ state: stands }) => stands === 'PROPOSED');
    return html`
      ${problemNote(this.problem)}
      ${waiting.length === 0 ? html`<p class="card quiet">${t('noneWaiting')}</p>`
        : waiting.map((change) => this.drawWaiting(change))}
      ${this.drawCompared()}
      ${this.drawVersions()}`;
  }

  private drawWaiting(change: Change): TemplateResult {
    const { known, me } = this.world;
    const { registry } = known;
    const isMine = change.proposedBy === me.id;
    const isOld = change.basedOn !== registry.number;
    return html`
      <section class="card waiting-change" aria-label=${change.reason}>
        <h2>${change.reason}</h2>
        <p class="quiet">${t('proposedBy', operatorOf(known, change.proposedBy), stamp(change.proposedAt, zone()))}</p>
        ${differenceList(effect(draftOf(change), registry.catalogue), registry.catalogue)}
        ${(this.findings.get(change.id) ?? []).map(findingLine)}
        ${isOld ? note('warn', t('changedSince')) : isMine ? note('plain', t('somebodyElse')) : nothing}
        <div class="row">
          ${isOld ? html`<button type="button" class="first" @click=${() => this.take(draftOf(change))}>
              ${icon('repeat')}${t('takeOver')}</button>`
            : isMine ? nothing : html`
              <button type="button" class="first" @click=${() => this.decide(change, true)}>
                ${icon('check')}${t('confirmChange')}</button>`}
          <button type="button" @click=${() => this.decide(change, false)}>
            ${icon('cross')}${t(isMine ? 'takeBack' : 'reject')}</button>
        </div>
      </section>`;
  }

  private decide({ id }: Change, isYes: boolean): Promise<void> {
    const { api, run } = this.world;
    const params = { path: { id } };
    return run(async () => {
      await need(isYes ? api.POST('/api/v1/registry/changes/{id}/confirmation', { params })
        : api.POST('/api/v1/registry/changes/{id}/rejection', { params }));
      return t(isYes ? 'confirmedChange' : 'rejected');
    });
  }

  private drawCompared(): TemplateResult | typeof nothing {
    const { pair, versions } = this;
    if (!pair) {
      return nothing;
    }
    const choose = (id: string, label: string, chosen: number, then: (number: number) => Promise<void>) => html`
      <div class="field"><label for=${id}>${label}</label>
        <select id=${id} @change=${(event: Event) =>
          this.attempt(() => then(Number((event.target as HTMLSelectElement).value)))}>
          ${versions.map((one) => html`<option value=${one.number} ?selected=${one.number === chosen}>
            ${t('version', one.number)} · ${stamp(one.recordedAt, zone())}</option>`)}
        </select></div>`;
    return html`
      <section class="card" aria-labelledby="compared">
        <h2 id="compared">${t('compared')}</h2>
        <div class="tools">
          ${choose('before', t('before'), pair.before.number, (number) => this.compare(number, pair.after.number))}
          ${choose('after', t('after'), pair.after.number, (number) => this.compare(pair.before.number, number))}
        </div>
        ${differenceList(between(pair.before.catalogue, pair.after.catalogue), pair.after.catalogue)}
      </section>`;
  }

  private drawVersions(): TemplateResult {
    const { known } = this.world;
    return html`
      <section class="card list" aria-labelledby="versions">
        <h2 id="versions">${t('versions')}</h2>
        <table>
          <thead><tr><th scope="col">${t('versionHead')}</th><th scope="col">${t('since')}</th>
            <th scope="col">${t('reason')}</th><th scope="col">${t('proposedHead')}</th>
            <th scope="col">${t('confirmedHead')}</th></tr></thead>
          <tbody>${this.versions.map(({ number, recordedAt, changeId }) => {
            const change = known.changes.find(({ id }) => id === changeId);
            return html`
              <tr>
                <th scope="row"><button type="button" class="link" @click=${() => this.attempt(async () => {
                  await this.compare(Math.max(1, number - 1), number);
                  this.querySelector('#compared')?.scrollIntoView();
                })}>${t('version', number)}</button></th>
                <td data-label=${t('since')}><time>${stamp(recordedAt, zone())}</time></td>
                <td data-label=${t('reason')}>${change?.reason ?? (changeId ? '–' : t('cameWith'))}</td>
                <td data-label=${t('proposedHead')}>${change ? operatorOf(known, change.proposedBy) : '–'}</td>
                <td data-label=${t('confirmedHead')}>${!change ? '–' : change.decidedBy === change.proposedBy
                  ? t('atOnce') : operatorOf(known, change.decidedBy)}</td>
              </tr>`;
          })}</tbody>
        </table>
      </section>`;
  }
}
