/** In the table `settings`: the replay that is under way, so that it goes on after a restart. */
import { z } from 'zod';
import { replayCountsSchema, replayInputSchema } from '../../../shared/contract/replays.ts';
import { type ConversionId, conversionIdSchema, postbackIdSchema } from '../../../shared/domain/ids.ts';
import type { ReadableDb, WritableDb } from '../../platform/database.ts';

export const replayPlaceSchema = z.object({
  /** So many postbacks stand before it. */
  position: z.number().int(),
  /** Where a search is read on, newest first; null at its beginning and for chosen postbacks. */
  beforeId: postbackIdSchema.nullable(),
});
export type ReplayPlace = z.infer<typeof replayPlaceSchema>;

const startSchema = z.object({ input: replayInputSchema, startedAtMs: z.number().int() });
const progressSchema = z.object({ place: replayPlaceSchema, counts: replayCountsSchema });
export type ReplayStart = z.infer<typeof startSchema>;
export type ReplayProgress = z.infer<typeof progressSchema>;

export interface SavedReplay extends ReplayStart, ReplayProgress {
  /** Conversions that were dealt with: many postbacks may be about one. */
  readonly seen: readonly ConversionId[];
}

const seenSchema = z.array(conversionIdSchema);

export type ReplaySettingReads = ReturnType<typeof createReplaySettingReads>;

export function createReplaySettingReads(db: ReadableDb) {
  const select = db.query<[string], { value: string }>(
    'settings.replay',
    'SELECT value FROM settings WHERE name = ?',
  );
  const selectSeen = db.query<[], { value: string }>(
    'settings.replaySeen',
    `SELECT value FROM settings WHERE name LIKE 'replay/seen/%'`,
  );
  const saved = <T>(name: string, schema: z.ZodType<T>): T | null => {
    const row = select.get(name);
    return row === undefined ? null : (schema.safeParse(JSON.parse(row.value)).data ?? null);
  };

  return {
    /** The one that is under way; null when none is. */
    get: (): SavedReplay | null => {
      const start = saved('replay', startSchema);
      const progress = saved('replay/progress', progressSchema);
      if (start === null || progress === null) return null;
      const seen = selectSeen.all().flatMap(({ value }) => seenSchema.parse(JSON.parse(value)));
      return { ...start, ...progress, seen };
    },
  };
}

export type ReplaySettingWrites = ReturnType<typeof createReplaySettingWrites>;

export function createReplaySettingWrites(db: WritableDb) {
  const upsert = db.write<[string, string]>(
    'settings.saveReplay',
    'INSERT INTO settings (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value',
  );
  const remove = db.write<[]>(
    'settings.removeReplay',
    `DELETE FROM settings WHERE name = 'replay' OR name LIKE 'replay/%'`,
  );

  return {
    /** Its input may name ten thousand postbacks, so it is written once. */
    start: (start: ReplayStart, progress: ReplayProgress): void => {
      remove.run();
      upsert.run('replay', JSON.stringify(start));
      upsert.run('replay/progress', JSON.stringify(progress));
    },
    /** @param seen conversions that the page before `place` dealt with */
    goOn: (progress: ReplayProgress, seen: readonly ConversionId[]): void => {
      upsert.run('replay/progress', JSON.stringify(progress));
      if (seen.length > 0) upsert.run(`replay/seen/${progress.place.position}`, JSON.stringify(seen));
    },
    end: (): void => {
      remove.run();
    },
  };
}
