/** What the store keeps for telling its owner: notifications and their channels, the digest, the heartbeat, the bot. */
import type { ReadableDb, WritableDb } from '../../platform/database.ts';
import {
  createDigestSettingReads,
  createDigestSettingWrites,
  type DigestSettingReads,
  type DigestSettingWrites,
} from './digest-settings.ts';
import {
  createHeartbeatSettingReads,
  createHeartbeatSettingWrites,
  type HeartbeatSettingReads,
  type HeartbeatSettingWrites,
} from './heartbeat-settings.ts';
import {
  createNotificationChannelReads,
  createNotificationChannelWrites,
  type NotificationChannelReads,
  type NotificationChannelWrites,
} from './notification-channels-table.ts';
import {
  createNotificationQueueReads,
  createNotificationQueueWrites,
  type NotificationQueueReads,
  type NotificationQueueWrites,
} from './notification-queue-table.ts';
import {
  createNotificationSettingReads,
  createNotificationSettingWrites,
  type NotificationSettingReads,
  type NotificationSettingWrites,
} from './notification-settings.ts';
import { createNotificationSources, type NotificationSources } from './notification-sources.ts';
import {
  createNotificationReads,
  createNotificationWrites,
  type NotificationReads,
  type NotificationWrites,
} from './notifications-table.ts';
import {
  createTelegramReads,
  createTelegramWrites,
  type TelegramReads,
  type TelegramWrites,
} from './telegram-tables.ts';

export interface TellingReads {
  readonly notifications: NotificationReads;
  readonly notificationChannels: NotificationChannelReads;
  readonly notificationQueue: NotificationQueueReads;
  readonly notificationSettings: NotificationSettingReads;
  readonly notificationSources: NotificationSources;
  readonly digest: DigestSettingReads;
  readonly heartbeat: HeartbeatSettingReads;
  readonly telegram: TelegramReads;
}

/** Each table reads as in `TellingReads`, and writes. */
export interface TellingTables extends TellingReads {
  readonly notifications: TellingReads['notifications'] & NotificationWrites;
  readonly notificationChannels: TellingReads['notificationChannels'] & NotificationChannelWrites;
  readonly notificationQueue: TellingReads['notificationQueue'] & NotificationQueueWrites;
  readonly notificationSettings: TellingReads['notificationSettings'] & NotificationSettingWrites;
  readonly digest: TellingReads['digest'] & DigestSettingWrites;
  readonly heartbeat: TellingReads['heartbeat'] & HeartbeatSettingWrites;
  readonly telegram: TellingReads['telegram'] & TelegramWrites;
}

export function createTellingReads(db: ReadableDb): TellingReads {
  return {
    notifications: createNotificationReads(db),
    notificationChannels: createNotificationChannelReads(db),
    notificationQueue: createNotificationQueueReads(db),
    notificationSettings: createNotificationSettingReads(db),
    notificationSources: createNotificationSources(db),
    digest: createDigestSettingReads(db),
    heartbeat: createHeartbeatSettingReads(db),
    telegram: createTelegramReads(db),
  };
}

export function createTelling(reads: TellingReads, db: WritableDb): TellingTables {
  return {
    notificationSources: reads.notificationSources,
    notifications: { ...reads.notifications, ...createNotificationWrites(db) },
    notificationChannels: { ...reads.notificationChannels, ...createNotificationChannelWrites(db) },
    notificationQueue: { ...reads.notificationQueue, ...createNotificationQueueWrites(db) },
    notificationSettings: { ...reads.notificationSettings, ...createNotificationSettingWrites(db) },
    digest: { ...reads.digest, ...createDigestSettingWrites(db) },
    heartbeat: { ...reads.heartbeat, ...createHeartbeatSettingWrites(db) },
    telegram: { ...reads.telegram, ...createTelegramWrites(db) },
  };
}
