/**
 * A clock that nobody sets: it goes on through sleep and restarts, and never back. It tells UTC milliseconds as
 * long as the computer's clock is right, and how far apart two moments are whatever happens to that.
 */
import { type Instant, lapse } from '../../shared/domain/time/instant.ts';

/** Where it stood at some moment. */
export interface ClockMark extends Instant {
  readonly steadyMs: number;
}

/** The computer's clocks. */
export interface SystemClocks {
  /** UTC milliseconds. */
  readonly now: () => number;
  /** Milliseconds since the computer started, sleep included. Takes some microseconds. */
  readonly uptimeMs: () => number;
  /** Milliseconds of a clock that never goes back, and stands still during sleep on some systems. */
  readonly elapsed: () => number;
  /** Milliseconds of a clock that stands still while the computer sleeps and not while a program is stopped; null where none does. */
  readonly awakeMs: () => number | null;
  /** Another one after each start of the computer; null where the system has none. */
  readonly bootId: string | null;
}

/** In between the uptime is not asked, unless the clocks drift apart: somebody set one, or the computer slept. */
const ASK_AFTER_MS = 1_000;
const DRIFT_MS = 250;

export class SteadyClock {
  readonly #clocks: SystemClocks;
  /** Steady time less uptime. */
  #offsetMs: number;
  #asked: { readonly wallMs: number; readonly elapsedMs: number; readonly uptimeMs: number };
  #lastMs: number;

  /**
   * @param mark of an earlier run; null when there is none
   * @param notBeforeMs the latest that was written down by it: it does not go back
   */
  constructor(clocks: SystemClocks, mark: ClockMark | null, notBeforeMs = 0) {
    this.#clocks = clocks;
    this.#asked = { wallMs: clocks.now(), elapsedMs: clocks.elapsed(), uptimeMs: clocks.uptimeMs() };
    const { bootId } = clocks;
    const goneOnMs = mark && mark.steadyMs + lapse(mark, { ...this.#asked, bootId }).ms;
    this.#lastMs = Math.max(goneOnMs ?? this.#asked.wallMs, notBeforeMs);
    this.#offsetMs = this.#lastMs - this.#asked.uptimeMs;
  }

  /** Whole milliseconds. Cheap enough for each request. */
  ms(): number {
    const wallMs = this.#clocks.now();
    const elapsedMs = this.#clocks.elapsed();
    const passedMs = elapsedMs - this.#asked.elapsedMs;
    const driftMs = Math.abs(wallMs - this.#asked.wallMs - passedMs);
    if (passedMs >= ASK_AFTER_MS || driftMs > DRIFT_MS) return this.#ask(wallMs, elapsedMs);
    return this.#advance(this.#asked.uptimeMs + passedMs);
  }

  /** Where it stands now, to go on from in a later run. */
  mark(): ClockMark {
    const steadyMs = this.#ask(this.#clocks.now(), this.#clocks.elapsed());
    const { wallMs, uptimeMs } = this.#asked;
    return { wallMs, uptimeMs: Math.round(uptimeMs), bootId: this.#clocks.bootId, steadyMs };
  }

  #ask(wallMs: number, elapsedMs: number): number {
    this.#asked = { wallMs, elapsedMs, uptimeMs: this.#clocks.uptimeMs() };
    return this.#advance(this.#asked.uptimeMs);
  }

  #advance(uptimeMs: number): number {
    this.#lastMs = Math.max(this.#lastMs, Math.round(this.#offsetMs + uptimeMs));
    return this.#lastMs;
  }
}
