/** Which destinations a person should hear of although the window is closed: conversions wait there. */
import { z } from 'zod';
import { destinationSchema } from '../../shared/contract/destinations.ts';
import type { ParkedReason } from '../../shared/domain/forward/breaker.ts';
import { en } from '../../shared/text/en.ts';
import type { Alarm } from './alarm.ts';

/** Of `GET /destinations`. */
export const destinationNewsSchema = z.object({
  items: z.array(
    destinationSchema.pick({
      id: true,
      name: true,
      enabled: true,
      isPaused: true,
      health: true,
      waitingCount: true,
    }),
  ),
});
export type DestinationNews = z.infer<typeof destinationNewsSchema>['items'];

const MINUTE_MS = 60_000;

/** How long each may last; null where it says itself when it takes something again. */
const TOLD_AFTER_MS: Readonly<Record<ParkedReason, number | null>> = {
  // Most servers are back within this.
  destination_down: 10 * MINUTE_MS,
  destination_busy: null,
  destination_refuses: MINUTE_MS,
  private_address: 0,
  proxy_down: 10 * MINUTE_MS,
};

export function destinationAlarms(destinations: DestinationNews, nowMs: number): readonly Alarm[] {
  const messages = en.shell.alarms;
  return destinations.flatMap(({ id, name, enabled, isPaused, health, waitingCount }) => {
    if (!enabled || isPaused || health.kind === 'well') return [];
    const afterMs = TOLD_AFTER_MS[health.reason];
    if (afterMs === null || nowMs - Date.parse(health.since) < afterMs) return [];
    return [
      {
        key: `destination ${id} ${health.reason} ${health.since}`,
        title: messages.parkedTitle(name),
        body: messages.parkedBody(en.destinations.waiting.parked[health.reason], waitingCount),
      },
    ];
  });
}
