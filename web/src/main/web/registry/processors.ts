// Changes among our processors: who still has to be told, what was announced, and what has to be deleted afterwards.
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { need } from '../common/api.ts';
import { chip, icon, problemNote } from '../common/parts.ts';
import { Problem } from '../common/problem.ts';
import { date, stamp } from '../common/time.ts';
import type { Wish } from '../common/deed.ts';
import { recipient, tenantOf, type Notice, type Remediation, type Result, type World } from './known.ts';
import './announce.ts';
import { noticeView } from './notice.ts';
import { n } from './notice-texts.ts';
import { proofWish, stateChip } from './results.ts';
import { t } from './texts.ts';
import { zone, type Finding } from './words.ts';

@customElement('registry-processors')
export class RegistryProcessors extends LitElement {
  @property({ attribute: false }) world!: World;
  /** The id of a change, `new`, or null for all. */
  @property({ attribute: false }) key: string | null = null;

  @state() private results: readonly Result[] = [];
  @state() private findings: readonly Finding[] = [];
  @state() private problem: Problem | null = null;
  private asked = '';

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  /** One change is read again whenever all is. */
  protected override willUpdate(changed: Map<string, unknown>): void {
    if (this.key !== this.asked) {
      this.asked = this.key ?? '';
      this.results = [];
      this.findings = [];
    }
    if (this.key && this.key !== 'new' && (changed.has('world') || changed.has('key'))) {
      void this.read(this.key);
    }
  }

  private async read(id: string): Promise<void> {
    try {
      const { api } = this.world;
      const [results, findings] = await Promise.all([
        need(api.GET('/api/v1/subprocessor-changes/{change}/notices', { params: { path: { change: id } } })),
        need(api.GET('/api/v1/subprocessor-changes/{id}/findings', { params: { path: { id } } })),
      ]);
      if (id === this.key && JSON.stringify([results, findings]) !== JSON.stringify([this.results, this.findings])) {
        this.results = results;
        this.findings = findings;
      }
    } catch (thrown) {
      this.problem = Problem.catch(thrown);
    }
  }

  protected override render(): TemplateResult {
    const { world, key } = this;
    if (key === 'new') {
      return html`<registry-announce .world=${world}></registry-announce>`;
    }
    const change = world.known.notices.find(({ id }) => id === key);
    return html`${problemNote(this.problem)}
      ${change ? noticeView(world, change, this.results, this.findings) : this.drawAll()}`;
  }

  private drawAll(): TemplateResult {
    const { known } = this.world;
    return html`
      ${known.escalations.length === 0 ? nothing : html`
        <section class="card list" aria-labelledby="escalations">
          <h2 id="escalations">${n('escalations')} <span class="number">${known.escalations.length}</span></h2>
          <p class="quiet lead">${n('escalationsHint')}</p>
          <ul class="tasks">${known.escalations.map((one) => html`
            <li>${chip('bad', 'phone', n(`escalation.${one.escalation as 'CALL'}`))}
              <a href="#processors/${one.changeId}"><span>${one.tenant} · ${recipient(known, one.service)}</span></a>
              <button type="button" @click=${() => this.world.ask(proofWish(this.world, one))}>
                ${n('prove')}</button></li>`)}
          </ul>
        </section>`}
      <section class="card list" aria-labelledby="notices">
        <h2 id="notices">${n('title')}
          <a class="button first" href="#processors/new">${icon('plus')}${n('draft')}</a></h2>
        ${known.notices.length === 0 ? html`<p class="quiet empty">${n('none')}</p>` : this.drawNotices(known.notices)}
      </section>
      ${this.drawRemediations(known.remediations)}`;
  }

  private drawNotices(notices: readonly Notice[]): TemplateResult {
    const { known } = this.world;
    return html`
      <table>
        <thead><tr><th scope="col">${n('who')}</th><th scope="col">${n('what')}</th>
          <th scope="col">${t('reason')}</th><th scope="col">${n('announced')}</th>
          <th scope="col">${t('state')}</th></tr></thead>
        <tbody>${notices.map(({ id, proposal, announcedAt, state: stands }) => html`
          <tr>
            <th scope="row"><a href="#processors/${id}">${recipient(known, proposal.service)}</a>
              <small class="quiet">${proposal.service}</small></th>
            <td data-label=${n('what')}>${n(`kind.${proposal.kind}`)}</td>
            <td data-label=${t('reason')}>${proposal.reason}</td>
            <td data-label=${n('announced')}>${announcedAt ? date(announcedAt, zone()) : '–'}</td>
            <td>${stateChip(stands)}</td>
          </tr>`)}
        </tbody>
      </table>`;
  }

  private drawRemediations(remediations: readonly Remediation[]): TemplateResult {
    const { known, ask } = this.world;
    return html`
      <section class="card list" aria-labelledby="remediations">
        <h2 id="remediations">${n('remediations')} <span class="number">${remediations.length}</span></h2>
        <p class="quiet lead">${n('remediationsHint')}</p>
        ${remediations.length === 0 ? nothing : html`
          <table>
            <thead><tr><th scope="col">${t('tenant')}</th><th scope="col">${n('who')}</th>
              <th scope="col">${n('cause')}</th><th scope="col">${t('since')}</th>
              <th scope="col">${t('state')}</th></tr></thead>
            <tbody>${remediations.map((one) => html`
              <tr>
                <th scope="row">${tenantOf(known, one.tenantId)}</th>
                <td data-label=${n('who')}>${recipient(known, one.service)}
                  <small class="quiet">${one.service}</small></td>
                <td data-label=${n('cause')}>${n(`cause.${one.cause as 'STOP'}`)}
                  <small class="quiet">${one.detail}</small></td>
                <td data-label=${t('since')}>${stamp(one.openedAt, zone())}</td>
                <td>${one.confirmedAt ? html`${chip('good', 'check', n('deleted'))}
                    <small class="quiet">${one.note}</small>` : html`
                  <button type="button" @click=${() => ask(this.deleted(one))}>
                    ${icon('check')}${n('confirmDeleted')}</button>`}</td>
              </tr>`)}
            </tbody>
          </table>`}
      </section>`;
  }

  private deleted({ id, service, tenantId }: Remediation): Wish {
    const { api, known } = this.world;
    return {
      title: n('confirmDeleted'),
      text: n('deletedText', tenantOf(known, tenantId), recipient(known, service)),
      yes: n('confirmDeleted'),
      picture: 'check',
      kind: 'first',
      fields: [{ name: 'note', label: n('deletedNote'), kind: 'text' }],
      work: async (values) => {
        await need(api.POST('/api/v1/remediations/{id}/confirmation', {
          params: { path: { id } }, body: { note: values['note']! },
        }));
        return n('deletedDone');
      },
    };
  }
}

