/** Deliveries that were being sent when the program ended. */
import type { DestinationRow } from '../store/destinations-table.ts';
import { leavePlace } from './leave-place.ts';
import { markTold } from './mark-told.ts';
import type { Store } from '../store/store.ts';

/**
 * Such a delivery may have arrived: it becomes `unknown`, and is repeated only where the destination is marked as
 * safe to repeat.
 */
export function takeUpInterrupted(
  { store, now }: { readonly store: Store; readonly now: () => number },
  destinations: readonly DestinationRow[],
): void {
  const known = new Map(destinations.map((each) => [each.id, each]));
  const nowMs = now();
  store.transaction(() => {
    for (const delivery of store.deliveries.inState('sending')) {
      const destination = known.get(delivery.destinationId);
      const isSafe = destination?.isSafeToRepeat === true;
      store.deliveries.update({
        ...delivery,
        state: isSafe ? 'retrying' : 'unknown',
        reason: 'stopped_while_sending',
        nextAttemptAtMs: isSafe ? nowMs : null,
        mayHaveArrived: true,
        updatedAtMs: nowMs,
      });
      if (isSafe) continue;
      markTold(store, delivery);
      if (destination !== undefined) leavePlace(store, delivery, destination, nowMs);
    }
  });
}
