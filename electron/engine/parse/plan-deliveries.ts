/** Which deliveries a conversion gets, and what becomes of them when it changes. */
import { countryOf } from '../../../shared/domain/postback/country.ts';
import {
  type PlannedConversion,
  planDelivery,
  REPLANNED_REASONS,
} from '../../../shared/domain/forward/planning.ts';
import { deliveryIdSchema, type PostbackId } from '../../../shared/domain/ids.ts';
import type { ConversionRow } from '../store/conversions-table.ts';
import type { DeliveryRow } from '../store/deliveries-table.ts';
import type { ApplyDeps } from './apply-deps.ts';
import { fieldsOf } from '../postback/read-postback.ts';

/**
 * One for each destination, for the event that the conversion stands at. Existing ones stay as they are.
 * @param toldAtMs when that event was told
 */
export function planDeliveries(deps: ApplyDeps, conversion: ConversionRow, toldAtMs: number): void {
  const nowMs = deps.now();
  const planned = plannedOf(deps, conversion, conversion.lastPostbackId, nowMs - toldAtMs);
  for (const destination of deps.destinations()) {
    const plan = planDelivery(planned, destination);
    if (plan.kind === 'none') continue;
    deps.store.deliveries.insert({
      id: deliveryIdSchema.parse(deps.newId()),
      conversionId: conversion.id,
      destinationId: destination.id,
      event: conversion.event,
      postbackId: conversion.lastPostbackId,
      clickKey: clickKeyOf(conversion),
      state: plan.kind === 'send' ? 'pending' : 'skipped',
      reason: plan.kind === 'send' ? null : plan.reason,
      nextAttemptAtMs: plan.kind === 'send' ? nowMs : null,
      createdAtMs: nowMs,
      updatedAtMs: nowMs,
    });
  }
}

export function clickKeyOf(conversion: Pick<ConversionRow, 'networkId' | 'clickId'>): string {
  return `${conversion.networkId} ${conversion.clickId}`;
}

/** @param postbackId the postback whose fields say country and link */
export function plannedOf(
  deps: Pick<ApplyDeps, 'store' | 'networkOf' | 'linkOf'>,
  conversion: ConversionRow,
  postbackId: PostbackId,
  ageMs: number,
): PlannedConversion {
  const postback = () => deps.store.postbacks.get(postbackId);
  return {
    ...conversion,
    ageMs,
    country: () => {
      const row = postback();
      return row === null ? null : countryOf(fieldsOf(row, deps.networkOf(row)).fields);
    },
    linkId: () => {
      const row = postback();
      return row === null ? null : deps.linkOf(row);
    },
  };
}

/**
 * A further stage (a lead became a sale) goes out like a new event. A change of rating or payout sends nothing
 * again: it only stops what is still waiting, or lets go what it had stopped.
 */
export function followChange(
  deps: ApplyDeps,
  before: ConversionRow,
  after: ConversionRow,
  toldAtMs: number,
): void {
  if (after.event !== before.event) planDeliveries(deps, after, toldAtMs);
  if (after.status === 'rejected') {
    if (before.status !== 'rejected') withdrawDeliveries(deps, after, 'status_rejected');
    return;
  }
  const isSame = (['status', 'isOnHold', 'payoutMicros'] as const).every(
    (part) => before[part] === after[part],
  );
  if (!isSame) restoreDeliveries(deps, after, REPLANNED_REASONS);
}

export const NO_LONGER_UNDERSTOOD: ReadonlySet<string> = new Set(['no_longer_understood']);

/** What has not gone out yet does not go out any more. */
export function withdrawDeliveries(
  deps: ApplyDeps,
  conversion: ConversionRow,
  reason: 'status_rejected' | 'no_longer_understood',
): void {
  for (const delivery of deps.store.deliveries.ofConversion(conversion.id)) {
    if (!isWaiting(delivery)) continue;
    deps.store.deliveries.update({
      ...delivery,
      state: 'skipped',
      reason,
      nextAttemptAtMs: null,
      updatedAtMs: deps.now(),
    });
  }
}

function isWaiting(delivery: DeliveryRow): boolean {
  return delivery.state === 'pending' || delivery.state === 'retrying' || delivery.state === 'parked';
}

/** What was skipped for one of these reasons is planned as it would have been. */
export function restoreDeliveries(
  deps: ApplyDeps,
  conversion: ConversionRow,
  reasons: ReadonlySet<string>,
): void {
  const nowMs = deps.now();
  const destinations = new Map(deps.destinations().map((each) => [each.id, each]));
  const planned = plannedOf(deps, conversion, conversion.lastPostbackId, nowMs - conversion.createdAtMs);
  for (const delivery of deps.store.deliveries.ofConversion(conversion.id)) {
    const destination = destinations.get(delivery.destinationId);
    if (!reasons.has(delivery.reason ?? '') || destination === undefined) continue;
    const plan = planDelivery({ ...planned, event: delivery.event }, destination);
    if (plan.kind === 'none') continue;
    deps.store.deliveries.update({
      ...delivery,
      state: plan.kind === 'send' ? 'pending' : 'skipped',
      reason: plan.kind === 'send' ? null : plan.reason,
      nextAttemptAtMs: plan.kind === 'send' ? nowMs : null,
      updatedAtMs: nowMs,
    });
  }
}
