/** Whether a destination forwards, and if not, why. Pure. */
import type { Destination } from '../../../shared/contract/destinations.ts';
import type { Figures } from './use-destination-figures.ts';

export type DestinationStateName =
  | 'no_address'
  | 'off'
  | 'paused'
  | 'parked'
  | 'nothing_sent'
  | 'failing'
  | 'waiting'
  | 'on';

/** @param figures undefined while they are not known */
export function destinationState(
  { enabled, request, events, isPaused, health }: Destination,
  figures: Figures | undefined,
): DestinationStateName {
  if (request.url === '') return 'no_address';
  if (!enabled) return 'off';
  if (isPaused) return 'paused';
  if (health.kind === 'parked') return 'parked';
  if (Object.keys(events).length === 0) return 'nothing_sent';
  if ((figures?.failed ?? 0) > 0) return 'failing';
  return (figures?.parked ?? 0) > 0 ? 'waiting' : 'on';
}
