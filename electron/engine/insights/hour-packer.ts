/** Packs hours whose conversions have changed: they are counted on a reader's thread, and only kept on this one. */
import { JobRunner, type SliceEnd } from '../../platform/job-runner.ts';
import type { Log } from '../../platform/log.ts';
import type { CountedHour, HourVersion } from '../store/insight-hours.ts';
import type { Store } from '../store/store.ts';

/** Of one slice: some thousand conversions. */
const MOST_HOURS = 24;
const MOST_WATCHED = 2_000;
const PAUSE_MS = 20;
/** An hour that did not change for so long is packed. */
const WAIT_MS = 3_000;
const RETRY_MS = 30_000;

export interface HourPackerDeps {
  readonly store: Pick<Store, 'insightHours' | 'redoable'>;
  /** Hours to pack, newest first. */
  readonly outdated: (most: number) => Promise<readonly HourVersion[]>;
  readonly count: (hours: readonly number[]) => Promise<readonly CountedHour[]>;
  readonly log: Log;
  /** Milliseconds of a clock that never goes back. */
  readonly elapsed: () => number;
}

export class HourPacker {
  readonly #deps: HourPackerDeps;
  readonly #runner: JobRunner;
  /** Versions of hours as they were at the last look. */
  #seen: ReadonlyMap<number, number> = new Map();
  #toPack: readonly number[] = [];

  constructor(deps: HourPackerDeps) {
    this.#deps = deps;
    this.#runner = new JobRunner(
      { name: 'packing figures', slice: async () => this.#step(), retryMs: RETRY_MS },
      { log: deps.log, elapsed: deps.elapsed },
    );
  }

  /** Conversions have changed. */
  wake(): void {
    this.#runner.wakeAfter(WAIT_MS);
  }

  stop(): void {
    this.#runner.stop();
  }

  async #step(): Promise<SliceEnd> {
    if (this.#toPack.length > 0) {
      await this.#pack(this.#toPack.slice(0, MOST_HOURS));
      this.#toPack = this.#toPack.slice(MOST_HOURS);
      return { kind: 'more', pauseMs: PAUSE_MS };
    }
    const hours = await this.#deps.outdated(MOST_WATCHED);
    // One that is under way changes all the time: each look at it counts it, which is cheaper than packing it each time.
    this.#toPack = hours
      .filter(({ hour, version }) => this.#seen.get(hour) === version)
      .map(({ hour }) => hour);
    this.#seen = new Map(hours.map(({ hour, version }) => [hour, version]));
    if (this.#toPack.length > 0) return { kind: 'more', pauseMs: PAUSE_MS };
    return { kind: hours.length > 0 ? 'more' : 'done', pauseMs: WAIT_MS };
  }

  async #pack(hours: readonly number[]): Promise<void> {
    const { store, count } = this.#deps;
    const counted = await count(hours);
    store.redoable(() => {
      for (const each of counted) store.insightHours.save(each);
    });
  }
}
