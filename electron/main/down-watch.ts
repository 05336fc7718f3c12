/** Watches one part of the program, and tells when it has not worked for a minute: nobody else would. */
import type { Clock } from '../supervision/clock.ts';

/** One restart is over long before. */
const TELL_AFTER_MS = 60_000;
/** One that dies again sooner has not come back: a part that dies every few seconds never works. */
const STEADY_AFTER_MS = 30_000;

export interface DownWatchDeps {
  readonly clock: Clock;
  readonly onDown: () => void;
  /** It works again, after it was told. */
  readonly onBack: () => void;
}

export class DownWatch {
  readonly #deps: DownWatchDeps;
  #isRunning = true;
  #isTold = false;
  #cancelTell: (() => void) | null = null;
  #cancelSteady: () => void = () => undefined;

  constructor(deps: DownWatchDeps) {
    this.#deps = deps;
  }

  /** Whether it was told that it does not work, and nothing better since. */
  get isTold(): boolean {
    return this.#isTold;
  }

  is(isRunning: boolean): void {
    if (isRunning === this.#isRunning) return;
    this.#isRunning = isRunning;
    this.#cancelSteady();
    if (isRunning) {
      this.#cancelSteady = this.#deps.clock.after(STEADY_AFTER_MS, () => {
        this.#isBack();
      });
      return;
    }
    if (this.#isTold) return;
    this.#cancelTell ??= this.#deps.clock.after(TELL_AFTER_MS, () => {
      this.#isTold = true;
      this.#deps.onDown();
    });
  }

  /** Nothing is told any more. */
  end(): void {
    this.#cancelSteady();
    this.#cancelTell?.();
  }

  #isBack(): void {
    this.#cancelTell?.();
    this.#cancelTell = null;
    if (!this.#isTold) return;
    this.#isTold = false;
    this.#deps.onBack();
  }
}
