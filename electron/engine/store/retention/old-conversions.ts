/** Whole conversions with their postbacks, deliveries and attempts: what of them can go, and removing it. */
import type { ProtectedReason } from '../../../../shared/domain/housekeeping/retention.ts';
import type { ReadableDb, WritableDb } from '../../../platform/database.ts';
import { protectionOf } from './protected-rows.ts';

export interface OldConversion {
  readonly id: string;
  readonly atMs: number;
  readonly postbacks: number;
  readonly deliveries: number;
  /** Of its requests. */
  readonly bytes: number;
  /** Why it must stay; null where it can go. */
  readonly reason: ProtectedReason | null;
}

/** A place in the order in which conversions began. */
export interface ConversionPlace {
  readonly atMs: number;
  readonly id: string;
}

export interface ConversionSlice {
  readonly conversions: readonly OldConversion[];
  /** Where the next slice goes on; null after the last one. */
  readonly next: ConversionPlace | null;
}

const OWN = 'postbacks p WHERE p.conversion_id = v.id';
/** Other rows would be left without what they name. */
const IS_NAMED_ELSEWHERE = `EXISTS (SELECT 1 FROM ${OWN} AND (p.request_id IS NOT NULL OR p.request_count > 1))
  OR EXISTS (SELECT 1 FROM postbacks p JOIN deliveries d ON d.postback_id = p.id
    WHERE p.conversion_id = v.id AND d.conversion_id <> v.id)
  OR EXISTS (SELECT 1 FROM conversions o JOIN postbacks p ON p.id IN (o.first_postback_id, o.last_postback_id)
    WHERE o.network_id = v.network_id AND o.click_id = v.click_id AND o.id <> v.id AND p.conversion_id = v.id)`;
const REASON = `CASE
  ${protectionOf(OWN)}
  WHEN ${IS_NAMED_ELSEWHERE} THEN 'shared'
END`;

export function createOldConversionReads(db: ReadableDb) {
  const slice = db.query<[number, number, string, number, number], OldConversion>(
    'housekeeping.conversionSlice',
    `SELECT v.id, v.created_at_ms AS atMs, ${REASON} AS reason,
       (SELECT count(*) FROM ${OWN}) AS postbacks,
       (SELECT count(*) FROM deliveries d WHERE d.conversion_id = v.id) AS deliveries,
       (SELECT coalesce(sum(length(p.head) + length(p.body)), 0) FROM ${OWN}) AS bytes
     FROM conversions v
     WHERE v.created_at_ms >= ? AND (v.created_at_ms, v.id) > (?, ?) AND v.created_at_ms < ?
     ORDER BY v.created_at_ms, v.id LIMIT ?`,
  );
  // The index is walked, no row is read.
  const beginOfNewest = db.query<[number], { atMs: number }>(
    'housekeeping.beginOfNewest',
    'SELECT created_at_ms AS atMs FROM conversions ORDER BY created_at_ms DESC LIMIT 1 OFFSET ?',
  );
  return {
    /** Oldest first. @param untilMs began before this, UTC milliseconds */
    slice: ({ atMs, id }: ConversionPlace, untilMs: number, limit: number): ConversionSlice => {
      const conversions = slice.all(atMs, atMs, id, untilMs, limit);
      const last = conversions.at(-1);
      return {
        conversions,
        next: conversions.length < limit || last === undefined ? null : { atMs: last.atMs, id: last.id },
      };
    },
    /** When the oldest of the newest began, UTC milliseconds; null where there are no more than so many. */
    beginOfNewest: (count: number): number | null => beginOfNewest.get(count - 1)?.atMs ?? null,
  };
}

export function createOldConversionWrites(db: WritableDb) {
  const reasonOf = db.query<[string], { reason: string | null }>(
    'housekeeping.conversionReason',
    `SELECT ${REASON} AS reason FROM conversions v WHERE v.id = ?`,
  );
  const removals = [
    db.write<[string]>(
      'housekeeping.removeAttempts',
      'DELETE FROM attempts WHERE delivery_id IN (SELECT id FROM deliveries WHERE conversion_id = ?)',
    ),
    db.write<[string]>('housekeeping.removeDeliveries', 'DELETE FROM deliveries WHERE conversion_id = ?'),
    // References are not followed here, so what goes with a postback is named.
    ...(['notes', 'tags'] as const).map((table) =>
      db.write<[string]>(
        `housekeeping.remove.${table}`,
        `DELETE FROM ${table} WHERE postback_id IN (SELECT id FROM postbacks WHERE conversion_id = ?)`,
      ),
    ),
    db.write<[string]>('housekeeping.removePostbacks', 'DELETE FROM postbacks WHERE conversion_id = ?'),
    db.write<[string]>('housekeeping.removeConversion', 'DELETE FROM conversions WHERE id = ?'),
  ];
  return {
    /**
     * Must run in `withoutReferences`: SQLite would look through all conversions for each postback that goes, and that
     * nothing else names them is asked here. @returns false where it must stay after all
     */
    remove: (id: string): boolean => {
      if (reasonOf.get(id)?.reason !== null) return false;
      for (const removal of removals) removal.run(id);
      return true;
    },
  };
}
