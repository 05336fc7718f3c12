/** The row of a delivery as it is planned: by a decision on a postback, or by a replay. Pure. */
import type { Conversion } from '../../../shared/domain/conversion/conversion.ts';
import {
  DELAYED,
  type PlannedDelivery,
  type Restoration,
} from '../../../shared/domain/conversion/delivery-decision.ts';
import type { DeliveryState } from '../../../shared/domain/forward/delivery-state.ts';
import type { DeliveryId } from '../../../shared/domain/ids.ts';
import type { DeliveryRow, NewDelivery } from '../store/deliveries-table.ts';

/** @param nowMs UTC milliseconds */
export function newDelivery(
  conversion: Conversion,
  planned: PlannedDelivery,
  id: DeliveryId,
  nowMs: number,
): NewDelivery {
  const { destinationId, event, postbackId, told } = planned;
  return {
    id,
    conversionId: conversion.id,
    destinationId,
    event,
    postbackId,
    clickKey: clickKeyOf(conversion),
    version: conversion.version,
    told: {
      status: told.status,
      payoutMicros: told.payoutMicros,
      currency: told.currency,
      transactionId: told.transactionId,
    },
    ...plannedState(planned, nowMs),
    createdAtMs: nowMs,
    updatedAtMs: nowMs,
  };
}

/** One that may have gone out before the database was damaged: the person decides. */
export function heldDelivery(planned: NewDelivery): NewDelivery {
  if (planned.state !== 'pending') return planned;
  return { ...planned, state: 'unknown', reason: 'database_damaged', nextAttemptAtMs: null };
}

/**
 * One that went out, or may have, before its database was put back: it does not go out again.
 * @param known what was written down of it then
 */
export function deliverySentBefore(planned: NewDelivery, known: DeliveryState): NewDelivery {
  if (planned.state !== 'pending') return planned;
  return known === 'delivered'
    ? { ...planned, state: 'delivered', reason: 'filled_again', nextAttemptAtMs: null }
    : heldDelivery(planned);
}

/** What a plan makes of a delivery. */
export function plannedState(
  { plan, waitMs }: Pick<PlannedDelivery | Restoration, 'plan' | 'waitMs'>,
  nowMs: number,
): Pick<DeliveryRow, 'state' | 'reason' | 'nextAttemptAtMs'> {
  if (plan.kind === 'skip') return { state: 'skipped', reason: plan.reason, nextAttemptAtMs: null };
  return { state: 'pending', reason: waitMs > 0 ? DELAYED : null, nextAttemptAtMs: nowMs + waitMs };
}

/** Network and click id in one: deliveries of one click go out in their order. */
function clickKeyOf(conversion: Pick<Conversion, 'networkId' | 'clickId'>): string {
  return `${conversion.networkId} ${conversion.clickId}`;
}
