/** Of the table `conversions` those of a stretch of time, for what a report does not have. */
import type { Conversion } from '../../../shared/domain/conversion/conversion.ts';
import type { ReadableDb } from '../../platform/database.ts';
import { readConversion, type StoredConversion } from './conversions-table.ts';

/** Where a walk goes on. */
export interface WalkPlace {
  readonly atMs: number;
  readonly id: string;
}

export type OwnConversionReads = ReturnType<typeof createOwnConversionReads>;

export function createOwnConversionReads(db: ReadableDb) {
  const select = db.query<[number, string, number, number], StoredConversion>(
    'ownConversions.walk',
    `SELECT * FROM conversions WHERE (created_at_ms, id) > (?, ?) AND created_at_ms < ?
     ORDER BY created_at_ms, id LIMIT ?`,
  );
  return {
    /** Of all networks, void ones too, in the order in which they began. */
    walk: (after: WalkPlace, untilMs: number, limit: number): readonly Conversion[] =>
      select.all(after.atMs, after.id, untilMs, limit).map(readConversion),
  };
}
