/** The steady clock of this store: it goes on from where it stood in the run before. */
import type { Log } from '../../platform/log.ts';
import { type ClockMark, SteadyClock, type SystemClocks } from '../../platform/steady-clock.ts';
import type { Store } from '../store/store.ts';

/** Where the computer was started again since, only its own clock says how long that took. */
const MARK_MS = 60_000;

export interface KeptClockDeps {
  readonly store: Pick<Store, 'settings' | 'arrivals' | 'redoable'>;
  readonly clocks: SystemClocks;
  readonly log: Log;
}

export class KeptClock {
  readonly #deps: KeptClockDeps;
  readonly #clock: SteadyClock;
  #timer: NodeJS.Timeout | null = null;

  constructor(deps: KeptClockDeps) {
    this.#deps = deps;
    this.#clock = new SteadyClock(deps.clocks, deps.store.settings.clockMark(), lastSteadyMs(deps));
  }

  /** UTC milliseconds of a clock that nobody sets, see `SteadyClock`. */
  ms(): number {
    return this.#clock.ms();
  }

  /** Where it stands now. */
  mark(): ClockMark {
    return this.#clock.mark();
  }

  start(): void {
    this.#mark();
    this.#timer = setInterval(() => {
      this.#mark();
    }, MARK_MS);
  }

  stop(): void {
    if (this.#timer === null) return;
    clearInterval(this.#timer);
    this.#timer = null;
    this.#mark();
  }

  #mark(): void {
    const { store, log } = this.#deps;
    try {
      store.redoable(() => {
        store.settings.saveClockMark(this.#clock.mark());
      });
    } catch (error) {
      // A full disk must not stop what receives; the next mark comes soon.
      log.error({ err: error }, 'the clock cannot be written down');
    }
  }
}

function lastSteadyMs({ store, log }: KeptClockDeps): number {
  try {
    return store.arrivals.lastSteadyMs() ?? 0;
  } catch (error) {
    // A damaged page there must not stop the start: the mark says nearly the same.
    log.error({ err: error }, 'the newest postback cannot be read');
    return 0;
  }
}
