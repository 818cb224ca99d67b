// The camera: reads codes and keeps no picture. Frames stay in this page's memory for as long as one is looked at.
import { readQr, type Reading } from './detector.ts';

export type CameraState = 'starting' | 'on' | 'off' | 'missing';

const LOOK_EVERY = 250;
const SAME_CODE_AGAIN = 4000;

export interface CameraEvents {
  /** Whether somebody wants a code now; `isSame`: the one that was read last. */
  isWanted(isSame: boolean): boolean;
  found(text: string): void;
  changed(): void;
}

export class Camera {
  state: CameraState = 'off';
  readonly #last = { text: '', at: 0 };
  #stream: MediaStream | null = null;
  #looking: ReturnType<typeof setTimeout> | undefined;

  /** Which start is the last one. */
  #start = 0;

  /** @param facing which of two cameras: the one beside the screen, or the one on the back of a phone */
  constructor(
    readonly video: HTMLVideoElement, readonly events: CameraEvents, readonly facing: 'user' | 'environment' = 'user',
    readonly read = readQr,
  ) {}

  async start(): Promise<void> {
    if (this.state === 'on' || this.state === 'starting') {
      return;
    }
    this.#become('starting');
    const start = this.#start += 1;
    try {
      const stream = await navigator.mediaDevices.getUserMedia({
        video: { facingMode: this.facing, width: { ideal: 1280 }, height: { ideal: 720 } },
      });
      if (!this.#isMine(start)) { // it was switched off meanwhile
        stream.getTracks().forEach((track) => track.stop());
        return;
      }
      this.#stream = stream;
      stream.getVideoTracks()[0]?.addEventListener('ended', () => this.#lost());
      this.video.srcObject = stream;
      await this.video.play();
      const reading = await this.read();
      if (!this.#isMine(start)) {
        stream.getTracks().forEach((track) => track.stop());
        return;
      }
      this.#become('on');
      void this.#look(reading);
    } catch {
      if (this.#isMine(start)) {
        this.#lost();
      }
    }
  }

  /** Whoever switches it on again wants what was read before to be read again. */
  stop(): void {
    this.#last.text = '';
    this.#release();
    this.#become('off');
  }

  /** It may be switched off and on again while one start waits for something. */
  #isMine(start: number): boolean {
    return this.state === 'starting' && this.#start === start;
  }

  #lost(): void {
    this.#release();
    this.#become('missing');
  }

  #release(): void {
    clearTimeout(this.#looking);
    this.#stream?.getTracks().forEach((track) => track.stop());
    this.#stream = null;
    this.video.srcObject = null;
  }

  #become(state: CameraState): void {
    this.state = state;
    this.events.changed();
  }

  async #look(reading: Reading): Promise<void> {
    if (this.state !== 'on') {
      return;
    }
    if (this.events.isWanted(false)) {
      const text = await reading(this.video).catch(() => null);
      const isSame = text === this.#last.text;
      const isAgain = isSame && Date.now() - this.#last.at < SAME_CODE_AGAIN;
      if (isAgain) {
        this.#last.at = Date.now(); // held still, it is one showing
      } else if (text && this.events.isWanted(isSame)) {
        this.#last.text = text;
        this.#last.at = Date.now();
        this.events.found(text);
      }
    }
    this.#looking = setTimeout(() => void this.#look(reading), LOOK_EVERY);
  }
}
