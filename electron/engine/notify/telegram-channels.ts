/** Each paired chat is a channel, as long as it is paired; its name, and whether it is told amounts, are those of the chat. */
import { shorten } from '../../../shared/domain/shorten.ts';
import type { TelegramChatRow } from '../store/telegram-tables.ts';
import type { Channel } from './channel.ts';
import type { MadeChannel } from './channel-maker.ts';
import type { Channels } from './channels.ts';

/** A cut one still says which chat it is. */
const MOST_OF_NAME = 50;

/** Called at the start, and whenever a chat was paired, changed or unpaired. */
export function followChats(channels: Channels, chats: readonly TelegramChatRow[]): void {
  const known = new Map(
    channels.list().flatMap((row) => (row.settings.kind === 'telegram' ? [[row.settings.chatId, row]] : [])),
  );
  for (const { id, name: whole, hidesAmounts } of chats) {
    const row = known.get(id);
    known.delete(id);
    const name = shorten(whole, MOST_OF_NAME);
    const given = { name, showsAmounts: !hidesAmounts };
    if (row === undefined) {
      const settings = { kind: 'telegram', chatId: id } as const;
      channels.add({ ...given, settings, keepsQuiet: true, secret: '' });
    } else if (row.name !== name || row.showsAmounts !== given.showsAmounts) {
      channels.change(row.id, given);
    }
  }
  for (const { id } of known.values()) channels.remove(id, true);
}

/** What stopped all chats, and is over when the bot is reached. */
const OF_THE_BOT: ReadonlySet<string> = new Set([
  'telegram_off',
  'telegram_token_refused',
  'secret_unreadable',
]);
/** What stopped one chat, and is over when something arrived there or it let the bot in again. */
const OF_THE_CHAT: ReadonlySet<string> = new Set([
  'telegram_blocked',
  'telegram_chat_gone',
  'telegram_topic_gone',
  'telegram_not_allowed',
]);

/** Chats that can be written to again get what waits, without a word of the person. @param isReached the bot */
export function resumeChats(channels: Channels, chats: readonly TelegramChatRow[], isReached: boolean): void {
  for (const { id, settings, parked } of channels.list()) {
    if (settings.kind !== 'telegram' || parked === null) continue;
    const chat = chats.find((each) => each.id === settings.chatId);
    const isOver =
      (isReached && OF_THE_BOT.has(parked.code)) || (chat?.problem === null && OF_THE_CHAT.has(parked.code));
    if (isOver) channels.park(id, null);
  }
}

/**
 * Telegram takes about one message a second in a chat, and 20 a minute in a group
 * (https://core.telegram.org/bots/faq#my-bot-is-hitting-limits-how-do-i-avoid-this).
 * @param waitMs in how many milliseconds the chat takes something
 */
export function telegramSender(sender: Channel, waitMs: () => number, isGroup: boolean): MadeChannel {
  return {
    sender,
    waitMs,
    pace: {
      // One by one they would wait for each other, a second each.
      mostInTenSeconds: 2,
      mostInMinute: 20,
      // A chat says itself when it takes the next one; a group would take twenty at once and then none for a minute.
      togetherEveryMs: isGroup ? 3_050 : 0,
      maxChars: 4_096,
      mostInMessage: 1_000,
    },
  };
}
