/** When the digest is told, and which was told last, in the table `settings`. */
import { z } from 'zod';
import { type DigestSettings, digestSettingsSchema } from '../../../shared/domain/notify/digest-settings.ts';
import type { DigestState } from '../../../shared/domain/notify/digest-schedule.ts';
import type { ReadableDb, WritableDb } from '../../platform/database.ts';

const storedSchema = z.object({
  settings: digestSettingsSchema,
  state: z.object({ sinceMs: z.number(), toldOn: z.string().nullable(), lastDay: z.string().nullable() }),
});
export interface StoredDigest {
  readonly settings: DigestSettings;
  readonly state: DigestState;
}

const NAME = 'digest';

export type DigestSettingReads = ReturnType<typeof createDigestSettingReads>;

export function createDigestSettingReads(db: ReadableDb) {
  const select = db.query<[string], { value: string }>(
    'settings.digest',
    'SELECT value FROM settings WHERE name = ?',
  );
  return {
    /** Null before the person chose anything. */
    stored: (): StoredDigest | null => {
      const row = select.get(NAME);
      return row === undefined ? null : (storedSchema.safeParse(JSON.parse(row.value)).data ?? null);
    },
  };
}

export type DigestSettingWrites = ReturnType<typeof createDigestSettingWrites>;

export function createDigestSettingWrites(db: WritableDb) {
  const upsert = db.write<[string, string]>(
    'settings.saveDigest',
    'INSERT INTO settings (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value',
  );
  return {
    save: (stored: StoredDigest): void => {
      upsert.run(NAME, JSON.stringify(stored));
    },
  };
}
