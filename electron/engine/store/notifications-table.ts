/** Tables `notifications` and `notification_marks`: what there is to tell, each thing once, and how far it was looked for. */
import { type Notification, notificationSchema } from '../../../shared/domain/notify/notification.ts';
import type { ReadableDb, WritableDb } from '../../platform/database.ts';

export interface NewNotification {
  /** The same for the same thing, however often it is noticed. */
  readonly key: string;
  readonly notification: Notification;
}

export interface StoredNotification {
  readonly id: string;
  /** UTC milliseconds. */
  readonly atMs: number;
  /** Null for one of a newer version. */
  readonly notification: Notification | null;
}

export interface NotificationColumns {
  readonly id: string;
  readonly atMs: number;
  readonly content: string;
}

export function readNotification({ id, atMs, content }: NotificationColumns): StoredNotification {
  return { id, atMs, notification: notificationSchema.safeParse(JSON.parse(content)).data ?? null };
}

/** `dropped`: it was too old before it could be told. */
export type SendState = 'waiting' | 'sending' | 'sent' | 'dropped';

/** What became of one on a channel. */
export interface RecentSend {
  readonly notificationId: string;
  readonly channelId: string;
  readonly state: SendState;
  readonly tries: number | null;
  readonly problem: string | null;
}

/** The mark that is no place: destinations that were told to be parked, as JSON. */
export const PARKED_MARK = 'parked';

/** Where each comes from is looked through once, so their keys need not be known for long. */
const FEED_KINDS = `('conversion', 'held', 'problem', 'delivery_dead', 'delivery_unknown')`;

export type NotificationReads = ReturnType<typeof createNotificationReads>;

export function createNotificationReads(db: ReadableDb) {
  const selectRecent = db.query<[number], NotificationColumns>(
    'notifications.recent',
    'SELECT id, at_ms AS atMs, content FROM notifications ORDER BY id DESC LIMIT ?',
  );
  const selectSends = db.query<[string], RecentSend>(
    'notifications.sends',
    `SELECT s.notification_id AS notificationId, s.channel_id AS channelId, s.state, m.tries, m.problem
     FROM notification_sends s LEFT JOIN notification_messages m ON m.id = s.message_id
     WHERE s.notification_id = ? ORDER BY s.channel_id`,
  );
  const selectMark = db.query<[string], { place: string }>(
    'notifications.mark',
    'SELECT place FROM notification_marks WHERE source = ?',
  );
  return {
    /** Newest first. */
    recent: (limit: number): readonly StoredNotification[] => selectRecent.all(limit).map(readNotification),
    sendsOf: (id: string): readonly RecentSend[] => selectSends.all(id),
    /** How far a source was looked through; null before the first time. */
    mark: (source: string): string | null => selectMark.get(source)?.place ?? null,
  };
}

export type NotificationWrites = ReturnType<typeof createNotificationWrites>;

export function createNotificationWrites(db: WritableDb) {
  const insert = db.write<[string, string, number, string]>(
    'notifications.insert',
    'INSERT INTO notifications (id, key, at_ms, content) VALUES (?, ?, ?, ?) ON CONFLICT (key) DO NOTHING',
  );
  const insertSend = db.write<[string, string]>(
    'notifications.insertSend',
    `INSERT INTO notification_sends (notification_id, channel_id, message_id, state, is_collected)
     VALUES (?, ?, NULL, 'waiting', 0)`,
  );
  const saveMark = db.write<[string, string]>(
    'notifications.saveMark',
    `INSERT INTO notification_marks (source, place) VALUES (?, ?)
     ON CONFLICT (source) DO UPDATE SET place = excluded.place`,
  );
  const removeMark = db.write<[string]>(
    'notifications.removeMark',
    'DELETE FROM notification_marks WHERE source = ?',
  );
  const prune = db.write<[number, number, number]>(
    'notifications.prune',
    `DELETE FROM notifications WHERE id IN (
       SELECT n.id FROM notifications n
       WHERE n.at_ms < ? AND (n.at_ms < ? OR n.content ->> '$.kind' IN ${FEED_KINDS})
         AND NOT EXISTS (SELECT 1 FROM notification_sends s
           WHERE s.notification_id = n.id AND s.state IN ('waiting', 'sending'))
       ORDER BY n.id LIMIT ?)`,
  );
  const pruneSends = db.write<[]>(
    'notifications.pruneSends',
    `DELETE FROM notification_sends WHERE notification_id NOT IN (SELECT id FROM notifications)`,
  );
  const pruneMessages = db.write<[number]>(
    'notifications.pruneMessages',
    `DELETE FROM notification_messages WHERE state <> 'sending' AND created_at_ms < ?
       AND NOT EXISTS (SELECT 1 FROM notification_sends s WHERE s.message_id = notification_messages.id)`,
  );
  return {
    /** @returns whether it is news; what was told before is left as it is */
    add: (
      id: string,
      { key, notification }: NewNotification,
      atMs: number,
      channels: readonly string[],
    ): boolean => {
      if (insert.run(id, key, atMs, JSON.stringify(notification)).changes === 0) return false;
      for (const channel of channels) insertSend.run(id, channel);
      return true;
    },
    /** @param place null forgets how far it was looked through */
    saveMark: (source: string, place: string | null): void => {
      if (place === null) removeMark.run(source);
      else saveMark.run(source, place);
    },
    /**
     * Removes what is old and over.
     * @param feedBeforeMs of what is found by looking through rows; what lasts, such as an old address, is known longer
     * @returns how many; `most` where there may be more
     */
    prune: (feedBeforeMs: number, lastingBeforeMs: number, most: number): number => {
      const { changes } = prune.run(feedBeforeMs, lastingBeforeMs, most);
      if (changes > 0) pruneSends.run();
      pruneMessages.run(feedBeforeMs);
      return changes;
    },
  };
}
