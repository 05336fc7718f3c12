/** What is due for a destination that takes nothing now is said to be parked, and burns no attempt. */
import type { DeliveryReason } from '../../../shared/contract/deliveries.ts';
import type { DeliveryId } from '../../../shared/domain/ids.ts';
import type { DestinationRow } from '../store/destinations-table.ts';
import type { Store } from '../store/store.ts';

/** So many in one go: a hundred thousand may become due while a destination is down. */
const AT_ONCE = 500;

export interface ParkDeps {
  readonly store: Store;
  readonly now: () => number;
  readonly onChanged: (ids: readonly DeliveryId[]) => void;
}

/** After a power cut it would be said again. @returns whether there may be more */
export function parkDue(deps: ParkDeps, destination: DestinationRow, reason: DeliveryReason): boolean {
  const { store, now, onChanged } = deps;
  const due = store.due.unparked(destination.id, now(), AT_ONCE);
  if (due.length === 0) return false;
  store.redoable(() => {
    for (const delivery of due) {
      store.deliveries.updateState({ ...delivery, state: 'parked', reason, updatedAtMs: now() });
    }
  });
  onChanged(due.map(({ id }) => id));
  return due.length === AT_ONCE;
}
