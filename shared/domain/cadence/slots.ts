/** Time in quarters of an hour, counted since 1970 in UTC. */

export const SLOT_MS = 900_000;
export const SLOTS_PER_DAY = 96;

/** A span of time, in UTC milliseconds, without its end. */
export interface Span {
  readonly fromMs: number;
  readonly untilMs: number;
}

/** A quarter of which we heard less than this may have been silent without anybody knowing. */
const DEAF_MS = 300_000;

export function slotOf(atMs: number): number {
  return Math.floor(atMs / SLOT_MS);
}

export function hourOf(slot: number): number {
  return Math.floor((slot % SLOTS_PER_DAY) / 4);
}

/** 0 to 6; which day 0 is does not matter. */
export function weekdayOf(slot: number): number {
  return Math.floor(slot / SLOTS_PER_DAY) % 7;
}

/** The quarters in which we were unreachable for five minutes or more: silence there says nothing. */
export function unreachableSlots(spans: readonly Span[]): ReadonlySet<number> {
  const unreachable = new Set<number>();
  for (const { fromMs, untilMs } of spans) {
    for (let slot = slotOf(fromMs); slot * SLOT_MS < untilMs; slot += 1) {
      const inside = Math.min(untilMs, (slot + 1) * SLOT_MS) - Math.max(fromMs, slot * SLOT_MS);
      if (inside >= DEAF_MS) unreachable.add(slot);
    }
  }
  return unreachable;
}
