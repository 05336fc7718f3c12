/** What a delivery is to its destination: told as something new, as a change of what it knows, or not at all. */
import {
  decideTelling,
  hearsChanges,
  type Telling,
  type ToldBefore,
  type ToldVersion,
} from '../../../shared/domain/forward/later-changes.ts';
import { toldBefore } from '../../../shared/domain/conversion/follow-version.ts';
import type { DeliveryState } from '../../../shared/domain/forward/delivery-state.ts';
import type { DeliveryRow } from '../store/deliveries-table.ts';
import type { DestinationRow } from '../store/destinations-table.ts';
import type { Store } from '../store/store.ts';
import { toldBy } from '../store/told-by.ts';

type TellingStore = Pick<Store, 'deliveries' | 'postbacks'>;

export interface DecidedTelling {
  readonly telling: Telling;
  /** What it was told of the conversion before; null for nothing. */
  readonly before: ToldBefore | null;
}

const TOLD: ReadonlySet<DeliveryState> = new Set(['delivered', 'unknown']);
const WAITING: ReadonlySet<DeliveryState> = new Set(['pending', 'retrying', 'parked']);

export function tellingOf(
  store: TellingStore,
  delivery: DeliveryRow,
  destination: DestinationRow,
): DecidedTelling {
  if (delivery.version === 1) return { telling: { kind: 'new' }, before: null };
  const last = store.deliveries
    .ofDestination(delivery.conversionId, delivery.destinationId)
    .findLast(
      ({ id, version, state, mayHaveArrived }) =>
        id !== delivery.id && version < delivery.version && (TOLD.has(state) || mayHaveArrived),
    );
  const before = last === undefined ? null : toldBefore({ ...last, told: toldBy(store, last) });
  return { telling: decideTelling(versionOf(store, delivery), before, destination), before };
}

function versionOf(store: TellingStore, delivery: DeliveryRow): ToldVersion {
  return { ...toldBy(store, delivery), event: delivery.event };
}

/** Whether a later version waits that says all that this one does: it does not go out any more. */
export function isOvertaken(
  store: TellingStore,
  delivery: DeliveryRow,
  destination: Pick<DestinationRow, 'rules'>,
): boolean {
  if (!hearsChanges(destination) || delivery.reason === 'sent_by_hand') return false;
  const { conversionId, destinationId, version, event } = delivery;
  if (!store.deliveries.hasLater(conversionId, destinationId, version)) return false;
  return store.deliveries
    .ofDestination(conversionId, destinationId)
    .some(
      (each) =>
        each.version > version &&
        WAITING.has(each.state) &&
        (each.event === event || each.told?.status === 'rejected'),
    );
}
