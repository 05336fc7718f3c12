/** Which conversion a postback is about, and what it does to it. */
import type { Relation } from '../../../shared/contract/postbacks.ts';
import { type ConversionId, conversionIdSchema, type PostbackId } from '../../../shared/domain/ids.ts';
import type { ParsedPostback } from '../../../shared/domain/postback/parsed-postback.ts';
import type { ConversionRow } from '../store/conversions-table.ts';
import type { PostbackRow } from '../store/postback-rows.ts';
import type { ApplyDeps } from './apply-deps.ts';
import { type Fact, findConversion } from './find-conversion.ts';
import { holdOf, movedBy } from './move-conversion.ts';
import {
  followChange,
  planDeliveries,
  restoreDeliveries,
  withdrawDeliveries,
  NO_LONGER_UNDERSTOOD,
} from './plan-deliveries.ts';

/** Where a postback ended up. */
export interface Place {
  readonly conversionId: ConversionId | null;
  /** The first postback of the conversion, when this one only repeats it. */
  readonly duplicateOf: PostbackId | null;
  readonly relation: Relation | null;
}

export const NO_PLACE: Place = { conversionId: null, duplicateOf: null, relation: null };

/** A history longer than this is no history but a flood: it is not told anew from its start. */
const MAX_RETOLD = 200;
/** What of a reading moves a conversion. */
const NEWS = ['event', 'status', 'payoutMicros', 'currency'] as const;

/** @param rated the conversion it is about, where that is known without its identity */
export function placePostback(
  deps: ApplyDeps,
  postback: PostbackRow,
  parsed: ParsedPostback,
  fact: Fact,
  rated: ConversionRow | null,
): Place {
  const found = rated ?? findConversion(deps, postback, parsed, fact);
  if (typeof found !== 'string') {
    return found.id === postback.conversionId && found.voidedAtMs === null
      ? placeAgain(deps, postback, parsed, found)
      : attach(deps, postback, parsed, found);
  }
  const own = postback.conversionId === null ? null : deps.store.conversions.get(postback.conversionId);
  if (own !== null && own.postbackCount <= 1) return moveAlone(deps, postback, parsed, fact, own, found);
  return create(deps, postback, parsed, fact, found);
}

function create(
  deps: ApplyDeps,
  postback: PostbackRow,
  parsed: ParsedPostback,
  fact: Fact,
  identity: string,
): Place {
  const conversion: ConversionRow = {
    id: conversionIdSchema.parse(deps.newId()),
    ...startOf(postback, parsed, fact, identity),
    postbackCount: 1,
    voidedAtMs: null,
  };
  deps.store.conversions.insert(conversion);
  planDeliveries(deps, conversion, toldAtMs(deps, postback));
  deps.store.postbacks.reopenEventless(fact.network.id, fact.clickId);
  return { conversionId: conversion.id, duplicateOf: null, relation: { kind: 'first' } };
}

/**
 * A postback that came a moment ago is told now, whatever the clock did meanwhile: set forward by a week, it
 * would make every waiting event look too old.
 */
function toldAtMs(deps: ApplyDeps, postback: PostbackRow): number {
  const isFresh = !postback.isAgain && postback.id > deps.firstOwnId;
  return isFresh ? deps.now() : postback.receivedAtMs;
}

function startOf(postback: PostbackRow, parsed: ParsedPostback, fact: Fact, identity: string) {
  return {
    networkId: fact.network.id,
    clickId: fact.clickId,
    event: fact.event,
    identity,
    status: parsed.status,
    isOnHold: holdOf(fact.network, parsed),
    payoutMicros: parsed.payoutMicros,
    currency: parsed.currency,
    firstPostbackId: postback.id,
    lastPostbackId: postback.id,
    createdAtMs: postback.receivedAtMs,
    updatedAtMs: postback.receivedAtMs,
    test: fact.network.test,
  };
}

/** One more postback about a known conversion. */
function attach(
  deps: ApplyDeps,
  postback: PostbackRow,
  parsed: ParsedPostback,
  conversion: ConversionRow,
): Place {
  const isFirst = conversion.voidedAtMs !== null;
  const moved = movedBy(deps, conversion, postback, parsed, isFirst ? 0 : conversion.postbackCount);
  deps.store.conversions.update(moved.conversion);
  followChange(deps, conversion, moved.conversion, toldAtMs(deps, postback));
  if (isFirst) restoreDeliveries(deps, moved.conversion, NO_LONGER_UNDERSTOOD);
  return placeIn(moved.conversion, isFirst ? { kind: 'first' } : moved.relation);
}

