/** Keeps the books of what destinations know: what was told last counts, and whether it is still true. */
import { standingOf } from '../../../shared/domain/conversion/standing.ts';
import type { DeliveryRow } from '../store/deliveries-table.ts';
import type { Store } from '../store/store.ts';
import { toldBy } from '../store/told-by.ts';

/** One was told, or may have been: the others of its conversion and destination are over. Inside a transaction. */
export function markTold(store: Store, delivery: DeliveryRow): void {
  // Most are the only one.
  if (delivery.version === 1 && delivery.reason !== 'sent_by_hand') return;
  const { id, conversionId, destinationId } = delivery;
  for (const other of store.deliveries.ofDestination(conversionId, destinationId)) {
    const isTold = other.state === 'delivered' || other.state === 'unknown';
    if (other.id !== id && isTold && other.standing !== 'replaced')
      store.deliveries.saveStanding(other.id, 'replaced');
  }
  const conversion = store.conversions.get(conversionId);
  if (conversion === null) return;
  const { event } = delivery;
  store.deliveries.saveStanding(id, standingOf(conversion, { event, told: toldBy(store, delivery) }));
}
