/**
 * A request whose reading never ends must not stop the program again at each start, nor block those behind it.
 * What is being taken over is marked before it is read: after a start that finds such a mark ahead of what is
 * stored, each of those goes by itself, and one at which alone the program stopped again and again is given up.
 * A mark survives a kill; it need not survive a power cut, so it waits for no disk.
 */
import type { NumberedRequest } from '../../platform/spool/spooled-request.ts';
import type { DrainMark } from '../store/settings-table.ts';
import type { Store } from '../store/store.ts';
import { isGivenUp, NO_STOPS, type Stops, stopsAfter } from './parse-suspects.ts';

export interface DrainedSuspect {
  readonly stops: Stops;
  readonly isGivenUp: boolean;
}

export class DrainSuspects {
  readonly #store: Pick<Store, 'settings' | 'redoable'>;
  readonly #now: () => number;
  #found: DrainMark | null;

  constructor(store: Pick<Store, 'settings' | 'redoable'>, now: () => number) {
    this.#store = store;
    this.#now = now;
    this.#found = store.settings.drainMark();
  }

  /** Whether what follows a number has to be read by itself, and how often the program stopped at it. */
  next(source: string, position: number): DrainedSuspect | null {
    const mark = this.#found;
    if (mark === null || mark.source !== source) return null;
    if (position >= mark.untilSequence) {
      this.#found = null;
      return null;
    }
    const stops = stopsAfter(mark, this.#now());
    return { stops, isGivenUp: isGivenUp(stops) };
  }

  /** Must be called before these are read. */
  mark(source: string, requests: readonly NumberedRequest[], suspect: DrainedSuspect | null): void {
    const last = requests.at(-1);
    if (last === undefined) return;
    const { late, quick } = suspect?.stops ?? NO_STOPS;
    const isAlone = suspect !== null;
    this.#store.redoable(() => {
      this.#store.settings.saveDrainMark({
        source,
        untilSequence: last.sequence,
        isAlone,
        timesAlone: late,
        quickStops: quick,
        atMs: this.#now(),
      });
    });
  }
}
