/** Which deliveries a conversion gets, and what becomes of them when it changes. */
import { deliveryIdSchema } from '../../../shared/domain/ids.ts';
import { planDelivery } from '../../../shared/domain/forward/planning.ts';
import type { ConversionRow } from '../store/conversions-table.ts';
import type { DeliveryRow } from '../store/deliveries-table.ts';
import type { ApplyParts } from './apply-postback.ts';

/**
 * One for each destination, for the event that the conversion stands at. Existing ones stay as they are.
 * @param toldAtMs when that event was told
 */
export function planDeliveries(parts: ApplyParts, conversion: ConversionRow, toldAtMs: number): void {
  const nowMs = parts.now();
  for (const destination of parts.destinations()) {
    const plan = planDelivery({ ...conversion, ageMs: nowMs - toldAtMs }, destination);
    if (plan.kind === 'none') continue;
    parts.store.deliveries.insert({
      id: deliveryIdSchema.parse(parts.newId()),
      conversionId: conversion.id,
      destinationId: destination.id,
      event: conversion.event,
      postbackId: conversion.lastPostbackId,
      state: plan.kind === 'send' ? 'pending' : 'skipped',
      reason: plan.kind === 'send' ? null : plan.reason,
      nextAttemptAtMs: plan.kind === 'send' ? nowMs : null,
      createdAtMs: nowMs,
      updatedAtMs: nowMs,
    });
  }
}

/**
 * A further stage (a lead became a sale) goes out like a new event. A change of status sends nothing
 * again: it only stops what is still waiting, or lets go what a rejection had stopped.
 */
export function followChange(
  parts: ApplyParts,
  before: ConversionRow,
  after: ConversionRow,
  toldAtMs: number,
): void {
  if (after.event !== before.event) planDeliveries(parts, after, toldAtMs);
  if (after.status === 'rejected' && before.status !== 'rejected')
    withdrawDeliveries(parts, after, 'status_rejected');
  if (before.status === 'rejected' && after.status !== 'rejected')
    restoreDeliveries(parts, after, 'status_rejected');
}

type Withdrawal = 'status_rejected' | 'no_longer_understood';

/** What has not gone out yet does not go out any more. */
export function withdrawDeliveries(parts: ApplyParts, conversion: ConversionRow, reason: Withdrawal): void {
  for (const delivery of parts.store.deliveries.ofConversion(conversion.id)) {
    if (!isWaiting(delivery)) continue;
    parts.store.deliveries.update({
      ...delivery,
      state: 'skipped',
      reason,
      nextAttemptAtMs: null,
      updatedAtMs: parts.now(),
    });
  }
}

function isWaiting(delivery: DeliveryRow): boolean {
  return delivery.state === 'pending' || delivery.state === 'retrying' || delivery.state === 'parked';
}

/** Approved, or understood, after all: what was skipped for that reason is planned as it would have been. */
export function restoreDeliveries(parts: ApplyParts, conversion: ConversionRow, reason: Withdrawal): void {
  const nowMs = parts.now();
  const destinations = new Map(parts.destinations().map((each) => [each.id, each]));
  for (const delivery of parts.store.deliveries.ofConversion(conversion.id)) {
    const destination = destinations.get(delivery.destinationId);
    if (delivery.reason !== reason || destination === undefined) continue;
    const ageMs = nowMs - conversion.createdAtMs;
    const plan = planDelivery({ ...conversion, event: delivery.event, ageMs }, destination);
    if (plan.kind === 'none') continue;
    parts.store.deliveries.update({
      ...delivery,
      state: plan.kind === 'send' ? 'pending' : 'skipped',
      reason: plan.kind === 'send' ? null : plan.reason,
      nextAttemptAtMs: plan.kind === 'send' ? nowMs : null,
      updatedAtMs: nowMs,
    });
  }
}
