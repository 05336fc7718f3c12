/** A destination that takes only the first of each event of a click was told that the first one is rejected. */
import type { DeliveryRow } from '../store/deliveries-table.ts';
import type { DestinationRow } from '../store/destinations-table.ts';
import { nextInPlace } from '../store/place-of-click.ts';
import type { Store } from '../store/store.ts';

/** The next one of the click, which had stood back, goes out in its place. Inside a transaction. */
export function leavePlace(
  store: Store,
  { conversionId, destinationId, event, told }: DeliveryRow,
  { rules }: Pick<DestinationRow, 'rules'>,
  nowMs: number,
): void {
  if (!rules.firstOfClick || told?.status !== 'rejected') return;
  const conversion = store.conversions.get(conversionId);
  const next = conversion === null ? null : nextInPlace(store, conversion, event, destinationId);
  if (next === null) return;
  store.deliveries.update({
    ...next,
    state: 'pending',
    reason: null,
    nextAttemptAtMs: nowMs,
    updatedAtMs: nowMs,
  });
}
