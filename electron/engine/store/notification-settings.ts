/** The rules of notifications, in the table `settings`. */
import {
  FIRST_RULES,
  type NotificationRules,
  notificationRulesSchema,
} from '../../../shared/domain/notify/rules.ts';
import type { ReadableDb, WritableDb } from '../../platform/database.ts';

const NAME = 'notification_rules';

export type NotificationSettingReads = ReturnType<typeof createNotificationSettingReads>;

export function createNotificationSettingReads(db: ReadableDb) {
  const select = db.query<[string], { value: string }>(
    'settings.notificationRules',
    'SELECT value FROM settings WHERE name = ?',
  );
  return {
    rules: (): NotificationRules => {
      const row = select.get(NAME);
      return row === undefined
        ? FIRST_RULES
        : (notificationRulesSchema.safeParse(JSON.parse(row.value)).data ?? FIRST_RULES);
    },
  };
}

export type NotificationSettingWrites = ReturnType<typeof createNotificationSettingWrites>;

export function createNotificationSettingWrites(db: WritableDb) {
  const upsert = db.write<[string, string]>(
    'settings.saveNotificationRules',
    'INSERT INTO settings (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value',
  );
  return {
    saveRules: (rules: NotificationRules): void => {
      upsert.run(NAME, JSON.stringify(rules));
    },
  };
}
