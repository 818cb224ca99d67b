// What holders have told is wrong at a door, until somebody has seen to it; erased after thirty days in any case.
import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { need } from '../common/api.ts';
import { PageElement } from '../common/page.ts';
import { problemNote, type Drawn } from '../common/parts.ts';
import { Problem } from '../common/problem.ts';
import { stamp } from '../common/time.ts';
import { ownZone, type World } from './model.ts';
import { t } from './texts.ts';

interface Fault {
  readonly id: string;
  readonly doorId: string;
  readonly words: string;
  readonly spot?: { readonly latitude: number; readonly longitude: number; readonly within: number };
  readonly reportedAt: string;
  readonly closedAt?: string;
}

const place = ({ latitude, longitude, within }: NonNullable<Fault['spot']>): string =>
  t('faultPlace', latitude.toFixed(5), longitude.toFixed(5), Math.round(within));

@customElement('door-faults')
export class DoorFaults extends PageElement {
  @property({ attribute: false }) world!: World;

  @state() private faults: readonly Fault[] = [];
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
      this.faults = (await need(this.world.api.GET('/api/v1/faults'))).filter(({ closedAt }) => !closedAt);
      this.problem = null;
    } catch (thrown) {
      this.problem = Problem.catch(thrown);
    }
  }

  private readonly close = async ({ id }: Fault): Promise<void> => {
    try {
      await need(this.world.api.DELETE('/api/v1/faults/{fault}', { params: { path: { fault: id } } }));
      await this.world.say(t('faultClosed'));
    } catch (thrown) {
      this.problem = Problem.catch(thrown);
    }
  };

  protected override render(): Drawn {
    const { faults, problem } = this;
    return faults.length === 0 && !problem ? nothing : html`
      <section class="card list" aria-labelledby="faults">
        <h2 id="faults">${t('faults')} <span class="number">${faults.length}</span></h2>
        ${problemNote(problem)}
        <ul class="people">${faults.map((fault) => this.drawOne(fault))}</ul>
      </section>`;
  }

  private drawOne(fault: Fault): TemplateResult {
    const door = this.world.known.doors.find(({ id }) => id === fault.doorId);
    return html`
      <li data-fault=${fault.id}><b>${door?.name ?? '–'}</b> <span>${fault.words}</span>
        <small class="quiet">${stamp(fault.reportedAt, ownZone())}${fault.spot
          ? html` · ${place(fault.spot)}` : nothing}</small>
        <button type="button" @click=${() => this.close(fault)}>${t('faultClose')}</button></li>`;
  }
}
