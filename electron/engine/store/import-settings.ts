/** In the table `settings`: the import that is under way, so that it goes on after a restart. */
import { z } from 'zod';
import { importCountsSchema } from '../../../shared/contract/imports.ts';
import type { ImportCounts } from '../../../shared/domain/import/import-counts.ts';
import type { ReadableDb, WritableDb } from '../../platform/database.ts';

export interface ImportJob {
  /** Of the file. */
  readonly name: string;
  readonly bytes: number;
  /** What of it is written: bytes and lines before it, or behind it where it is read backwards. */
  readonly place: { readonly offset: number; readonly lines: number };
  readonly isBackwards: boolean;
  readonly counts: ImportCounts;
}

const jobSchema = z.object({
  name: z.string(),
  bytes: z.number().int(),
  place: z.object({ offset: z.number().int(), lines: z.number().int() }),
  isBackwards: z.boolean(),
  counts: importCountsSchema,
}) satisfies z.ZodType<ImportJob>;

const NAME = 'import';

export type ImportSettingReads = ReturnType<typeof createImportSettingReads>;

export function createImportSettingReads(db: ReadableDb) {
  const select = db.query<[string], { value: string }>(
    'settings.import',
    'SELECT value FROM settings WHERE name = ?',
  );
  return {
    /** Null when none is under way. */
    get: (): ImportJob | null => {
      const row = select.get(NAME);
      return row === undefined ? null : (jobSchema.safeParse(JSON.parse(row.value)).data ?? null);
    },
  };
}

export type ImportSettingWrites = ReturnType<typeof createImportSettingWrites>;

export function createImportSettingWrites(db: WritableDb) {
  const upsert = db.write<[string, string]>(
    'settings.saveImport',
    'INSERT INTO settings (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value',
  );
  const remove = db.write<[string]>('settings.endImport', 'DELETE FROM settings WHERE name = ?');
  return {
    /** Begins it; later in the transaction of what it writes, so that it knows exactly how far it is. */
    save: ({ name, bytes, place, isBackwards, counts }: ImportJob): void => {
      upsert.run(NAME, JSON.stringify({ name, bytes, place, isBackwards, counts }));
    },
    end: (): void => {
      remove.run(NAME);
    },
  };
}
