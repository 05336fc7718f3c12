/** All that housekeeping reads and writes. */
import type { ReadableDb, WritableDb } from '../../../platform/database.ts';
import { createHousekeepingSettingReads, createHousekeepingSettingWrites } from './housekeeping-settings.ts';
import { createOldConversionReads, createOldConversionWrites } from './old-conversions.ts';
import { createRawRequestReads, createRawRequestWrites } from './raw-requests.ts';

/** What SQLite says of a file that keeps who refers to each page. */
const INCREMENTAL = 2;

export type HousekeepingReads = ReturnType<typeof createHousekeepingReads>;

export function createHousekeepingReads(db: ReadableDb) {
  const free = db.query<[], { bytes: number }>(
    'housekeeping.freeBytes',
    'SELECT freelist_count * page_size AS bytes FROM pragma_freelist_count(), pragma_page_size()',
  );
  const mode = db.query<[], { mode: number }>(
    'housekeeping.mode',
    'SELECT auto_vacuum AS mode FROM pragma_auto_vacuum()',
  );
  return {
    raw: createRawRequestReads(db),
    conversions: createOldConversionReads(db),
    settings: createHousekeepingSettingReads(db),
    /** Of the database file, what holds nothing and is filled before the file grows. */
    freeBytes: (): number => free.get()?.bytes ?? 0,
    /** Whether it can be made smaller in steps; a file of an older version cannot, until it is written anew once. */
    canShrink: (): boolean => mode.get()?.mode === INCREMENTAL,
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
    /** Moves so many pages from the file's end into free ones, or lets them go. In a transaction. */
    shrink: (pages: number): void => {
      // Of `pragma` the library would take one step only.
      db.exec(`PRAGMA incremental_vacuum(${Math.trunc(pages)})`);
    },
    /** What was let go leaves the file as far as nobody reads it. */
    copyLog: (): void => {
      db.pragma('wal_checkpoint(PASSIVE)');
    },
    /** Writes the file anew without what is free in it: some seconds for each GB, in which nothing else is written. */
    writeAnew: (): void => {
      db.pragma('auto_vacuum = INCREMENTAL');
      db.exec('VACUUM');
      db.pragma('wal_checkpoint(TRUNCATE)');
    },
  };
}
