/** What tells a dimension, and its key. Pure. */
import { assertNever } from '../assert-never.ts';
import type { InsightDimension } from './insight.ts';
import type { HourKind } from './packed-hour.ts';

/** What a dimension is told by: the kind of a conversion, its origin, or when it began. */
export type DimensionSource = 'kind' | 'origin' | 'time';

const OF_KIND: ReadonlySet<string> = new Set(['network', 'event', 'currency', 'status']);
const OF_TIME: ReadonlySet<string> = new Set(['day', 'week', 'hour', 'weekday']);

export function sourceOf(dimension: InsightDimension): DimensionSource {
  if (OF_KIND.has(dimension)) return 'kind';
  return isOfTime(dimension) ? 'time' : 'origin';
}

export function kindKey(dimension: InsightDimension, kind: HourKind): string {
  switch (dimension) {
    case 'network':
      return kind.networkId;
    case 'event':
    case 'currency':
    case 'status':
      return kind[dimension];
    default:
      return '';
  }
}

const DAY_MS = 86_400_000;
const QUARTERS_A_DAY = 96;

export type TimeDimension = 'day' | 'week' | 'hour' | 'weekday';

export function isOfTime(dimension: InsightDimension): dimension is TimeDimension {
  return OF_TIME.has(dimension);
}

/** @param slot quarters of an hour since 1970, by the clocks of the zone */
export function timeKey(dimension: TimeDimension, slot: number): string {
  const day = Math.floor(slot / QUARTERS_A_DAY);
  switch (dimension) {
    case 'day':
      return dayText(day);
    case 'week':
      return dayText(day - weekdayOf(day) + 1);
    case 'hour':
      return String(Math.floor((slot - day * QUARTERS_A_DAY) / 4));
    case 'weekday':
      return String(weekdayOf(day));
    default:
      return assertNever(dimension);
  }
}

/** 1970 began on a Thursday. */
function weekdayOf(day: number): number {
  return ((((day + 3) % 7) + 7) % 7) + 1;
}

function dayText(day: number): string {
  return new Date(day * DAY_MS).toISOString().slice(0, 10);
}
