/** All that housekeeping reads and writes. */
import type { ReadableDb, WritableDb } from '../../../platform/database.ts';
import { createHousekeepingSettingReads, createHousekeepingSettingWrites } from './housekeeping-settings.ts';
import { createOldConversionReads, createOldConversionWrites } from './old-conversions.ts';
import { createRawRequestReads, createRawRequestWrites } from './raw-requests.ts';

export type HousekeepingReads = ReturnType<typeof createHousekeepingReads>;

export function createHousekeepingReads(db: ReadableDb) {
  const free = db.query<[], { bytes: number }>(
    'housekeeping.freeBytes',
    'SELECT freelist_count * page_size AS bytes FROM pragma_freelist_count(), pragma_page_size()',
  );
  return {
    raw: createRawRequestReads(db),
    conversions: createOldConversionReads(db),
    settings: createHousekeepingSettingReads(db),
    /** Of the database file, what holds nothing and is filled before the file grows. */
    freeBytes: (): number => free.get()?.bytes ?? 0,
  };
}

export type HousekeepingWrites = ReturnType<typeof createHousekeepingWrites>;

export function createHousekeepingWrites(db: WritableDb) {
  const reads = createHousekeepingReads(db);
  return {
    ...reads,
    raw: { ...reads.raw, ...createRawRequestWrites(db) },
    conversions: { ...reads.conversions, ...createOldConversionWrites(db) },
    settings: { ...reads.settings, ...createHousekeepingSettingWrites(db) },
    /** Writes the file anew without what is free in it: some seconds for each GB, in which nothing else is written. */
    compact: (): void => {
      db.exec('VACUUM');
      db.pragma('wal_checkpoint(TRUNCATE)');
    },
  };
}
