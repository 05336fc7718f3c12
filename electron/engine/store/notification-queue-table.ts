/** Tables `notification_sends` and `notification_messages`: what each channel is to tell, and in which messages. */
import { type ChannelProblem, channelProblemSchema } from '../../../shared/contract/channel-problems.ts';
import type { ReadableDb, WritableDb } from '../../platform/database.ts';
import {
  type NotificationColumns,
  readNotification,
  type StoredNotification,
} from './notifications-table.ts';

export type MessageWay = 'single' | 'together' | 'after_quiet';

export interface MessageRow {
  readonly id: string;
  readonly channelId: string;
  readonly way: MessageWay;
  /** Names the message for an edit; null where it was not sent yet, or cannot be edited. */
  readonly receipt: string | null;
  readonly tries: number;
  readonly nextTryAtMs: number;
  readonly createdAtMs: number;
}

export interface QueueFigures {
  readonly waiting: number;
  readonly collected: number;
}

const MESSAGE = `id, channel_id AS channelId, way, receipt, tries, next_try_at_ms AS nextTryAtMs,
  created_at_ms AS createdAtMs`;
const CONTENT = 'n.id, n.at_ms AS atMs, n.content';

export type NotificationQueueReads = ReturnType<typeof createNotificationQueueReads>;

export function createNotificationQueueReads(db: ReadableDb) {
  const selectFigures = db.query<[string], QueueFigures>(
    'notificationQueue.figures',
    `SELECT count(*) AS waiting, count(*) FILTER (WHERE is_collected = 1) AS collected
     FROM notification_sends WHERE channel_id = ? AND state = 'waiting'`,
  );
  const selectWaiting = db.query<[string, number, number], NotificationColumns>(
    'notificationQueue.waiting',
    `SELECT ${CONTENT} FROM notification_sends s JOIN notifications n ON n.id = s.notification_id
     WHERE s.channel_id = ? AND s.state = 'waiting' AND s.is_collected >= ? ORDER BY s.notification_id LIMIT ?`,
  );
  const selectUnfinished = db.query<[string], MessageRow>(
    'notificationQueue.unfinished',
    `SELECT ${MESSAGE} FROM notification_messages WHERE channel_id = ? AND state = 'sending' ORDER BY id LIMIT 1`,
  );
  // A clock that was set back has messages of the future, which say nothing of how much was told lately.
  const selectOpen = db.query<[string, number, number], MessageRow>(
    'notificationQueue.open',
    `SELECT ${MESSAGE} FROM notification_messages
     WHERE channel_id = ? AND created_at_ms BETWEEN ? AND ? AND way = 'together' AND state = 'sent' AND receipt IS NOT NULL
     ORDER BY created_at_ms DESC, id DESC LIMIT 1`,
  );
  const selectContents = db.query<[string], NotificationColumns>(
    'notificationQueue.contents',
    `SELECT ${CONTENT} FROM notification_sends s JOIN notifications n ON n.id = s.notification_id
     WHERE s.message_id = ? ORDER BY s.notification_id`,
  );
  const selectTold = db.query<[string, number, number], { count: number }>(
    'notificationQueue.told',
    `SELECT count(*) AS count FROM notification_messages m JOIN notification_sends s ON s.message_id = m.id
     WHERE m.channel_id = ? AND m.created_at_ms BETWEEN ? AND ?`,
  );
  const selectTogether = db.query<[string, number, number, number], { atMs: number | null }>(
    'notificationQueue.lastTogether',
    `SELECT max(updated_at_ms) AS atMs FROM notification_messages
     WHERE channel_id = ? AND created_at_ms BETWEEN ? AND ? AND way = 'together' AND updated_at_ms <= ?`,
  );
  const selectSent = db.query<[string, number, number], MessageRow>(
    'notificationQueue.sentSince',
    `SELECT ${MESSAGE} FROM notification_messages
     WHERE channel_id = ? AND created_at_ms > ? AND state = 'sent' ORDER BY created_at_ms DESC, id DESC LIMIT ?`,
  );
  return {
    figures: (channelId: string): QueueFigures =>
      selectFigures.get(channelId) ?? { waiting: 0, collected: 0 },
    /** In the order in which they came. */
    waiting: (channelId: string, limit: number): readonly StoredNotification[] =>
      selectWaiting.all(channelId, 0, limit).map(readNotification),
    /** Only those that came within quiet hours. */
    collected: (channelId: string, limit: number): readonly StoredNotification[] =>
      selectWaiting.all(channelId, 1, limit).map(readNotification),
    /** The first message that is to go out, or whose edit is. */
    unfinished: (channelId: string): MessageRow | null => selectUnfinished.get(channelId) ?? null,
    /** The last one that tells several and may be edited, if it is younger than that. */
    open: (channelId: string, sinceMs: number, nowMs: number): MessageRow | null =>
      selectOpen.get(channelId, sinceMs, nowMs) ?? null,
    contents: (messageId: string): readonly StoredNotification[] =>
      selectContents.all(messageId).map(readNotification),
    /** How many notifications messages since then have told. */
    told: (channelId: string, sinceMs: number, nowMs: number): number =>
      selectTold.get(channelId, sinceMs, nowMs)?.count ?? 0,
    /** When a message that tells several was sent or edited last; null for none since then. */
    lastTogether: (channelId: string, sinceMs: number, nowMs: number): number | null =>
      selectTogether.get(channelId, sinceMs, nowMs, nowMs)?.atMs ?? null,
    /** Newest first. */
    sentSince: (channelId: string, sinceMs: number, limit: number): readonly MessageRow[] =>
      selectSent.all(channelId, sinceMs, limit),
  };
}

