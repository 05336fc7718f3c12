/** A period of a time zone as spans in which its offset from UTC is one and the same. Pure. */

export interface OffsetSpan {
  /** UTC milliseconds, at full quarters of an hour, as is the end. */
  readonly fromMs: number;
  readonly untilMs: number;
  readonly offsetMs: number;
}

/** Offsets change at full quarters of an hour everywhere. */
const STEP_MS = 900_000;
const HOUR_MS = 3_600_000;
const DAY_MS = 86_400_000;

/** @param offsetAt of a zone, see `ZoneDays` */
export function offsetSpans(
  offsetAt: (atMs: number) => number,
  fromMs: number,
  untilMs: number,
): readonly OffsetSpan[] {
  const spans: OffsetSpan[] = [];
  let start = fromMs;
  while (start < untilMs) {
    const offsetMs = offsetAt(start);
    let end = start;
    // No zone changes twice within a day.
    while (end < untilMs && offsetAt(Math.min(end + DAY_MS, untilMs)) === offsetMs) end += DAY_MS;
    end = end >= untilMs ? untilMs : firstChange(offsetAt, end, Math.min(end + DAY_MS, untilMs));
    spans.push({ fromMs: start, untilMs: end, offsetMs });
    start = end;
  }
  return spans;
}

/** The first quarter in which the offset is another one than at the start. */
function firstChange(offsetAt: (atMs: number) => number, fromMs: number, untilMs: number): number {
  const before = offsetAt(fromMs);
  let [low, high] = [Math.floor(fromMs / STEP_MS), Math.ceil(untilMs / STEP_MS)];
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (offsetAt(middle * STEP_MS) === before) low = middle;
    else high = middle;
  }
  return Math.min(high * STEP_MS, untilMs);
}

/** Since 1970, UTC: those that the spans have a part of. @returns the first one, and the one behind the last */
export function hoursOf(spans: readonly OffsetSpan[]): readonly [number, number] {
  const [fromMs, untilMs] = [spans[0]?.fromMs ?? 0, spans.at(-1)?.untilMs ?? 0];
  return [Math.floor(fromMs / HOUR_MS), Math.ceil(untilMs / HOUR_MS)];
}

/** The same of days of UTC: those that lie in the spans as a whole. */
export function wholeDaysOf(spans: readonly OffsetSpan[]): readonly [number, number] {
  const [fromMs, untilMs] = [spans[0]?.fromMs ?? 0, spans.at(-1)?.untilMs ?? 0];
  return [Math.ceil(fromMs / DAY_MS), Math.floor(untilMs / DAY_MS)];
}

/** Whether its hours are those of UTC. */
export function isOfHours({ fromMs, untilMs, offsetMs }: OffsetSpan): boolean {
  return [fromMs, untilMs, offsetMs].every((each) => each % HOUR_MS === 0);
}
