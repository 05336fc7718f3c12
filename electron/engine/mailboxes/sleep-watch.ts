/** Notices that the computer slept, or the program was stopped: whatever waited on a line meanwhile may wait for nothing. */

const LOOK_MS = 1_000;
const SLEPT_MS = 5_000;

export class SleepWatch {
  readonly #clocks: { readonly uptimeMs: () => number };
  readonly #onWoken: () => void;
  #lookedAtMs = 0;
  #timer: NodeJS.Timeout | null = null;

  constructor(clocks: { readonly uptimeMs: () => number }, onWoken: () => void) {
    this.#clocks = clocks;
    this.#onWoken = onWoken;
  }

  start(): void {
    this.#lookedAtMs = this.#clocks.uptimeMs();
    this.#timer = setInterval(() => {
      const nowMs = this.#clocks.uptimeMs();
      const passedMs = nowMs - this.#lookedAtMs;
      this.#lookedAtMs = nowMs;
      if (passedMs > SLEPT_MS) this.#onWoken();
    }, LOOK_MS);
    this.#timer.unref();
  }

  stop(): void {
    if (this.#timer !== null) clearInterval(this.#timer);
  }
}
