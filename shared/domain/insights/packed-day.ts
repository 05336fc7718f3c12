/** A day's hours as one, for what asks for one thing that origins say and for no time. Pure. */
import type { InsightDimension } from './insight.ts';
import type { HourColumns } from './packed-hour.ts';

/** What days are packed by, each of them apart. */
export const DAY_DIMENSIONS = ['link', 'offer', 'country'] as const;
export type DayDimension = (typeof DAY_DIMENSIONS)[number];

/** More origins than an engine can have. */
const KINDS_APART = 2 ** 32;

/**
 * Rows that say the same are one. Each keeps the first of its origins, which stands for all that say the same as it, so
 * that whoever adds up hours can add up days; quarters are all 0.
 * @param keyOf what an origin says
 */
export function packDay(hours: Iterable<HourColumns>, keyOf: (originId: number) => string): HourColumns {
  const firstWithKey = new Map<string, number>();
  const standsFor = new Map<number, number>();
  const originOf = (originId: number): number => {
    const known = standsFor.get(originId);
    if (known !== undefined) return known;
    const key = keyOf(originId);
    const first = firstWithKey.get(key) ?? originId;
    firstWithKey.set(key, first);
    standsFor.set(originId, first);
    return first;
  };
  const places = new Map<number, number>();
  const kindQuarters: number[] = [];
  const originIds: number[] = [];
  const counts: number[] = [];
  const worths: number[] = [];
  for (const hour of hours) {
    for (let row = 0; row < hour.counts.length; row += 1) {
      const kind = (hour.kindQuarters[row] ?? 0) >> 2;
      const originId = originOf(hour.originIds[row] ?? 0);
      const known = places.get(kind * KINDS_APART + originId);
      const at = known ?? kindQuarters.push(kind * 4) - 1;
      if (known === undefined) {
        places.set(kind * KINDS_APART + originId, at);
        originIds.push(originId);
      }
      counts[at] = (counts[at] ?? 0) + (hour.counts[row] ?? 0);
      worths[at] = (worths[at] ?? 0) + (hour.worths[row] ?? 0);
    }
  }
  return {
    kindQuarters: Int32Array.from(kindQuarters),
    originIds: Int32Array.from(originIds),
    counts: Int32Array.from(counts),
    worths: Float64Array.from(worths),
  };
}

/**
 * The one thing that is asked of origins, where days can tell it; null where hours must.
 * @param asked dimensions of groups and of conditions
 */
export function dayDimensionOf(
  asked: readonly InsightDimension[],
  needsHours: (dimension: InsightDimension) => boolean,
): DayDimension | null {
  const found = DAY_DIMENSIONS.filter((dimension) => asked.includes(dimension));
  const [dimension = null] = found;
  const others = asked.filter((each) => each !== dimension);
  return found.length === 1 && !others.some(needsHours) ? dimension : null;
}
