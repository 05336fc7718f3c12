/** Of the table `postbacks` the bytes of requests: what of them can go, and letting it go. The rows stay. */
import type { ProtectedReason } from '../../../../shared/domain/housekeeping/retention.ts';
import type { ReadableDb, WritableDb } from '../../../platform/database.ts';
import { NEWEST_BEFORE } from '../newest-before.ts';
import { protectionOf } from './protected-rows.ts';

/** A request with bytes, by the id of its first postback. */
export interface RawRequest {
  readonly id: string;
  readonly atMs: number;
  readonly bytes: number;
  /** Why it must stay; null where it can go. */
  readonly reason: ProtectedReason | null;
}

interface StoredRaw extends Omit<RawRequest, 'reason'> {
  readonly reason: ProtectedReason | 'empty' | null;
}

export interface RawSlice {
  readonly requests: readonly RawRequest[];
  /** Where the next slice goes on; null after the last one. */
  readonly next: string | null;
}

/** All postbacks of a request: further ones are `REQUEST.002`, and `/` comes behind every one of them. */
const REASON = `CASE
  WHEN length(r.head) + length(r.body) = 0 THEN 'empty'
  ${protectionOf(`postbacks p WHERE p.id >= r.id AND p.id < r.id || '/'`)}
END`;
const IS_REQUEST = 'r.request_id IS NULL AND r.by_hand IS NULL';

export function createRawRequestReads(db: ReadableDb) {
  const slice = db.query<[string, string, number], StoredRaw>(
    'housekeeping.rawSlice',
    `SELECT r.id, r.received_at_ms AS atMs, length(r.head) + length(r.body) AS bytes, ${REASON} AS reason
     FROM postbacks r WHERE r.id > ? AND r.id <= ? AND ${IS_REQUEST} ORDER BY r.id LIMIT ?`,
  );
  const sizes = db.query<[string, number], { id: string; bytes: number }>(
    'housekeeping.rawSizes',
    `SELECT r.id, length(r.head) + length(r.body) AS bytes
     FROM postbacks r WHERE r.id < ? AND ${IS_REQUEST} ORDER BY r.id DESC LIMIT ?`,
  );
  const newestBefore = db.query<[number, number], { id: string }>(
    'housekeeping.newestBefore',
    `SELECT ${NEWEST_BEFORE} AS id`,
  );
  return {
    /** Oldest first, after one id and up to another. @param limit of requests that are looked at */
    slice: (afterId: string, untilId: string, limit: number): RawSlice => {
      const rows = slice.all(afterId, untilId, limit);
      const requests = rows.flatMap(({ reason, ...row }) => (reason === 'empty' ? [] : [{ ...row, reason }]));
      return { requests, next: rows.length < limit ? null : (rows.at(-1)?.id ?? null) };
    },
    /** Of all requests before an id, newest first. */
    sizes: (beforeId: string, limit: number): readonly { readonly id: string; readonly bytes: number }[] =>
      sizes.all(beforeId, limit),
    /** The last one that came before a moment (UTC milliseconds); empty for none. */
    newestBefore: (atMs: number): string => newestBefore.get(atMs, atMs)?.id ?? '',
  };
}

export function createRawRequestWrites(db: WritableDb) {
  const empty = db.write<[string]>(
    'housekeeping.emptyRequest',
    `UPDATE postbacks AS r SET head = zeroblob(0), body = zeroblob(0)
     WHERE r.id = ? AND ${IS_REQUEST} AND (${REASON}) IS NULL`,
  );
  return {
    /** Must run in a transaction. @returns false where it must stay after all */
    empty: (id: string): boolean => empty.run(id).changes === 1,
  };
}
