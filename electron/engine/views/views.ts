/** From the store's rows to what the contract shows. */
import type { Attempt, Delivery, DeliveryDetail, DeliveryMark } from '../../../shared/contract/deliveries.ts';
import type { Postback, PostbackDetail } from '../../../shared/contract/postbacks.ts';
import type { ProblemView } from '../../../shared/contract/common.ts';
import type { DestinationId, NetworkId } from '../../../shared/domain/ids.ts';
import { maskRequest } from '../../../shared/domain/forward/secret-marks.ts';
import { microsToUnits } from '../../../shared/domain/money/money.ts';
import type { Problem } from '../../../shared/domain/words.ts';
import { en } from '../../../shared/text/en.ts';
import type { Destinations } from '../forward/destinations.ts';
import type { Networks } from '../networks/networks.ts';
import type { ConversionRow } from '../store/conversions-table.ts';
import type { AttemptRow } from '../store/attempts-table.ts';
import type { DeliveryRow } from '../store/deliveries-table.ts';
import type { PostbackRow } from '../store/postback-rows.ts';
import type { Store } from '../store/store.ts';
import { parseHead } from '../postback/raw-head.ts';
import { fieldsOf } from '../postback/read-postback.ts';
import { conversionView } from './conversion-view.ts';

/** What rows of postbacks and deliveries are shown with; a reader on another thread has no more. */
export interface RowViewParts {
  readonly store: Store;
  readonly networks: { find(id: NetworkId | null): { readonly name: string; readonly key: string } | null };
  readonly destinations: { find(id: DestinationId): { readonly name: string } | null };
}

export interface ViewParts extends RowViewParts {
  readonly networks: Networks;
  readonly destinations: Destinations;
  /** The address that networks reach us at, and whether it is public. */
  readonly baseUrl: () => { readonly url: string; readonly isPublic: boolean };
  readonly rereadingOf: (id: NetworkId) => { readonly done: number; readonly total: number } | null;
}

function moment(ms: number): string {
  return new Date(ms).toISOString();
}

export function problemView(problem: Problem): ProblemView {
  const words = en.problems[problem.code];
  const field = problem.field ?? '';
  const value = problem.value ?? '';
  return {
    ...problem,
    message: words.message(field, value, problem.hint),
    fix: words.fix(field, value, problem.hint),
  };
}

export function postbackView(parts: RowViewParts, row: PostbackRow): Postback {
  return {
    id: row.id,
    receivedAt: moment(row.receivedAtMs),
    networkId: row.networkId,
    networkName: parts.networks.find(row.networkId)?.name ?? null,
    method: row.method,
    clickId: row.clickId,
    event: row.event,
    eventWord: row.eventWord,
    status: row.status,
    statusWord: row.statusWord,
    payout: row.payoutMicros === null ? null : microsToUnits(row.payoutMicros),
    currency: row.currency,
    transactionId: row.transactionId,
    problems: row.problems.map(problemView),
    isHeld: row.isHeld,
    duplicateOf: row.duplicateOf,
    occurredAt: row.occurredAtMs === null ? null : moment(row.occurredAtMs),
    relation: row.relation,
    isReleased: row.release !== null,
    test: row.test,
    deliveries: parts.store.deliveries.ofPostback(row.id).map((delivery) => deliveryMark(parts, delivery)),
  };
}

export function postbackDetail(parts: RowViewParts, row: PostbackRow): PostbackDetail {
  const head = parseHead(row.head);
  return {
    ...postbackView(parts, row),
    raw: {
      method: head.method,
      target: head.target,
      httpVersion: head.httpVersion,
      headers: head.headers.map(([name, value]) => [name, value]),
      body: row.body.toString('utf8'),
      headBase64: row.head.toString('base64'),
      bodyBase64: row.body.toString('base64'),
      remoteAddress: row.remoteAddress,
    },
    fields: [...fieldsOf(row, parts.networks.find(row.networkId)).fields],
    origins: row.origins,
    deliveryDetails: parts.store.deliveries.ofPostback(row.id).flatMap((delivery) => {
      const view = deliveryDetail(parts, delivery);
      return view === null ? [] : [view];
    }),
    conversion: row.conversionId === null ? null : conversionView(parts.store, row.conversionId),
  };
}

function deliveryMark(parts: RowViewParts, row: DeliveryRow): DeliveryMark {
  return {
    id: row.id,
    destinationId: row.destinationId,
    destinationName: parts.destinations.find(row.destinationId)?.name ?? '',
    state: row.state,
  };
}

/** Null only when its conversion is missing, which a rescued database may lack. */
export function deliveryView(parts: RowViewParts, row: DeliveryRow): Delivery | null {
  const conversion = parts.store.conversions.get(row.conversionId);
  return conversion === null ? null : deliveryOf(parts, row, conversion);
}

function deliveryOf(parts: RowViewParts, row: DeliveryRow, conversion: ConversionRow): Delivery {
  return {
    ...deliveryMark(parts, row),
    postbackId: row.postbackId,
    conversionId: row.conversionId,
    networkId: conversion.networkId,
    clickId: conversion.clickId,
    event: row.event,
    reason: row.reason,
    attemptCount: row.attemptCount,
    nextAttemptAt: row.nextAttemptAtMs === null ? null : moment(row.nextAttemptAtMs),
    createdAt: moment(row.createdAtMs),
    updatedAt: moment(row.updatedAtMs),
    test: conversion.test,
  };
}

function deliveryDetail(parts: RowViewParts, row: DeliveryRow): DeliveryDetail | null {
  const view = deliveryView(parts, row);
  return view === null ? null : { ...view, attempts: parts.store.attempts.of(row.id).map(attemptView) };
}

function attemptView(row: AttemptRow): Attempt {
  return {
    id: row.id,
    startedAt: moment(row.startedAtMs),
    request: maskRequest(row.request),
    answer: row.answer,
    verdict: row.verdict,
    eventCount: row.eventCount,
  };
}
