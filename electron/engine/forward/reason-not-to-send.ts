/** Why a delivery whose turn has come does not go out after all. */
import type { DeliveryReason } from '../../../shared/contract/deliveries.ts';
import { isMomentTooOld, isTimeTooOld, isTooOld } from '../../../shared/domain/forward/planning.ts';
import type { DeliveryRow } from '../store/deliveries-table.ts';
import type { DestinationRow } from '../store/destinations-table.ts';
import { isPlaceTaken } from '../store/place-of-click.ts';
import type { Store } from '../store/store.ts';
import { isOvertaken, tellingOf } from './telling.ts';

export interface NotToSendDeps {
  readonly store: Store;
  /** Milliseconds since it was planned. */
  readonly ageOf: (delivery: DeliveryRow) => number;
  /** A moment that its request would hand on as the network wrote it, in UTC milliseconds; null for none. */
  readonly handedTimeMs: (delivery: DeliveryRow, destination: DestinationRow) => number | null;
}

/** What came meanwhile may have overtaken it, and what it is a change of may have failed. */
export function reasonNotToSend(
  deps: NotToSendDeps,
  delivery: DeliveryRow,
  destination: DestinationRow,
  nowMs: number,
): DeliveryReason | null {
  if (isOvertaken(deps.store, delivery, destination)) return 'superseded';
  const { telling } = tellingOf(deps.store, delivery, destination);
  if (telling.kind === 'skip') return telling.reason;
  if (telling.kind === 'new' && isSecondOfClick(deps.store, delivery, destination))
    return 'not_first_of_click';
  // It may have waited through a long outage; Facebook refuses a whole request for one event that is too old.
  return isTooOldFor(deps, delivery, destination, telling.kind === 'change', nowMs) ? 'too_old' : null;
}

/** Deliveries of one click go out in their order, so what came before it is over. */
function isSecondOfClick(
  store: Store,
  { conversionId, event }: DeliveryRow,
  { id, rules }: DestinationRow,
): boolean {
  const conversion = rules.firstOfClick ? store.conversions.get(conversionId) : null;
  return conversion !== null && isPlaceTaken(store, conversion, event, id);
}

/** @param isChange then only the change itself may be too old, and not what it is about */
function isTooOldFor(
  { store, ageOf, handedTimeMs }: NotToSendDeps,
  delivery: DeliveryRow,
  destination: DestinationRow,
  isChange: boolean,
  nowMs: number,
): boolean {
  const happenedAgoMs = (): number | null => {
    const atMs = store.arrivals.occurredAtMs(delivery.postbackId);
    return atMs === null ? null : nowMs - atMs;
  };
  const { rules } = destination;
  if (isTooOld(ageOf(delivery), rules)) return true;
  if (isChange) return false;
  if (isTimeTooOld(happenedAgoMs, destination)) return true;
  const handedMs = rules.maxAgeHours === null ? null : handedTimeMs(delivery, destination);
  return handedMs !== null && isMomentTooOld(nowMs - handedMs, rules);
}