export type NotificationQueueWrites = ReturnType<typeof createNotificationQueueWrites>;

export function createNotificationQueueWrites(db: WritableDb) {
  const insertMessage = db.write<[string, string, string, number, number, number]>(
    'notificationQueue.insertMessage',
    `INSERT INTO notification_messages
     VALUES (?, ?, ?, 'sending', NULL, 0, ?, NULL, ?, ?)`,
  );
  const assign = db.write<[string, string, string]>(
    'notificationQueue.assign',
    `UPDATE notification_sends SET message_id = ?, state = 'sending'
     WHERE notification_id = ? AND channel_id = ? AND state = 'waiting'`,
  );
  const reopen = db.write<[number, string]>(
    'notificationQueue.reopen',
    `UPDATE notification_messages SET state = 'sending', tries = 0, next_try_at_ms = ? WHERE id = ?`,
  );
  const finish = db.write<[string | null, string | null, number, string]>(
    'notificationQueue.finish',
    `UPDATE notification_messages SET state = 'sent', receipt = ?, problem = ?, tries = tries + 1,
       updated_at_ms = ? WHERE id = ?`,
  );
  const finishSends = db.write<[string]>(
    'notificationQueue.finishSends',
    `UPDATE notification_sends SET state = 'sent' WHERE message_id = ? AND state = 'sending'`,
  );
  const retry = db.write<[number, number, string | null, string]>(
    'notificationQueue.retry',
    `UPDATE notification_messages SET tries = ?, next_try_at_ms = ?, problem = ? WHERE id = ?`,
  );
  const progress = db.write<[string, string]>(
    'notificationQueue.progress',
    'UPDATE notification_messages SET receipt = ? WHERE id = ?',
  );
  const closeMessage = db.write<[number, string]>(
    'notificationQueue.close',
    `UPDATE notification_messages SET state = 'sent', receipt = NULL, updated_at_ms = ? WHERE id = ?`,
  );
  const releaseSends = db.write<[string]>(
    'notificationQueue.release',
    `UPDATE notification_sends SET state = 'waiting', message_id = NULL WHERE message_id = ? AND state = 'sending'`,
  );
  const collect = db.write<[string]>(
    'notificationQueue.collect',
    `UPDATE notification_sends SET is_collected = 1 WHERE channel_id = ? AND state = 'waiting' AND is_collected = 0`,
  );
  const drop = db.write<[string, number]>(
    'notificationQueue.drop',
    `UPDATE notification_sends SET state = 'dropped' WHERE channel_id = ? AND state = 'waiting'
       AND (SELECT n.at_ms FROM notifications n WHERE n.id = notification_id) < ?`,
  );
  const dropMessage = db.write<[number, string]>(
    'notificationQueue.dropMessage',
    `UPDATE notification_messages SET state = 'dropped', updated_at_ms = ? WHERE id = ?`,
  );
  const dropSends = db.write<[string]>(
    'notificationQueue.dropSends',
    `UPDATE notification_sends SET state = 'dropped' WHERE message_id = ? AND state = 'sending'`,
  );
  const hurry = db.write<[number, string]>(
    'notificationQueue.hurry',
    `UPDATE notification_messages SET next_try_at_ms = ? WHERE channel_id = ? AND state = 'sending'`,
  );
  const removeSends = db.write<[string]>(
    'notificationQueue.removeSends',
    'DELETE FROM notification_sends WHERE channel_id = ?',
  );
  const removeMessages = db.write<[string]>(
    'notificationQueue.removeMessages',
    'DELETE FROM notification_messages WHERE channel_id = ?',
  );
  return {
    /** A new message that tells these. */
    begin: (
      { id, channelId, way }: Pick<MessageRow, 'id' | 'channelId' | 'way'>,
      notificationIds: readonly string[],
      nowMs: number,
    ): void => {
      insertMessage.run(id, channelId, way, nowMs, nowMs, nowMs);
      for (const each of notificationIds) assign.run(id, each, channelId);
    },
    /** One that was sent tells these as well: it is to be edited. */
    extend: (
      { id, channelId }: Pick<MessageRow, 'id' | 'channelId'>,
      notificationIds: readonly string[],
      nowMs: number,
    ): void => {
      reopen.run(nowMs, id);
      for (const each of notificationIds) assign.run(id, each, channelId);
    },
    /** @param problem why it did not arrive everywhere; null where it did */
    finish: (id: string, receipt: string | null, nowMs: number, problem: ChannelProblem | null): void => {
      finish.run(receipt, storedProblem(problem), nowMs, id);
      finishSends.run(id);
    },
    retry: (id: string, tries: number, nextTryAtMs: number, problem: ChannelProblem | null): void => {
      retry.run(tries, nextTryAtMs, storedProblem(problem), id);
    },
    /** A part of it arrived: the rest is sent as an edit of that. */
    progress: (id: string, receipt: string): void => {
      progress.run(receipt, id);
    },
    /** It cannot be edited any more: what only the edit would have told waits for another message. */
    close: (id: string, nowMs: number): void => {
      closeMessage.run(nowMs, id);
      releaseSends.run(id);
    },
    /** All that waits came within quiet hours. */
    collect: (channelId: string): void => {
      collect.run(channelId);
    },
    /** @returns how many that wait are too old */
    dropOld: (channelId: string, beforeMs: number): number => drop.run(channelId, beforeMs).changes,
    dropMessage: (id: string, nowMs: number): void => {
      dropMessage.run(nowMs, id);
      dropSends.run(id);
    },
    /** What waits for another try is tried now. */
    hurry: (channelId: string, nowMs: number): void => {
      hurry.run(nowMs, channelId);
    },
    removeChannel: (channelId: string): void => {
      removeSends.run(channelId);
      removeMessages.run(channelId);
    },
  };
}

function storedProblem(problem: ChannelProblem | null): string | null {
  return problem === null ? null : JSON.stringify(problem);
}

export function readChannelProblem(stored: string | null): ChannelProblem | null {
  return stored === null ? null : (channelProblemSchema.safeParse(JSON.parse(stored)).data ?? null);
}
