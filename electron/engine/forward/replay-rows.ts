/** The deliveries that a step of a replay sends. */
import type { AgainAs } from '../../../shared/contract/common.ts';
import type { PlannedDelivery } from '../../../shared/domain/conversion/delivery-decision.ts';
import { deliveryIdSchema } from '../../../shared/domain/ids.ts';
import { newDelivery } from '../parse/new-delivery.ts';
import type { DeliveryRow, NewDelivery } from '../store/deliveries-table.ts';
import { asItIsNow, AT_ONCE, type AsNowDeps } from './as-it-is-now.ts';
import type { ReplayStep } from './replay-steps.ts';

type AgainStep = Extract<ReplayStep, { readonly kind: 'again' }>;
type NewStep = Extract<ReplayStep, { readonly kind: 'new' }>;

/** As it is now it goes out with the template of today; that may be one of a newer version, which is made then. */
export function againRow(deps: AsNowDeps, { delivery, destination }: AgainStep, as: AgainAs): DeliveryRow {
  const last = as === 'then' ? deps.store.attempts.lastRequest(delivery.id) : null;
  return last === null
    ? { ...asItIsNow(deps, delivery, destination), request: null }
    : { ...delivery, request: last.request };
}

/** As it would be stored, for a look at it. */
export function newRow(deps: AsNowDeps, step: NewStep): DeliveryRow {
  return {
    ...newDeliveryOf(deps, step),
    attemptCount: 0,
    request: null,
    mayHaveArrived: false,
    standing: 'current',
  };
}

export function newDeliveryOf(
  { newId, now }: AsNowDeps,
  { conversion, destination, transactionId }: NewStep,
): NewDelivery {
  const { status, payoutMicros, currency } = conversion;
  const planned: PlannedDelivery = {
    destinationId: destination.id,
    event: conversion.event,
    postbackId: conversion.lastPostbackId,
    ...AT_ONCE,
    told: { status, payoutMicros, currency, transactionId },
  };
  return newDelivery(conversion, planned, deliveryIdSchema.parse(newId()), now());
}
