// The time a guest has: a minute without a touch, more where there is something to read, then twenty seconds to say
// that more is needed (WCAG 2.2.1).

export const QUIET = 60;
export const READING = 180;
export const WARNING = 20;
const TOUCHES = ['pointerdown', 'keydown', 'input', 'wheel', 'touchmove'] as const;

export class Idle {
  /** Seconds that are left; only the last ones are shown. */
  left = QUIET + WARNING;
  #isOn = false;
  #quiet = QUIET;

  /**
   * @param tick called each second of the warning, and when it ends
   * @param over called when nobody came
   */
  constructor(readonly tick: () => void, readonly over: () => void) {
    setInterval(() => this.#second(), 1000);
    TOUCHES.forEach((touch) => addEventListener(touch, () => this.touched(), { capture: true, passive: true }));
  }

  get isWarning(): boolean {
    return this.#isOn && this.left <= WARNING;
  }

  /** Counts only where a guest has left something on the screen. */
  run(isOn: boolean, quiet = QUIET): void {
    if (isOn !== this.#isOn || quiet !== this.#quiet) {
      this.#quiet = quiet;
      this.#begin();
      this.#isOn = isOn;
    }
  }

  /** Also by what happens on the screen by itself and is worth reading. */
  touched(): void {
    if (!this.isWarning) { // then only the button counts: a sleeve that brushes the screen says nothing
      this.#begin();
    }
  }

  more(): void {
    this.#begin();
  }

  #begin(): void {
    const wasWarning = this.isWarning;
    this.left = this.#quiet + WARNING;
    if (wasWarning) {
      this.tick();
    }
  }

  #second(): void {
    if (!this.#isOn) {
      return;
    }
    this.left -= 1;
    if (this.left <= 0) {
      this.over();
    } else if (this.isWarning) {
      this.tick();
    }
  }
}
