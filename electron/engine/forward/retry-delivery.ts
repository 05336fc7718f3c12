/** A person sends one delivery again. */
import type { DeliveryId } from '../../../shared/domain/ids.ts';
import { assertNever } from '../../../shared/domain/assert-never.ts';
import type { Destinations } from './destinations.ts';
import type { DeliveryRow } from '../store/deliveries-table.ts';
import type { Store } from '../store/store.ts';
import { UserError } from '../../platform/user-error.ts';

export interface RetryDeps {
  readonly store: Store;
  readonly destinations: Destinations;
  readonly now: () => number;
}

/**
 * Makes a delivery due now, with the template as it is today.
 * @throws UserError when it is being sent, its destination is gone, or does not take its event
 */
export function retryDelivery(deps: RetryDeps, id: DeliveryId): DeliveryRow {
  return deps.store.transaction(() => {
    const delivery = deps.store.deliveries.get(id);
    if (delivery === null) throw new UserError('NOT_FOUND', { code: 'delivery_not_found', id });
    const destination = deps.destinations.find(delivery.destinationId);
    if (destination === null || destination.removedAtMs !== null) {
      throw new UserError('CONFLICT', { code: 'destination_gone' });
    }
    if (!destination.enabled)
      throw new UserError('CONFLICT', { code: 'destination_off', name: destination.name });
    refuseWrongState(delivery, destination.events[delivery.event] !== undefined);
    const retried: DeliveryRow = {
      ...delivery,
      state: 'pending',
      reason: 'sent_by_hand',
      request: null,
      nextAttemptAtMs: deps.now(),
      updatedAtMs: deps.now(),
    };
    deps.store.deliveries.update(retried);
    return retried;
  });
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
