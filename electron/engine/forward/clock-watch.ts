/** Notices that the computer's clock was set back. */

/** Clocks are corrected by milliseconds all the time. */
const SLACK_MS = 1_000;

export class ClockWatch {
  readonly #now: () => number;
  #lastMs: number;

  constructor(now: () => number) {
    this.#now = now;
    this.#lastMs = now();
  }

  /**
   * How far the clock went back since the last look; 0 when it did not. What waits for a time would wait that
   * much longer, so the schedule has to move with the clock. Going forward is what every laptop's clock does
   * after a sleep, and needs nothing.
   */
  setBackMs(): number {
    const nowMs = this.#now();
    const backMs = this.#lastMs - nowMs;
    this.#lastMs = nowMs;
    return backMs > SLACK_MS ? backMs : 0;
  }
}
