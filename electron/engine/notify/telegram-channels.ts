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

/**
 * Telegram takes about one message a second in a chat, and 20 a minute in a group
 * (https://core.telegram.org/bots/faq#my-bot-is-hitting-limits-how-do-i-avoid-this).
 */
export function telegramSender(sender: Channel, isGroup: boolean): MadeChannel {
  return {
    sender,
    pace: {
      // One by one they would wait for each other, a second each.
      mostInTenSeconds: 2,
      mostInMinute: 20,
      // A little longer than the pause between two sendings: what waits for that pause is not in the text any more.
      togetherEveryMs: isGroup ? 3_050 : 1_010,
      maxChars: 4_096,
      mostInMessage: 1_000,
    },
  };
}
