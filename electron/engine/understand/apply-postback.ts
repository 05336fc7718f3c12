/** What one understood postback changes: its row, its conversion, the deliveries of that conversion. */
import { conversionIdentity, REPEAT_WINDOW_MS } from '../../../shared/domain/conversion.ts';
import {
  type ConversionId,
  conversionIdSchema,
  deliveryIdSchema,
  type PostbackId,
} from '../../../shared/domain/ids.ts';
import { planDelivery } from '../../../shared/domain/planning.ts';
import type { Understood } from '../../../shared/domain/understand.ts';
import type { PostbackEvent } from '../../../shared/domain/words.ts';
import type { ConversionRow } from '../store/conversions-table.ts';
import type { DestinationRow } from '../store/destinations-table.ts';
import type { IdSource } from '../store/ids.ts';
import type { NetworkRow } from '../store/networks-table.ts';
import type { PostbackRow } from '../store/postback-rows.ts';
import type { Store } from '../store/store.ts';
import { notUnderstood, understandPostback } from './read-postback.ts';

export interface ApplyParts {
  readonly store: Store;
  readonly newId: IdSource;
  readonly now: () => number;
  readonly networkOf: (postback: PostbackRow) => NetworkRow | null;
  readonly destinations: () => readonly DestinationRow[];
}

interface Fact {
  readonly network: NetworkRow;
  readonly clickId: string;
  readonly event: PostbackEvent;
}

/** Must run inside a transaction: a crash in between leaves the postback waiting. */
export function applyPostback(parts: ApplyParts, postback: PostbackRow): void {
  const network = parts.networkOf(postback);
  const understood = understandPostback(postback, network);
  const fact = factOf(network, understood);
  const conversion = fact === null ? null : upsertConversion(parts, postback, understood, fact);
  parts.store.postbacks.saveUnderstood({
    id: postback.id,
    understoodAtMs: parts.now(),
    networkId: network?.id ?? null,
    conversionId: conversion?.id ?? null,
    duplicateOf: conversion?.duplicateOf ?? null,
    understood,
  });
  if (network !== null && !postback.isAgain)
    parts.store.networks.noteHeard(network.id, postback.receivedAtMs);
}

/** Held postbacks are about nothing yet: they become a conversion when they are released. */
function factOf(network: NetworkRow | null, understood: Understood): Fact | null {
  const { clickId, event, isHeld } = understood;
  if (network === null || clickId === null || event === null || isHeld) return null;
  return { network, clickId, event };
}

function upsertConversion(
  parts: ApplyParts,
  postback: PostbackRow,
  understood: Understood,
  fact: Fact,
): { readonly id: ConversionId; readonly duplicateOf: PostbackId | null } {
  const found = findConversion(parts, postback, understood, fact);
  if (typeof found !== 'string') {
    parts.store.conversions.update(moved(found, postback, understood));
    const isRepeat = (understood.status ?? found.status) === found.status;
    return { id: found.id, duplicateOf: isRepeat ? found.firstPostbackId : null };
  }
  const conversion: ConversionRow = {
    id: conversionIdSchema.parse(parts.newId()),
    networkId: fact.network.id,
    clickId: fact.clickId,
    event: fact.event,
    identity: found,
    status: understood.status,
    payoutMicros: understood.payoutMicros,
    currency: understood.currency,
    firstPostbackId: postback.id,
    lastPostbackId: postback.id,
    createdAtMs: postback.receivedAtMs,
    updatedAtMs: postback.receivedAtMs,
    test: fact.network.test,
  };
  parts.store.conversions.insert(conversion);
  planDeliveries(parts, conversion);
  return { id: conversion.id, duplicateOf: null };
}

/** The conversion that this postback is about, or the identity of a new one. */
function findConversion(
  parts: ApplyParts,
  postback: PostbackRow,
  understood: Understood,
  fact: Fact,
): ConversionRow | string {
  const { conversions } = parts.store;
  const identity = conversionIdentity({
    event: fact.event,
    eventWord: understood.eventWord,
    transactionId: understood.transactionId,
    payoutMicros: understood.payoutMicros,
  });
  const { key } = identity;
  if (identity.kind === 'exact') {
    return conversions.findExact(fact.network.id, fact.clickId, fact.event, key) ?? key;
  }
  const sinceMs = postback.receivedAtMs - REPEAT_WINDOW_MS;
  const recent = conversions.findWindowed(fact.network.id, fact.clickId, fact.event, key, sinceMs);
  return recent ?? `${key} #${postback.id}`;
}

/** A later postback moves the conversion; what it leaves out stays as it was. */
function moved(conversion: ConversionRow, postback: PostbackRow, understood: Understood): ConversionRow {
  return {
    ...conversion,
    status: understood.status ?? conversion.status,
    payoutMicros: understood.payoutMicros ?? conversion.payoutMicros,
    currency: understood.currency ?? conversion.currency,
    lastPostbackId: postback.id,
    updatedAtMs: Math.max(conversion.updatedAtMs, postback.receivedAtMs),
  };
}

function planDeliveries(parts: ApplyParts, conversion: ConversionRow): void {
  const nowMs = parts.now();
  for (const destination of parts.destinations()) {
    const plan = planDelivery(conversion, destination);
    if (plan.kind === 'none') continue;
    parts.store.deliveries.insert({
      id: deliveryIdSchema.parse(parts.newId()),
      conversionId: conversion.id,
      destinationId: destination.id,
      postbackId: conversion.firstPostbackId,
      state: plan.kind === 'send' ? 'pending' : 'skipped',
      reason: plan.kind === 'send' ? null : plan.reason,
      nextAttemptAtMs: plan.kind === 'send' ? nowMs : null,
      createdAtMs: nowMs,
      updatedAtMs: nowMs,
    });
  }
}

/** For a postback that a fault of ours makes unreadable: it is held back and says so, and the next ones go on. */
export function giveUpOn(parts: ApplyParts, postback: PostbackRow): void {
  parts.store.postbacks.saveUnderstood({
    id: postback.id,
    understoodAtMs: parts.now(),
    networkId: postback.networkId,
    conversionId: null,
    duplicateOf: null,
    understood: notUnderstood,
  });
}
