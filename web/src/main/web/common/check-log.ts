// Has the log computed anew and says what it turned out to be; keeps checkpoints and compares with kept ones.
import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { need, type Api, type Schema } from './api.ts';
import { c } from './check-log-texts.ts';
import { PageElement } from './page.ts';
import { icon, note, problemNote, save, type Drawn } from './parts.ts';
import { Problem } from './problem.ts';
import { number } from './time.ts';

type Verdict = Schema<'VerdictView'>;
type Finding = Schema<'VerdictView.FindingView'>;

const SHOWN = 20;

@customElement('check-log')
export class CheckLog extends PageElement {
  @property({ attribute: false }) api!: Api;

  @state() private verdict: Verdict | null = null;
  @state() private witness: string | null = null;
  @state() private isStopped = false;
  @state() private problem: Problem | null = null;
  /** Of the check that is going on. */
  @state() private running: AbortController | null = null;

  override disconnectedCallback(): void {
    this.running?.abort();
    super.disconnectedCallback();
  }

  /** The log may be long: it is read in parts until there is a verdict. It may be left at any time. */
  private async check(witness: string | null): Promise<void> {
    this.running?.abort();
    const running = new AbortController();
    const { signal } = running;
    Object.assign(this, { running, witness, verdict: null, problem: null, isStopped: false });
    try {
      const path = '/api/v1/agreement/evidence/verification';
      let verdict = await need(this.api.POST(path, { body: witness === null ? {} : { checkpoint: witness }, signal }));
      while (verdict.continuation && !signal.aborted) {
        this.verdict = verdict;
        verdict = await need(this.api.POST(`${path}/continuation`, {
          body: { continuation: verdict.continuation }, signal,
        }));
      }
      if (this.running === running) {
        this.verdict = verdict;
      }
    } catch (thrown) {
      if (!signal.aborted) {
        this.problem = Problem.catch(thrown);
        this.verdict = null;
      }
    } finally {
      if (this.running === running) {
        this.running = null;
      }
    }
  }

  private readonly stop = (): void => {
    this.running?.abort();
    Object.assign(this, { running: null, verdict: null, isStopped: true });
  };

  private readonly compare = async (chosen: Event): Promise<void> => {
    const input = chosen.target as HTMLInputElement;
    const file = input.files?.[0];
    input.value = ''; // the same again is a choice too
    if (file) {
      await this.check((await file.text()).slice(0, 4_000));
    }
  };

  private async keep(what: 'checkpoint' | 'key', named: (text: string) => string): Promise<void> {
    this.problem = null;
    try {
      const text = await need(this.api.GET(`/api/v1/agreement/evidence/${what}`, { parseAs: 'text' }));
      save(`${named(text)}.txt`, new Blob([text], { type: 'text/plain' }));
    } catch (thrown) {
      this.problem = Problem.catch(thrown);
    }
  }

  private readonly keepCheckpoint = (): Promise<void> =>
    this.keep('checkpoint', (text) => `${c('file')}-${sizeOf(text) ?? ''}`);

  private readonly keepKey = (): Promise<void> => this.keep('key', () => c('keyFile'));

  protected override render(): TemplateResult {
    return html`
      <section class="card check-log" aria-labelledby="check-log">
        <h2 id="check-log">${c('title')}</h2>
        <p class="quiet">${c('text')}</p>
        <div class="row">
          ${this.running ? html`
            <button type="button" data-check="stop" @click=${this.stop}>${icon('cross')}${c('stop')}</button>` : html`
            <button type="button" data-check="all" @click=${() => this.check(null)}>
              ${icon('shield')}${c('check')}</button>`}
          <button type="button" data-check="keep" @click=${this.keepCheckpoint}>
            ${icon('download')}${c('keep')}</button>
          <button type="button" data-check="key" @click=${this.keepKey}>${icon('download')}${c('keepKey')}</button>
        </div>
        ${this.running ? this.drawProgress() : nothing}
        ${this.drawVerdict()}
        ${problemNote(this.problem)}
        <p class="quiet">${c('keepText')}</p>
        <div class="field"><label for="kept">${c('kept')}</label>
          <input id="kept" type="file" accept=".txt,text/plain" @change=${this.compare}></div>
      </section>`;
  }

  private drawProgress(): TemplateResult {
    const { verdict } = this;
    return html`
      <p><label>${verdict ? c('reading', number(verdict.checked), number(verdict.size)) : c('begins')}
        ${verdict ? html`<progress max=${verdict.size} value=${verdict.checked}></progress>`
          : html`<progress></progress>`}</label></p>`;
  }

  private drawVerdict(): Drawn {
    const { verdict, witness } = this;
    const isOver = verdict !== null && this.running === null;
    const seen = witness === null ? null : sizeOf(witness);
    return html`
      ${isOver && !verdict.intact
        ? note('bad', headingOf(verdict.findings), drawFindings(verdict.findings)) : note('bad', null)}
      ${isOver && verdict.intact
        ? note('good', seen === null ? c('intact', number(verdict.size))
          : c(seen < verdict.dropped ? 'withOldWitness' : 'withWitness', number(verdict.size), number(seen)),
        verdict.root ? html`
            <br><small>${c('root')}: <code>${verdict.root}</code></small>` : nothing)
        : note('plain', this.isStopped ? c('stopped') : null)}
      ${isOver && verdict.dropped > 0 ? html`<p class="quiet">${c('dropped', number(verdict.dropped))}</p>` : nothing}`;
  }
}

/** A file that does not fit says nothing against the log yet. */
const headingOf = (findings: readonly Finding[]): string =>
  c(findings.every(({ code }) => code === 'witness-dropped') ? 'uncompared'
    : findings.every(({ code }) => code.startsWith('witness-')) ? 'unfit' : 'broken');

const drawFindings = (findings: readonly Finding[]): TemplateResult => html`
  ${findings.slice(0, SHOWN).map((finding) => html`<br>${findingInWords(finding)}`)}
  ${findings.length > SHOWN ? html`<br>${c('more', number(findings.length - SHOWN))}` : nothing}
  <br>${c('tell')}`;

/** What is wrong, and where: a code that this page does not know yet is said as it is. */
export function findingInWords({ seq, code }: Finding): string {
  const key = `flaw.${code}`;
  return c.has(key) ? c(key, number(seq)) : `${code} (${number(seq)})`;
}

/** Of how many entries a checkpoint is (C2SP tlog-checkpoint: its second line); null where it is none. */
export function sizeOf(checkpoint: string): number | null {
  const size = checkpoint.split(/\r?\n/)[1] ?? '';
  return /^\d{1,15}$/.test(size) ? Number(size) : null;
}
