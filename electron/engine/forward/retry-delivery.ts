/** A person sends one delivery again: as it was sent then, or as its conversion stands now. */
import type { DeliveryId } from '../../../shared/domain/ids.ts';
import { assertNever } from '../../../shared/domain/assert-never.ts';
import type { AgainAs } from '../../../shared/contract/common.ts';
import type { Destinations } from './destinations.ts';
import type { DeliveryRow } from '../store/deliveries-table.ts';
import type { DestinationRow } from '../store/destinations-table.ts';
import { UserError } from '../../platform/user-error.ts';
import { asItIsNow, type AsNowDeps } from './as-it-is-now.ts';

export interface RetryDeps extends AsNowDeps {
  readonly destinations: Destinations;
}

/**
 * Makes a delivery due now.
 * @param as `now`: with the template of today and what there is to tell now. `then`: the bytes of its last attempt
 * @returns the delivery that goes out: for `now` perhaps that of a newer version
 * @throws UserError when it is being sent, its destination is gone, or does not take its event
 */
export function retryDelivery(deps: RetryDeps, id: DeliveryId, as: AgainAs = 'now'): DeliveryRow {
  return deps.store.transaction(() => {
    const { delivery, destination } = retryable(deps, id);
    return as === 'then' ? sendAsThen(deps, delivery) : sendAsNow(deps, delivery, destination);
  });
}

/** @throws UserError where it cannot be sent */
export function retryable(
  { store, destinations }: RetryDeps,
  id: DeliveryId,
): { readonly delivery: DeliveryRow; readonly destination: DestinationRow } {
  const delivery = store.deliveries.get(id);
  if (delivery === null) throw new UserError('NOT_FOUND', { code: 'delivery_not_found', id });
  const destination = destinations.find(delivery.destinationId);
  if (destination === null || destination.removedAtMs !== null) {
    throw new UserError('CONFLICT', { code: 'destination_gone' });
  }
  if (!destination.enabled)
    throw new UserError('CONFLICT', { code: 'destination_off', name: destination.name });
  refuseWrongState(delivery, destination.events[delivery.event] !== undefined);
  return { delivery, destination };
}

function sendAsThen(deps: AsNowDeps, delivery: DeliveryRow): DeliveryRow {
  const last = deps.store.attempts.lastRequest(delivery.id);
  if (last === null) throw new UserError('CONFLICT', { code: 'delivery_never_sent' });
  return due(deps, { ...delivery, request: last.request });
}

export function sendAsNow(deps: AsNowDeps, delivery: DeliveryRow, destination: DestinationRow): DeliveryRow {
  const current = asItIsNow(deps, delivery, destination);
  if (current.state === 'sending') throw new UserError('CONFLICT', { code: 'delivery_being_sent' });
  return due(deps, { ...current, request: null });
}

function due({ store, now }: AsNowDeps, delivery: DeliveryRow): DeliveryRow {
  const nowMs = now();
  const retried: DeliveryRow = {
    ...delivery,
    state: 'pending',
    reason: 'sent_by_hand',
    nextAttemptAtMs: nowMs,
    updatedAtMs: nowMs,
  };
  store.deliveries.update(retried);
  return retried;
}

function refuseWrongState(delivery: DeliveryRow, isEventTaken: boolean): void {
  switch (delivery.state) {
    case 'sending':
      throw new UserError('CONFLICT', { code: 'delivery_being_sent' });
    case 'skipped':
      // A later version says what it would say.
      if (!isEventTaken || delivery.reason === 'superseded')
        throw new UserError('CONFLICT', { code: 'delivery_not_retryable' });
      return;
    case 'pending':
    case 'retrying':
    case 'parked':
    case 'delivered':
    case 'unknown':
    case 'dead':
      return;
    default:
      assertNever(delivery.state);
  }
}
