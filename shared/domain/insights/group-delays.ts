/** How long people take from registration to first deposit, by one or two dimensions of the deposit. Pure. */
import { GrowingTable } from './growing-table.ts';
import { largestGroups } from './largest-groups.ts';
import type { DelayColumns } from './packed-delays.ts';
import { NO_GROUP, type RowGrouping, RowGroups } from './row-groups.ts';

export interface DelayFigures {
  /** First deposits whose registration is known. */
  readonly registered: number;
  /** Of those, the ones whose registration is in the period too. */
  readonly registeredWithin: number;
  /** Of those that are registered, the ones whose registration came first: what the times are of. */
  readonly timed: number;
  /** A quarter of them were as quick or quicker, in milliseconds; null without any. */
  readonly quickMs: number | null;
  readonly medianMs: number | null;
  /** A quarter of them took longer. */
  readonly slowMs: number | null;
}

export interface DelayGroup extends DelayFigures {
  /** In the order of the dimensions. */
  readonly keys: readonly string[];
}

export interface FoundDelays {
  readonly total: DelayFigures;
  readonly groups: readonly DelayGroup[];
  /** Of those that are not listed; null where all are. */
  readonly others: (DelayFigures & { readonly groups: number }) | null;
}

const HOUR_MS = 3_600_000;
const QUARTER_MS = 900_000;

export class DelayGroups {
  readonly #rows: RowGroups;
  readonly #fromMs: number;
  readonly #untilMs: number;
  /** Of each deposit, in the order in which they came. */
  readonly #groups: number[] = [];
  readonly #delays: number[] = [];
  readonly #registered = new GrowingTable();
  readonly #within = new GrowingTable();

  constructor(grouping: RowGrouping) {
    this.#rows = new RowGroups(grouping);
    this.#fromMs = grouping.spans[0]?.fromMs ?? 0;
    this.#untilMs = grouping.spans.at(-1)?.untilMs ?? 0;
  }

  /** In the order of time. @param hour since 1970, UTC */
  add(hour: number, { kinds, originIds, atMs, delays }: DelayColumns): void {
    const kindQuarters = kinds.map((kind, row) => kind * 4 + Math.floor((atMs[row] ?? 0) / QUARTER_MS));
    const groups = this.#rows.groupsOf(hour, { kindQuarters, originIds });
    for (const [row, delayMs] of delays.entries()) {
      const at = atMs[row] ?? 0;
      const group = groups[row] ?? NO_GROUP;
      if (group === NO_GROUP) continue;
      this.#registered.set(group, Math.max(0, this.#registered.get(group)) + 1);
      const registeredAtMs = hour * HOUR_MS + at - delayMs;
      const isWithin = registeredAtMs >= this.#fromMs && registeredAtMs < this.#untilMs;
      if (isWithin) this.#within.set(group, Math.max(0, this.#within.get(group)) + 1);
      if (delayMs < 0) continue;
      this.#groups.push(group);
      this.#delays.push(delayMs);
    }
  }

  /** Those with the most deposits, and all others together. */
  groups(most: number): FoundDelays {
    const all = Array.from({ length: this.#rows.size }, (_, group) => group);
    const counts = Float64Array.from(all, (group) => this.#registered.get(group));
    const { listed, left } = largestGroups(counts, most);
    const timesOf = this.#byGroup();
    return {
      total: this.#figures(all, Float64Array.from(this.#delays)),
      groups: listed.map((group) => ({
        keys: this.#rows.keysOf(group),
        ...this.#figures([group], timesOf(group)),
      })),
      others:
        left.length === 0
          ? null
          : {
              groups: left.length,
              ...this.#figures(left, Float64Array.from(left.flatMap((group) => [...timesOf(group)]))),
            },
    };
  }

  /** @param times of those groups together; is sorted */
  #figures(groups: readonly number[], times: Float64Array): DelayFigures {
    times.sort();
    const sumOf = (table: GrowingTable): number =>
      groups.reduce((sum, group) => sum + Math.max(0, table.get(group)), 0);
    return {
      registered: sumOf(this.#registered),
      registeredWithin: sumOf(this.#within),
      timed: times.length,
      quickMs: quantile(times, 0.25),
      medianMs: quantile(times, 0.5),
      slowMs: quantile(times, 0.75),
    };
  }

  /** The times of each group, without a list of its own for each. */
  #byGroup(): (group: number) => Float64Array {
    const ends = new Int32Array(this.#rows.size + 1);
    for (const group of this.#groups) ends[group + 1] = (ends[group + 1] ?? 0) + 1;
    for (let group = 1; group < ends.length; group += 1)
      ends[group] = (ends[group] ?? 0) + (ends[group - 1] ?? 0);
    const next = ends.slice();
    const times = new Float64Array(this.#delays.length);
    for (const [index, group] of this.#groups.entries()) {
      const at = next[group] ?? 0;
      times[at] = this.#delays[index] ?? 0;
      next[group] = at + 1;
    }
    return (group) => times.subarray(ends[group] ?? 0, ends[group + 1] ?? 0);
  }
}

/** One that was measured, never one between two. @param sorted from the shortest on */
function quantile(sorted: Float64Array, part: number): number | null {
  return sorted.length === 0 ? null : (sorted[Math.ceil(sorted.length * part) - 1] ?? null);
}
