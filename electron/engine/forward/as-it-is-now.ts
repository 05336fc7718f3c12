/** Forward again: the delivery that tells how its conversion stands now. */
import type { Told } from '../../../shared/domain/conversion/delivery-decision.ts';
import type { Conversion } from '../../../shared/domain/conversion/conversion.ts';
import type { PostbackEvent } from '../../../shared/domain/conversion/event.ts';
import { hearsChanges } from '../../../shared/domain/forward/later-changes.ts';
import { deliveryIdSchema } from '../../../shared/domain/ids.ts';
import type { IdSource } from '../../platform/ids.ts';
import { newDelivery } from '../parse/new-delivery.ts';
import type { DeliveryRow } from '../store/deliveries-table.ts';
import type { DestinationRow } from '../store/destinations-table.ts';
import type { Store } from '../store/store.ts';
import { toldBy } from '../store/told-by.ts';

export interface AsNowDeps {
  readonly store: Store;
  readonly newId: IdSource;
  readonly now: () => number;
}

/** What a delivery would tell now; null where it is about an older stage, which stays as it was. */
interface Current {
  readonly event: PostbackEvent;
  readonly told: Told;
}

/**
 * The same delivery with what there is to tell now, or that of the conversion's newest version, which is made where
 * there is none. Inside a transaction; nothing is due by it.
 */
export function asItIsNow(deps: AsNowDeps, delivery: DeliveryRow, destination: DestinationRow): DeliveryRow {
  const { store } = deps;
  const conversion = store.conversions.get(delivery.conversionId);
  const current = conversion === null ? null : currentOf(store, conversion, delivery, destination);
  if (conversion === null || current === null || isSame(store, delivery, current)) return delivery;
  const isOwnVersion = !hearsChanges(destination) || delivery.version === conversion.version;
  if (isOwnVersion && delivery.event === current.event) {
    store.deliveries.saveTold(delivery.id, conversion.version, current.told);
    return store.deliveries.get(delivery.id) ?? delivery;
  }
  return ofVersion(store, conversion, current, delivery) ?? made(deps, conversion, current, delivery);
}

/** Whether what it was sent with is not how the conversion stands now. */
export function isChangedSince(
  store: Store,
  conversion: Conversion,
  delivery: DeliveryRow,
  destination: DestinationRow,
): boolean {
  const current = delivery.attemptCount === 0 ? null : currentOf(store, conversion, delivery, destination);
  return current !== null && !isSame(store, delivery, current);
}

function currentOf(
  store: Store,
  conversion: Conversion,
  delivery: DeliveryRow,
  destination: DestinationRow,
): Current | null {
  const { payoutMicros, currency, voidedAtMs } = conversion;
  const event = eventNow(store, conversion, delivery, destination);
  if (event === null) return null;
  const { transactionId } = toldBy(store, delivery);
  const status = voidedAtMs === null ? conversion.status : 'rejected';
  return { event, told: { status, payoutMicros, currency, transactionId } };
}

function eventNow(
  { deliveries }: Store,
  { id, event }: Conversion,
  delivery: DeliveryRow,
  destination: DestinationRow,
): PostbackEvent | null {
  if (delivery.event === event || destination.events[event] === undefined) return delivery.event;
  if (hearsChanges(destination)) return event;
  // A lead that became a sale is two events to it, and each of them goes out for itself.
  const hasOwn = deliveries.ofDestination(id, destination.id).some((each) => each.event === event);
  return hasOwn ? null : event;
}

function isSame(store: Store, delivery: DeliveryRow, { event, told }: Current): boolean {
  const before = toldBy(store, delivery);
  return (
    delivery.event === event &&
    before.status === told.status &&
    before.payoutMicros === told.payoutMicros &&
    before.currency === told.currency
  );
}

function ofVersion(
  { deliveries }: Store,
  { id, version }: Conversion,
  { event }: Current,
  { destinationId }: DeliveryRow,
): DeliveryRow | null {
  const own = deliveries.ofDestination(id, destinationId);
  return own.find((each) => each.version === version && each.event === event) ?? null;
}

function made(
  { store, newId, now }: AsNowDeps,
  conversion: Conversion,
  { event, told }: Current,
  delivery: DeliveryRow,
): DeliveryRow {
  const { destinationId } = delivery;
  const id = deliveryIdSchema.parse(newId());
  const planned = { destinationId, event, postbackId: conversion.lastPostbackId, ...AT_ONCE, told };
  store.deliveries.insert(newDelivery(conversion, planned, id, now()));
  return store.deliveries.get(id) ?? delivery;
}

/** A person wants it now. */
export const AT_ONCE = { plan: { kind: 'send' }, waitMs: 0 } as const;
