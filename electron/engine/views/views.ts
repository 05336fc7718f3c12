/** From the store's rows to what the contract shows, with codes where it has sentences. */
import type { Delivery, DeliveryMark } from '../../../shared/contract/deliveries.ts';
import type {
  CodedAttempt,
  CodedDelivery,
  CodedPostback,
  CodedPostbackDetail,
} from '../../../shared/contract/coded-views.ts';
import type { DestinationId, NetworkId } from '../../../shared/domain/ids.ts';
import { readErrorText } from '../../../shared/domain/forward/error-text.ts';
import { maskRequest } from '../../../shared/domain/forward/secret-marks.ts';
import type { DeliveryState } from '../../../shared/domain/forward/delivery-state.ts';
import { microsToUnits } from '../../../shared/domain/money/money.ts';
import type { Destinations } from '../forward/destinations.ts';
import type { Networks } from '../networks/networks.ts';
import type { Conversion } from '../../../shared/domain/conversion/conversion.ts';
import type { AttemptRow } from '../store/attempts-table.ts';
import type { DeliveryRow } from '../store/deliveries-table.ts';
import type { ShownDestination } from '../store/destinations-table.ts';
import type { PostbackRow } from '../store/postback-rows.ts';
import type { ReadableStore } from '../store/readable-store.ts';
import { parseHead, withoutCredentials } from '../../platform/request/raw-head.ts';
import { fieldsOf } from '../postback/read-postback.ts';
import { ownEntryView } from './by-hand-view.ts';
import { conversionView } from './conversion-view.ts';
import { marksView } from './marks-view.ts';
import { toIso, toIsoOrNull } from '../../../shared/domain/time/to-iso.ts';

/** What rows of postbacks and deliveries are shown with; a reader on another thread has no more. */
export interface RowViewDeps {
  readonly store: ReadableStore;
  readonly networks: { find(id: NetworkId | null): { readonly name: string; readonly key: string } | null };
  readonly destinations: { find(id: DestinationId): ShownDestination | null };
}

export interface ViewDeps extends RowViewDeps {
  readonly networks: Networks;
  readonly destinations: Destinations;
  /** The address that networks reach us at, and whether it is public. */
  readonly baseUrl: () => { readonly url: string; readonly isPublic: boolean };
  readonly reprocessingOf: (id: NetworkId) => { readonly done: number; readonly total: number } | null;
}

export function postbackView(deps: RowViewDeps, row: PostbackRow): CodedPostback {
  return {
    id: row.id,
    requestId: row.requestId,
    index: row.place.index,
    count: row.place.count,
    receivedAt: toIso(row.receivedAtMs),
    networkId: row.networkId,
    networkName: deps.networks.find(row.networkId)?.name ?? null,
    method: row.method,
    clickId: row.clickId,
    event: row.event,
    eventWord: row.eventWord,
    status: row.status,
    statusWord: row.statusWord,
    payout: row.payoutMicros === null ? null : microsToUnits(row.payoutMicros),
    currency: row.currency,
    transactionId: row.transactionId,
    problems: row.problems,
    isHeld: row.isHeld,
    duplicateOf: row.duplicateOf,
    occurredAt: toIsoOrNull(row.occurredAtMs),
    relation: row.relation,
    isReleased: row.release !== null,
    test: row.test,
    byHand: ownEntryView(row),
    resent: row.resent,
    marks: marksView(deps.store.marks.of(row.id)),
    deliveries: deps.store.deliveries.ofPostback(row.id).map((delivery) => deliveryMark(deps, delivery)),
  };
}

export function postbackDetail(deps: RowViewDeps, row: PostbackRow): CodedPostbackDetail {
  const bytes = withoutCredentials(row.head, deps.store.access.signatureHeaderOf(row.networkId));
  const head = parseHead(bytes);
  return {
    ...postbackView(deps, row),
    raw: {
      method: head.method,
      target: head.target,
      httpVersion: head.httpVersion,
      headers: head.headers.map(([name, value]) => [name, value]),
      body: row.body.toString('utf8'),
      headBase64: bytes.toString('base64'),
      bodyBase64: row.body.toString('base64'),
      remoteAddress: row.remoteAddress,
    },
    fields: [...fieldsOf(row, deps.networks.find(row.networkId)).fields],
    origins: row.origins,
    deliveryDetails: deps.store.deliveries.ofPostback(row.id).flatMap((delivery) => {
      const view = deliveryDetail(deps, delivery);
      return view === null ? [] : [view];
    }),
    conversion: row.conversionId === null ? null : conversionView(deps.store, row.conversionId),
  };
}

export function deliveryMark(deps: RowViewDeps, row: DeliveryRow): DeliveryMark {
  const destination = deps.destinations.find(row.destinationId);
  return {
    id: row.id,
    destinationId: row.destinationId,
    destinationName: destination?.name ?? '',
    state: row.state,
    reason: row.reason,
    // Most are delivered or skipped: those are not asked.
    failure: FAILED.has(row.state) ? deps.store.attempts.lastFailure(row.id) : null,
    errorText: destination?.rules.errorText === 'ignore' ? null : errorTextOf(deps, row),
    nextAttemptAt: toIsoOrNull(row.nextAttemptAtMs),
  };
}

const FAILED: ReadonlySet<DeliveryState> = new Set(['retrying', 'parked', 'unknown', 'dead']);

/** Of a delivered one, told by the response that is kept: what was delivered before there was a rule is marked too. */
function errorTextOf({ store }: RowViewDeps, row: DeliveryRow): DeliveryMark['errorText'] {
  const body = row.state === 'delivered' ? store.attempts.lastBody(row.id) : null;
  return body === null ? null : readErrorText(body);
}

/** Null only when its conversion is missing, which a rescued database may lack. */
export function deliveryView(deps: RowViewDeps, row: DeliveryRow): Delivery | null {
  const conversion = deps.store.conversions.get(row.conversionId);
  return conversion === null ? null : deliveryOf(deps, row, conversion);
}

function deliveryOf(deps: RowViewDeps, row: DeliveryRow, conversion: Conversion): Delivery {
  return {
    ...deliveryMark(deps, row),
    postbackId: row.postbackId,
    conversionId: row.conversionId,
    networkId: conversion.networkId,
    clickId: conversion.clickId,
    event: row.event,
    version: row.version,
    standing: row.standing,
    attemptCount: row.attemptCount,
    createdAt: toIso(row.createdAtMs),
    updatedAt: toIso(row.updatedAtMs),
    test: conversion.test,
  };
}

function deliveryDetail(deps: RowViewDeps, row: DeliveryRow): CodedDelivery | null {
  const view = deliveryView(deps, row);
  return view === null ? null : { ...view, attempts: deps.store.attempts.of(row.id).map(attemptView) };
}

function attemptView(row: AttemptRow): CodedAttempt {
  return {
    id: row.id,
    startedAt: toIso(row.startedAtMs),
    request: maskRequest(row.request),
    answer: row.answer,
    verdict: row.verdict,
    errorText: row.answer.kind === 'answered' ? readErrorText(row.answer.body) : null,
    eventCount: row.eventCount,
  };
}
