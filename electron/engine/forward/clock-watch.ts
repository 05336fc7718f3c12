/** Notices that the computer's clock was set back. */

/** Clocks are corrected by milliseconds all the time, and uptime is told in whole seconds on some systems. */
const SLACK_MS = 2_000;

export interface WatchedClocks {
  /** UTC milliseconds, by the clock that people set. */
  readonly now: () => number;
  /** By the one that nobody sets, see `SteadyClock`. */
  readonly steadyMs: () => number;
}

export class ClockWatch {
  readonly #clocks: WatchedClocks;
  #lastMs: number;
  #lastSteadyMs: number;

  constructor(clocks: WatchedClocks) {
    this.#clocks = clocks;
    this.#lastMs = clocks.now();
    this.#lastSteadyMs = clocks.steadyMs();
  }

  /**
   * How far the clock went back since the last look; 0 when it did not. What waits for a time would wait that
   * much longer, so the schedule has to move with the clock. It may still be later than it was: set back during a
   * sleep. Set forward it needs nothing: what waits goes out early.
   */
  setBackMs(): number {
    const [nowMs, steadyMs] = [this.#clocks.now(), this.#clocks.steadyMs()];
    const backMs = steadyMs - this.#lastSteadyMs - (nowMs - this.#lastMs);
    [this.#lastMs, this.#lastSteadyMs] = [nowMs, steadyMs];
    return backMs > SLACK_MS ? backMs : 0;
  }
}
