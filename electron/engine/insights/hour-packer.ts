/** Packs hours and days whose conversions have changed: they are counted on a reader's thread, and only kept on this one. */
import { JobRunner, type SliceEnd } from '../../platform/job-runner.ts';
import type { Log } from '../../platform/log.ts';
import type { CountedDay } from '../store/insight-days.ts';
import type { CountedHour, HourVersion } from '../store/insight-hours.ts';
import type { Store } from '../store/store.ts';

/** Of one slice: some thousand conversions. */
const MOST_HOURS = 24;
const MOST_WATCHED = 2_000;
/** Of one slice. */
const MOST_DAYS = 4;
const HOURS_A_DAY = 24;
const PAUSE_MS = 20;
/** An hour that did not change for so long is packed. */
const WAIT_MS = 3_000;
const RETRY_MS = 30_000;

export interface HourPackerDeps {
  readonly store: Pick<Store, 'insightHours' | 'insightDays' | 'redoable'>;
  /** Hours to pack, newest first. */
  readonly outdated: (most: number) => Promise<readonly HourVersion[]>;
  readonly count: (hours: readonly number[]) => Promise<readonly CountedHour[]>;
  /** Days to pack, newest first. */
  readonly outdatedDays: (most: number) => Promise<readonly number[]>;
  readonly countDays: (days: readonly number[]) => Promise<readonly CountedDay[]>;
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
    // Out of its hours: first these are packed.
    if (hours.length < MOST_WATCHED && (await this.#packDays(hours)))
      return { kind: 'more', pauseMs: PAUSE_MS };
    return { kind: hours.length > 0 ? 'more' : 'done', pauseMs: WAIT_MS };
  }

  /** @param changing hours that are not packed yet @returns whether there were any to pack */
  async #packDays(changing: readonly HourVersion[]): Promise<boolean> {
    const { store, outdatedDays, countDays } = this.#deps;
    const busy = new Set(changing.map(({ hour }) => Math.floor(hour / HOURS_A_DAY)));
    const days = (await outdatedDays(MOST_DAYS + busy.size))
      .filter((day) => !busy.has(day))
      .slice(0, MOST_DAYS);
    if (days.length === 0) return false;
    const counted = await countDays(days);
    store.redoable(() => {
      for (const each of counted) store.insightDays.save(each);
    });
    return true;
  }

  async #pack(hours: readonly number[]): Promise<void> {
    const { store, count } = this.#deps;
    const counted = await count(hours);
    store.redoable(() => {
      for (const each of counted) store.insightHours.save(each);
    });
  }
}
