/** Deliveries that a destination refused because it refuses everything wait for it again. */
import type { DeliveryId } from '../../../shared/domain/ids.ts';
import type { Store } from '../store/store.ts';

/** Inside a transaction. What a person did with one meanwhile stays as it is. */
export function giveBack(
  { store }: { readonly store: Store },
  ids: readonly DeliveryId[],
  nowMs: number,
): void {
  for (const id of ids) {
    const delivery = store.deliveries.get(id);
    if (delivery?.state !== 'dead' && delivery?.state !== 'retrying') continue;
    store.deliveries.updateState({
      ...delivery,
      state: 'parked',
      reason: 'destination_refuses',
      // Behind all that waited before: each probe is another one.
      nextAttemptAtMs: nowMs,
      updatedAtMs: nowMs,
    });
  }
}
