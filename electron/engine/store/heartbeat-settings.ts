/** Whom the desk tells that it lives, in the table `settings`; the URLs themselves are secrets. */
import {
  type HeartbeatSettings,
  heartbeatSettingsSchema,
} from '../../../shared/domain/notify/heartbeat-settings.ts';
import type { ReadableDb, WritableDb } from '../../platform/database.ts';

const NAME = 'heartbeat';

export type HeartbeatSettingReads = ReturnType<typeof createHeartbeatSettingReads>;

export function createHeartbeatSettingReads(db: ReadableDb) {
  const select = db.query<[string], { value: string }>(
    'settings.heartbeat',
    'SELECT value FROM settings WHERE name = ?',
  );
  return {
    /** Null before the person chose anything. */
    stored: (): HeartbeatSettings | null => {
      const row = select.get(NAME);
      return row === undefined
        ? null
        : (heartbeatSettingsSchema.safeParse(JSON.parse(row.value)).data ?? null);
    },
  };
}

export type HeartbeatSettingWrites = ReturnType<typeof createHeartbeatSettingWrites>;

export function createHeartbeatSettingWrites(db: WritableDb) {
  const upsert = db.write<[string, string]>(
    'settings.saveHeartbeat',
    'INSERT INTO settings (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value',
  );
  return {
    save: (settings: HeartbeatSettings): void => {
      upsert.run(NAME, JSON.stringify(settings));
    },
  };
}
