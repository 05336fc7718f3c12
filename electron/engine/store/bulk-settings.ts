/** In the table `settings`: the action on many postbacks that is under way, so that it goes on after a restart. */
import { z } from 'zod';
import { bulkCountsSchema, bulkInputSchema } from '../../../shared/contract/bulk.ts';
import type { ReadableDb, WritableDb } from '../../platform/database.ts';
import { replayPlaceSchema } from './replay-settings.ts';

const startSchema = z.object({
  /** Null for one that takes back what `batch` set. */
  input: bulkInputSchema.nullable(),
  startedAtMs: z.number().int(),
  batch: z.string(),
});
const progressSchema = z.object({ place: replayPlaceSchema, counts: bulkCountsSchema });
export type BulkStart = z.infer<typeof startSchema>;
export type BulkProgress = z.infer<typeof progressSchema>;

export type BulkSettingReads = ReturnType<typeof createBulkSettingReads>;

export function createBulkSettingReads(db: ReadableDb) {
  const select = db.query<[string], { value: string }>(
    'settings.bulk',
    'SELECT value FROM settings WHERE name = ?',
  );
  const saved = <T>(name: string, schema: z.ZodType<T>): T | null => {
    const row = select.get(name);
    return row === undefined ? null : (schema.safeParse(JSON.parse(row.value)).data ?? null);
  };
  return {
    /** The one that is under way; null when none is. */
    get: (): (BulkStart & BulkProgress) | null => {
      const start = saved('bulk', startSchema);
      const progress = saved('bulk/progress', progressSchema);
      return start === null || progress === null ? null : { ...start, ...progress };
    },
  };
}

export type BulkSettingWrites = ReturnType<typeof createBulkSettingWrites>;

export function createBulkSettingWrites(db: WritableDb) {
  const upsert = db.write<[string, string]>(
    'settings.saveBulk',
    'INSERT INTO settings (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value',
  );
  const remove = db.write<[]>(
    'settings.removeBulk',
    `DELETE FROM settings WHERE name IN ('bulk', 'bulk/progress')`,
  );
  const goOn = (progress: BulkProgress): void => {
    upsert.run('bulk/progress', JSON.stringify(progress));
  };
  return {
    /** Its input may name ten thousand postbacks, so it is written once. */
    start: (start: BulkStart, progress: BulkProgress): void => {
      upsert.run('bulk', JSON.stringify(start));
      goOn(progress);
    },
    goOn,
    end: (): void => {
      remove.run();
    },
  };
}
