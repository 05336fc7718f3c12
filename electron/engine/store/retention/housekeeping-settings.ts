/** In the table `settings`: how long things are kept, what is being removed, and what was removed so far. */
import { z } from 'zod';
import {
  type Retention,
  retentionSchema,
  USUAL_RETENTION,
} from '../../../../shared/domain/housekeeping/retention.ts';
import type { ReadableDb, WritableDb } from '../../../platform/database.ts';

const removedSchema = z.object({
  /** Whose bytes went. */
  requests: z.number().int(),
  conversions: z.number().int(),
  /** Rows that went with them. */
  postbacks: z.number().int(),
  deliveries: z.number().int(),
  /** Of requests. */
  bytes: z.number().int(),
});
export type Removed = z.infer<typeof removedSchema>;

const jobSchema = z.object({
  startedAtMs: z.number().int(),
  /** Requests up to this id; null where none is to go. */
  rawUntil: z.string().nullable(),
  /** Conversions that began before this; null where none is to go. */
  conversionsBeforeMs: z.number().int().nullable(),
  rawAfter: z.string(),
  conversionsAfter: z.object({ atMs: z.number().int(), id: z.string() }),
  removed: removedSchema,
});
export type HousekeepingJob = z.infer<typeof jobSchema>;

const totalSchema = z.object({ lastAtMs: z.number().int().nullable(), removed: removedSchema });
export type RemovedSoFar = z.infer<typeof totalSchema>;

export const NOTHING_REMOVED: Removed = {
  requests: 0,
  conversions: 0,
  postbacks: 0,
  deliveries: 0,
  bytes: 0,
};

export function createHousekeepingSettingReads(db: ReadableDb) {
  const select = db.query<[string], { value: string }>(
    'settings.housekeeping',
    'SELECT value FROM settings WHERE name = ?',
  );
  const saved = <T>(name: string, schema: z.ZodType<T>): T | null => {
    const row = select.get(name);
    return row === undefined ? null : (schema.safeParse(JSON.parse(row.value)).data ?? null);
  };
  return {
    retention: (): Retention => saved('retention', retentionSchema) ?? USUAL_RETENTION,
    /** The one that is under way; null when none is. */
    job: (): HousekeepingJob | null => saved('housekeeping/job', jobSchema),
    total: (): RemovedSoFar =>
      saved('housekeeping/total', totalSchema) ?? { lastAtMs: null, removed: NOTHING_REMOVED },
  };
}

export function createHousekeepingSettingWrites(db: WritableDb) {
  const upsert = db.write<[string, string]>(
    'settings.saveHousekeeping',
    'INSERT INTO settings (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value',
  );
  const remove = db.write<[string]>('settings.endHousekeeping', 'DELETE FROM settings WHERE name = ?');
  return {
    saveRetention: (retention: Retention): void => {
      upsert.run('retention', JSON.stringify(retention));
    },
    saveJob: (job: HousekeepingJob): void => {
      upsert.run('housekeeping/job', JSON.stringify(job));
    },
    saveTotal: (total: RemovedSoFar): void => {
      upsert.run('housekeeping/total', JSON.stringify(total));
    },
    endJob: (): void => {
      remove.run('housekeeping/job');
    },
  };
}

export function addRemoved(one: Removed, other: Removed): Removed {
  return {
    requests: one.requests + other.requests,
    conversions: one.conversions + other.conversions,
    postbacks: one.postbacks + other.postbacks,
    deliveries: one.deliveries + other.deliveries,
    bytes: one.bytes + other.bytes,
  };
}
