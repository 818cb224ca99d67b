// A fault at a door, told by whoever stands there. Where they stand goes along only when they tick it, now.
import { html, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { PageElement } from '../common/page.ts';
import { icon, note, problemNote } from '../common/parts.ts';
import { Problem } from '../common/problem.ts';
import type { Fault } from './server.ts';
import { t } from './texts.ts';

const PATIENCE = 8000;
const MOST = 500;
const FURTHEST = 1_000_000;
const millionths = (degrees: number): number => Math.round(degrees * 1e6);

type Place = NonNullable<Fault['location']>;

/** Where the phone is now; null where it does not say. */
const whereAmI = (): Promise<Place | null> => new Promise((resolve) => {
  navigator.geolocation.getCurrentPosition(
    ({ coords }) => resolve({
      latitude: millionths(coords.latitude), longitude: millionths(coords.longitude),
      within: Math.min(Math.ceil(coords.accuracy), FURTHEST),
    }),
    () => resolve(null),
    { timeout: PATIENCE, enableHighAccuracy: true },
  );
});

@customElement('door-fault')
export class DoorFault extends PageElement {
  @property({ attribute: false }) doors: readonly { readonly id: string; readonly name: string }[] = [];
  @property({ attribute: false }) days = 30;
  @property({ attribute: false }) report: (fault: Fault) => Promise<unknown> = async () => null;

  @state() private problem: Problem | null = null;
  @state() private said: 'sent' | 'no-place' | null = null;
  @state() private isBusy = false;

  private readonly send = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const form = event.currentTarget as HTMLFormElement;
    const fields = new FormData(form);
    this.isBusy = true;
    this.problem = null;
    this.said = null;
    try {
      const location = fields.has('place') ? await whereAmI() : null;
      if (fields.has('place') && !location) {
        this.said = 'no-place';
        return;
      }
      await this.report({
        doorId: String(fields.get('door')), words: String(fields.get('words')).replaceAll(/\s+/g, ' ').trim(),
        ...(location ? { location } : {}),
      });
      this.said = 'sent';
      form.reset();
    } catch (thrown) {
      this.problem = Problem.catch(thrown);
    } finally {
      this.isBusy = false;
    }
  };

  protected override render(): TemplateResult {
    return html`
      <form @submit=${this.send}>
        <div class="field">
          <label for="fault-door">${t('faultDoor')}</label>
          <select id="fault-door" name="door" required>
            ${this.doors.map(({ id, name }) => html`<option value=${id}>${name}</option>`)}
          </select>
        </div>
        <div class="field">
          <label for="fault-words">${t('faultWords')}</label>
          <textarea id="fault-words" name="words" rows="3" maxlength=${MOST} required></textarea>
        </div>
        <label class="tick"><input type="checkbox" name="place"><span>${t('faultPlace', this.days)}</span></label>
        ${problemNote(this.problem)}
        ${note('warn', this.said === 'no-place' ? t('faultNoPlace') : null)}
        ${note('good', this.said === 'sent' ? t('faultSent') : null)}
        <button type="submit" ?disabled=${this.isBusy}>${icon('message')}${t('faultSend')}</button>
      </form>`;
  }
}
