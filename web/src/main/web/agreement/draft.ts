// The draft as this browser has it, and as it is kept. What somebody changes is kept a moment later, so it is there on
// any device; where somebody else was first, both are held until one of them is chosen.
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { need, type Api } from '../common/api.ts';
import { Problem } from '../common/problem.ts';
import type { Finding, Terms, Version } from './world.ts';

/** A breath: a slider that is drawn is kept once. */
const SOON = 400;

export interface Conflict {
  readonly theirs: Version;
  readonly mine: Terms;
}

export type Kept = 'kept' | 'keeping' | 'conflict' | 'failed';

export class Draft implements ReactiveController {
  /** As it is kept; null: there is none yet. */
  version: Version | null = null;
  terms: Terms | null = null;
  findings: readonly Finding[] = [];
  conflict: Conflict | null = null;
  problem: Problem | null = null;
  kept: Kept = 'kept';

  #timer = 0;
  #saving: Promise<void> | null = null;

  constructor(readonly host: ReactiveControllerHost, readonly api: () => Api) {
    host.addController(this);
  }

  hostDisconnected(): void {
    void this.flush();
  }

  hostConnected(): void {
    this.problem = null;
  }

  async open(version: Version | null): Promise<void> {
    this.version = version;
    this.terms = version?.terms ?? null;
    this.conflict = null;
    this.problem = null;
    this.kept = 'kept';
    this.findings = [];
    await this.look();
  }

  /** Findings are about what is kept, and about the contacts, which are kept elsewhere. */
  async look(): Promise<void> {
    const { version } = this;
    if (version !== null) {
      try {
        const findings = await need(this.api().GET('/api/v1/agreement/versions/{id}/findings', {
          params: { path: { id: version.id } },
        }));
        this.findings = this.version?.id === version.id ? findings : this.findings;
      } catch (thrown) {
        this.problem = Problem.catch(thrown);
      }
    }
    this.host.requestUpdate();
  }

  readonly change = (terms: Terms): void => {
    if (this.version === null || this.version.state !== 'DRAFT' || terms === this.terms) {
      return;
    }
    this.terms = terms;
    this.kept = 'keeping';
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.flush(), SOON);
    this.host.requestUpdate();
  };

  /** Whether everything is kept. One request at a time, since each names the version before it. */
  async flush(): Promise<boolean> {
    clearTimeout(this.#timer);
    while (this.#saving) {
      await this.#saving;
    }
    if (this.version !== null && this.terms !== this.version.terms && this.conflict === null) {
      this.#saving = this.#save(this.terms!, this.version.version).finally(() => {
        this.#saving = null;
      });
      await this.#saving;
      return this.kept === 'kept' || (this.kept === 'keeping' && this.flush());
    }
    return this.conflict === null && this.kept !== 'failed';
  }

  async #save(terms: Terms, seen: number): Promise<void> {
    this.problem = null;
    try {
      const { data, error, response } = await this.api().PUT('/api/v1/agreement/versions/{id}', {
        params: { path: { id: this.version!.id }, header: { 'If-Match': `"${seen}"` } }, body: terms,
      });
      if (data) {
        this.#take(data, terms);
      } else {
        this.#refuse(response.status, error, terms);
      }
    } catch (thrown) {
      this.kept = 'failed';
      this.problem = Problem.catch(thrown);
    }
    await this.look();
  }

  /** What was changed while it was on its way is not lost. */
  #take(kept: Version, sent: Terms): void {
    const isAllOfIt = this.terms === sent;
    this.version = kept;
    this.terms = isAllOfIt ? kept.terms : this.terms;
    this.kept = isAllOfIt ? 'kept' : 'keeping';
  }

  #refuse(status: number, error: unknown, mine: Terms): void {
    const said = typeof error === 'object' && error !== null ? error : {};
    const { current } = said as { current?: Version };
    if (current) {
      this.conflict = { theirs: current, mine };
      this.kept = 'conflict';
    } else {
      this.problem = Problem.from(status, said);
      this.kept = 'failed';
    }
  }

  readonly takeTheirs = async (): Promise<void> => {
    await this.open(this.conflict!.theirs);
  };

  readonly keepMine = async (): Promise<void> => {
    const { theirs } = this.conflict!;
    this.version = theirs;
    this.conflict = null;
    this.kept = 'keeping';
    await this.flush();
  };
}