function placeIn(conversion: ConversionRow, relation: Relation): Place {
  return {
    conversionId: conversion.id,
    duplicateOf: relation.kind === 'repeat' ? conversion.firstPostbackId : null,
    relation,
  };
}

/** The only postback of its conversion is about something else now: the conversion moves with it. */
function moveAlone(
  deps: ApplyDeps,
  postback: PostbackRow,
  parsed: ParsedPostback,
  fact: Fact,
  conversion: ConversionRow,
  identity: string,
): Place {
  const moved: ConversionRow = {
    ...conversion,
    ...startOf(postback, parsed, fact, identity),
    voidedAtMs: null,
  };
  deps.store.conversions.update(moved);
  if (moved.event === conversion.event) followChange(deps, conversion, moved, postback.receivedAtMs);
  else {
    withdrawDeliveries(deps, conversion, 'no_longer_understood');
    planDeliveries(deps, moved, postback.receivedAtMs);
  }
  return { conversionId: moved.id, duplicateOf: null, relation: { kind: 'first' } };
}

/** Parsed again, still about the same conversion: if it says something else now, the story is told anew. */
function placeAgain(
  deps: ApplyDeps,
  postback: PostbackRow,
  parsed: ParsedPostback,
  conversion: ConversionRow,
): Place {
  const isSame = NEWS.every((part) => postback[part] === parsed[part]);
  if (isSame || conversion.postbackCount > MAX_RETOLD)
    return placeIn(conversion, postback.relation ?? { kind: 'first' });
  const told = deps.store.postbacks
    .ofConversion(conversion.id, MAX_RETOLD)
    .map((row) => (row.id === postback.id ? { ...row, ...parsed } : row));
  const retold = retell(deps, conversion, told);
  return placeIn(retold.conversion, retold.relations.get(postback.id) ?? { kind: 'first' });
}

/** After a postback left: the others tell the story, or nobody does and the conversion is void. */
export function leaveConversion(deps: ApplyDeps, id: ConversionId): void {
  const conversion = deps.store.conversions.get(id);
  if (conversion === null) return;
  const postbackCount = conversion.postbackCount - 1;
  if (postbackCount > MAX_RETOLD) {
    deps.store.conversions.update({ ...conversion, postbackCount });
    return;
  }
  const left = deps.store.postbacks.ofConversion(id, MAX_RETOLD);
  if (left.length > 0) {
    retell(deps, conversion, left);
    return;
  }
  deps.store.conversions.update({ ...conversion, postbackCount: 0, voidedAtMs: deps.now() });
  withdrawDeliveries(deps, conversion, 'no_longer_understood');
}

/** Folds postbacks, oldest first, into their conversion and saves what each of them did. */
function retell(
  deps: ApplyDeps,
  before: ConversionRow,
  told: readonly PostbackRow[],
): { readonly conversion: ConversionRow; readonly relations: ReadonlyMap<PostbackId, Relation> } {
  const relations = new Map<PostbackId, Relation>();
  const [first, ...others] = told;
  if (first === undefined) return { conversion: before, relations };
  let conversion: ConversionRow = {
    ...before,
    event: first.event ?? before.event,
    status: first.status,
    isOnHold: holdOf(deps.networkOf(first), first),
    payoutMicros: first.payoutMicros,
    currency: first.currency,
    firstPostbackId: first.id,
    lastPostbackId: first.id,
    createdAtMs: first.receivedAtMs,
    updatedAtMs: first.receivedAtMs,
    postbackCount: 1,
  };
  relations.set(first.id, { kind: 'first' });
  for (const postback of others) {
    const moved = movedBy(deps, conversion, postback, postback, conversion.postbackCount);
    conversion = moved.conversion;
    relations.set(postback.id, moved.relation);
  }
  deps.store.conversions.update(conversion);
  for (const [id, relation] of relations)
    deps.store.postbacks.saveRelation(id, relation, placeIn(conversion, relation).duplicateOf);
  followChange(deps, before, conversion, conversion.updatedAtMs);
  return { conversion, relations };
}
