// Where the keyboard is on a list that moves by itself.

const ACTS = 'input[type=checkbox], .acts > button:not(:disabled), .tools button';

/** The row that has the keyboard; it keeps it wherever the row goes. */
export class Place {
  private held: { row: string; act: string | undefined; index: number } | null = null;
  /** What was just done here makes the row go: the keyboard stays, and so is at the next guest. */
  private isStaying = false;

  constructor(readonly page: HTMLElement) {}

  private get rows(): HTMLElement[] {
    return [...this.page.querySelectorAll<HTMLElement>('.list tbody tr')];
  }

  private get row(): HTMLElement | null {
    return document.activeElement?.closest<HTMLElement>('.list tbody tr') ?? null;
  }

  get visit(): string | null {
    return this.row?.dataset['visit'] ?? null;
  }

  /** Until the row has gone, or it is clear that it does not. */
  stay(is: boolean): void {
    this.isStaying = is;
  }

  /** The next or previous row with something to do; from elsewhere, the first. */
  move(step: 1 | -1): void {
    const { rows } = this;
    const from = this.row ? rows.indexOf(this.row) : step > 0 ? -1 : rows.length;
    for (let at = from + step; at >= 0 && at < rows.length; at += step) {
      const target = rows[at]!.querySelector<HTMLElement>(ACTS);
      if (target) {
        target.focus();
        return;
      }
    }
  }

  keep(): void {
    const { row } = this;
    this.held = row && {
      row: keyOf(row), act: (document.activeElement as HTMLElement).dataset['act'], index: this.rows.indexOf(row),
    };
  }

  restore(): void {
    const { held, row, rows } = this;
    if (!held || (!row && document.activeElement !== document.body)) {
      return;
    }
    const moved = rows.findIndex((one) => keyOf(one) === held.row);
    const stays = this.isStaying && moved !== held.index;
    if (!stays && row && keyOf(row) === held.row) {
      return;
    }
    this.isStaying &&= !stays;
    const target = rows[stays ? Math.min(held.index, rows.length - 1) : moved];
    const same = held.act ? `[data-act="${held.act}"]` : ACTS;
    (target?.querySelector<HTMLElement>(same) ?? target?.querySelector<HTMLElement>(ACTS))
      ?.focus({ preventScroll: true });
  }
}

const keyOf = (row: HTMLElement): string => row.dataset['visit'] ?? row.dataset['group'] ?? '';
