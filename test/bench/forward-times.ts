/** How soon after their postback conversions arrive at the bench's destination. */
import { setTimeout as pause } from 'node:timers/promises';
import type { Sink } from './sink.ts';

type SentAt = ReadonlyMap<string, number>;

/** Waits for the forward of the last one, for so long at most. */
export async function allForwarded(sentAt: SentAt, sink: Sink, atMostMs: number): Promise<void> {
  const deadline = performance.now() + atMostMs;
  while (missing(sentAt, sink) > 0 && performance.now() < deadline) await pause(50);
}

/** How many have not arrived. */
export function missing(sentAt: SentAt, sink: Sink): number {
  return [...sentAt.keys()].filter((id) => !sink.arrivedAt.has(id)).length;
}

/** In milliseconds, from sending the postback to the arrival of its forward; one that never arrived is endless. */
export function forwardTimesOf(sentAt: SentAt, sink: Sink): readonly number[] {
  return [...sentAt].map(([id, at]) => (sink.arrivedAt.get(id) ?? Number.POSITIVE_INFINITY) - at);
}
