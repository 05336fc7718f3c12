/** One part of an upload: the conversions that so many postbacks are about. Runs on the reader's thread. */
import type { PostbackId } from '../../../shared/domain/ids.ts';
import { OWN_ZONE } from '../../../shared/domain/search/period.ts';
import type { SearchQuery } from '../../../shared/domain/search/query.ts';
import { googleIdsOf } from '../../../shared/domain/upload/google-ids.ts';
import type { GoogleIds, UploadConversion } from '../../../shared/domain/upload/upload.ts';
import { fieldsOf } from '../postback/read-postback.ts';
import type { PostbackRow } from '../store/postback-rows.ts';
import type { RowViewDeps } from '../views/views.ts';

export interface UploadQuery {
  readonly search: SearchQuery;
  /** The last id of the part before; null for the first part. */
  readonly before: PostbackId | null;
  readonly limit: number;
  /** The parameter that carries the gclid; null where no ids of Google are asked for. */
  readonly gclidParameter: string | null;
}

export interface UploadPart {
  /** Null where a postback is about none. */
  readonly found: readonly (UploadConversion | null)[];
  /** Where the next part goes on; null when there is none. */
  readonly next: PostbackId | null;
}

const NO_IDS: GoogleIds = { gclid: null, gbraid: null, wbraid: null };

export function uploadPart(deps: RowViewDeps, query: UploadQuery, nowMs: number): UploadPart {
  const { search, before, limit, gclidParameter } = query;
  const { rows, next } = deps.store.search.page({ search, before, limit, nowMs, zone: OWN_ZONE });
  return { found: rows.map((row) => conversionOf(deps, row, gclidParameter)), next };
}

/** As it is now, whatever the postback said of it. */
function conversionOf(
  deps: RowViewDeps,
  row: PostbackRow,
  gclidParameter: string | null,
): UploadConversion | null {
  const { store } = deps;
  const conversion = row.conversionId === null ? null : store.conversions.get(row.conversionId);
  if (conversion === null) return null;
  const { id, firstPostbackId, lastPostbackId, postbackCount, corrections } = conversion;
  const isRepeated = postbackCount > 1 || corrections !== null || firstPostbackId !== lastPostbackId;
  const others = isRepeated ? store.transactionIds.of(id, row.id) : [];
  return {
    id,
    clickId: conversion.clickId,
    event: conversion.event,
    status: conversion.status,
    payoutMicros: conversion.payoutMicros,
    currency: conversion.currency,
    transactionId: row.transactionId ?? others[0] ?? null,
    atMs: row.occurredAtMs ?? conversion.createdAtMs,
    isTest: conversion.test,
    isVoid: conversion.voidedAtMs !== null,
    isRepeated,
    googleIds: gclidParameter === null ? NO_IDS : googleIdsIn(deps, row, gclidParameter),
  };
}

function googleIdsIn({ networks }: RowViewDeps, row: PostbackRow, gclidParameter: string): GoogleIds {
  return googleIdsOf(fieldsOf(row, networks.find(row.networkId)).fields, gclidParameter);
}
