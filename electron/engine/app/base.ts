/** What every part of the engine stands on. */
import type { EngineEventHub } from '../events/engine-events.ts';
import type { IdSource } from '../../platform/ids.ts';
import type { Log } from '../../platform/log.ts';
import type { Store } from '../store/store.ts';

export interface Base {
  readonly store: Store;
  readonly newId: IdSource;
  /** UTC milliseconds. */
  readonly now: () => number;
  /** UTC milliseconds of a clock that nobody sets, see `SteadyClock`. */
  readonly steadyMs: () => number;
  /** Milliseconds since the computer started, sleep included. */
  readonly uptimeMs: () => number;
  /** See `SystemClocks`. */
  readonly bootId: string | null;
  /** See `SystemClocks`. */
  readonly awakeMs: () => number | null;
  /** Milliseconds of a clock that never goes back. */
  readonly elapsed: () => number;
  readonly log: Log;
  readonly events: EngineEventHub;
}
