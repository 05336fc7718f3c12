/** When there is something to do for a destination, as far as only time decides. */
import type { DestinationQueue, QueueRoom } from './destination-queue.ts';

/**
 * @param nextAtMs when the first delivery that is not due yet becomes due; null for none
 * @returns UTC milliseconds; infinite where time decides nothing
 */
export function nextLookMs(
  room: QueueRoom,
  { breaker, running }: DestinationQueue,
  nextAtMs: () => number | null,
  nowMs: number,
): number {
  if (room.kind === 'full') return room.untilMs ?? Number.POSITIVE_INFINITY;
  const probeAtMs = breaker.kind === 'open' ? Math.max(breaker.probeAtMs, nowMs) : Number.POSITIVE_INFINITY;
  return Math.min(
    nextAtMs() ?? Number.POSITIVE_INFINITY,
    running === 0 ? probeAtMs : Number.POSITIVE_INFINITY,
  );
}
