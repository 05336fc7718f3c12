/** The steady clock of this store: it goes on from where it stood in the run before. */
import type { Log } from '../../platform/log.ts';
import { type ClockMark, SteadyClock, type SystemClocks } from '../../platform/steady-clock.ts';
import type { Store } from '../store/store.ts';

/** Where the computer was started again since, only its own clock says how long that took. */
const MARK_MS = 60_000;

export interface KeptClock {
  /** UTC milliseconds of a clock that nobody sets, see `SteadyClock`. */
  readonly steadyMs: () => number;
  /** Where it stands now. */
  readonly mark: () => ClockMark;
  readonly start: () => void;
  readonly stop: () => void;
}

export interface KeptClockDeps {
  readonly store: Pick<Store, 'settings' | 'arrivals' | 'redoable'>;
  readonly clocks: SystemClocks;
  readonly log: Log;
}

export function keepClock({ store, clocks, log }: KeptClockDeps): KeptClock {
  const { settings } = store;
  const clock = new SteadyClock(clocks, settings.clockMark(), lastSteadyMs(store, log));
  let timer: NodeJS.Timeout | null = null;
  const mark = (): void => {
    try {
      store.redoable(() => {
        settings.saveClockMark(clock.mark());
      });
    } catch (error) {
      // A full disk must not stop what receives; the next mark comes soon.
      log.error({ err: error }, 'the clock cannot be written down');
    }
  };
  return {
    steadyMs: () => clock.ms(),
    mark: () => clock.mark(),
    start: () => {
      mark();
      timer = setInterval(mark, MARK_MS);
    },
    stop: () => {
      if (timer === null) return;
      clearInterval(timer);
      timer = null;
      mark();
    },
  };
}

function lastSteadyMs({ arrivals }: KeptClockDeps['store'], log: Log): number {
  try {
    return arrivals.lastSteadyMs() ?? 0;
  } catch (error) {
    // A damaged page there must not stop the start: the mark says nearly the same.
    log.error({ err: error }, 'the newest postback cannot be read');
    return 0;
  }
}
