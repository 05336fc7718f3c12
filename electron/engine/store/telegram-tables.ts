/** Table `telegram_chats`, and in `settings` what is known of the bot. */
import { z } from 'zod';
import { type ChannelProblem, channelProblemSchema } from '../../../shared/contract/channel-problems.ts';
import { TELEGRAM_CHAT_KINDS, type TelegramChatKind } from '../../../shared/contract/telegram.ts';
import { proxySchema, type ProxyRule } from '../../../shared/domain/forward/proxy.ts';
import { type TelegramChatId, telegramChatIdSchema } from '../../../shared/domain/ids.ts';
import type { ReadableDb, WritableDb } from '../../platform/database.ts';
import { parseJson } from '../../platform/parse-json.ts';

const botSchema = z.object({
  /** Telegram's number of it. */
  id: z.number().int(),
  /** Without `@`. */
  username: z.string(),
  name: z.string(),
  /** The first update that was not yet taken: what is before it is never done again. */
  nextUpdateId: z.number().int(),
});
export type StoredBot = Readonly<z.infer<typeof botSchema>>;

export interface TelegramChatRow {
  readonly id: TelegramChatId;
  /** Telegram's own number, at most 52 bits. */
  readonly chatId: number;
  /** Of a topic; null for none. */
  readonly threadId: number | null;
  readonly kind: TelegramChatKind;
  readonly name: string;
  readonly canPause: boolean;
  readonly hidesAmounts: boolean;
  readonly problem: ChannelProblem | null;
  readonly pairedAtMs: number;
}

interface StoredChat {
  id: string;
  chat_id: number;
  thread_id: number;
  kind: string;
  name: string;
  can_pause: number;
  hides_amounts: number;
  problem: string | null;
  paired_at_ms: number;
}

const NAME = 'telegram';
const PROXY = 'telegramProxy';
const kindSchema = z.enum(TELEGRAM_CHAT_KINDS);

export type TelegramReads = ReturnType<typeof createTelegramReads>;

export function createTelegramReads(db: ReadableDb) {
  const selectChats = db.query<[], StoredChat>(
    'telegram.chats',
    'SELECT * FROM telegram_chats ORDER BY paired_at_ms, id',
  );
  const selectBot = db.query<[string], { value: string }>(
    'settings.telegram',
    'SELECT value FROM settings WHERE name = ?',
  );
  return {
    chats: (): readonly TelegramChatRow[] => selectChats.all().map(readChat),
    /** Null before the first token. */
    bot: (): StoredBot | null => {
      const row = selectBot.get(NAME);
      return row === undefined ? null : (botSchema.safeParse(parseJson(row.value)).data ?? null);
    },
    proxy: (): ProxyRule => {
      const row = selectBot.get(PROXY);
      return (row && proxySchema.safeParse(parseJson(row.value)).data) ?? { kind: 'direct' };
    },
  };
}

export type TelegramWrites = ReturnType<typeof createTelegramWrites>;

export function createTelegramWrites(db: WritableDb) {
  const upsertChat = db.write<
    [string, number, number, string, string, number, number, string | null, number]
  >(
    'telegram.saveChat',
    `INSERT INTO telegram_chats
       (id, chat_id, thread_id, kind, name, can_pause, hides_amounts, problem, paired_at_ms)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT (id) DO UPDATE SET chat_id = excluded.chat_id, name = excluded.name,
       can_pause = excluded.can_pause, hides_amounts = excluded.hides_amounts, problem = excluded.problem`,
  );
  const removeChat = db.write<[string]>('telegram.removeChat', 'DELETE FROM telegram_chats WHERE id = ?');
  const upsertBot = db.write<[string, string]>(
    'settings.saveTelegram',
    'INSERT INTO settings (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value',
  );
  const removeBot = db.write<[string]>('settings.removeTelegram', 'DELETE FROM settings WHERE name = ?');
  return {
    /** A new one, or what has changed of it. */
    saveChat: (row: TelegramChatRow): void => {
      upsertChat.run(
        row.id,
        row.chatId,
        row.threadId ?? 0,
        row.kind,
        row.name,
        Number(row.canPause),
        Number(row.hidesAmounts),
        row.problem === null ? null : JSON.stringify(row.problem),
        row.pairedAtMs,
      );
    },
    removeChat: (id: TelegramChatId): void => {
      removeChat.run(id);
    },
    /** Null forgets it. */
    saveBot: (bot: StoredBot | null): void => {
      if (bot === null) removeBot.run(NAME);
      else upsertBot.run(NAME, JSON.stringify(bot));
    },
    saveProxy: (proxy: ProxyRule): void => {
      upsertBot.run(PROXY, JSON.stringify(proxy));
    },
  };
}

function readChat(row: StoredChat): TelegramChatRow {
  return {
    id: telegramChatIdSchema.parse(row.id),
    chatId: row.chat_id,
    threadId: row.thread_id === 0 ? null : row.thread_id,
    kind: kindSchema.parse(row.kind),
    name: row.name,
    canPause: row.can_pause === 1,
    hidesAmounts: row.hides_amounts === 1,
    problem: channelProblemSchema.safeParse(parseJson(row.problem ?? 'null')).data ?? null,
    pairedAtMs: row.paired_at_ms,
  };
}
