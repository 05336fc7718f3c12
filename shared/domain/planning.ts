/** Which conversions go to which destination. */
import type { ConversionStatus, PostbackEvent } from './words.ts';

export interface PlannedConversion {
  readonly event: PostbackEvent;
  readonly status: ConversionStatus | null;
  readonly test: boolean;
  /** How long ago its first postback came, in milliseconds. */
  readonly ageMs: number;
}

/** Facebook refuses older events (developers.facebook.com, Conversions API, server event). */
export const MAX_EVENT_AGE_MS = 7 * 86_400_000;

export interface PlannedDestination {
  readonly enabled: boolean;
  readonly test: boolean;
  readonly events: Partial<Record<PostbackEvent, string | undefined>>;
}

export type Plan =
  | { readonly kind: 'send' }
  | {
      readonly kind: 'skip';
      readonly reason: 'event_not_sent_here' | 'status_rejected' | 'destination_off' | 'too_old';
    }
  /** Test conversions and real destinations never meet: not even a skipped delivery is noted. */
  | { readonly kind: 'none' };

/** Decides once per event of a conversion and destination; a later status change never sends again. */
export function planDelivery(conversion: PlannedConversion, destination: PlannedDestination): Plan {
  if (conversion.test !== destination.test) return { kind: 'none' };
  if (!destination.enabled) return { kind: 'skip', reason: 'destination_off' };
  if (destination.events[conversion.event] === undefined)
    return { kind: 'skip', reason: 'event_not_sent_here' };
  // A rejected lead sent as a conversion teaches Facebook to buy more of the wrong traffic.
  if (conversion.status === 'rejected') return { kind: 'skip', reason: 'status_rejected' };
  if (conversion.ageMs > MAX_EVENT_AGE_MS) return { kind: 'skip', reason: 'too_old' };
  return { kind: 'send' };
}
