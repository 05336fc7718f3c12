/** A paired chat as a way out for notifications. */
import type { TelegramChatId } from '../../../shared/domain/ids.ts';
import { MOST_CAPTION, MOST_TEXT, splitMessage } from '../../../shared/domain/telegram/split-message.ts';
import type { Channel, ChannelMessage, SendOutcome } from '../notify/channel.ts';
import { failureOf } from './bot-error.ts';
import type { ChatSender } from './chat-sender.ts';

/** Messages of which a part went out and another did not; they are sent again soon or never. */
const MOST_UNFINISHED = 100;

/** @param sender null while there is no bot */
export function telegramChannel(sender: () => ChatSender | null, chatId: TelegramChatId): Channel {
  /** By the message's id: numbers of the parts that went out, so that a retry does not repeat them. */
  const unfinished = new Map<string, readonly number[]>();
  const withSender = async (work: (sender: ChatSender) => Promise<SendOutcome>): Promise<SendOutcome> => {
    const ready = sender();
    if (ready === null) return { kind: 'refused', problem: { code: 'telegram_off' } };
    try {
      return await work(ready);
    } catch (error) {
      return outcomeOf(error);
    }
  };

  /** Goes on behind the parts that went out already. */
  const sendParts = async (
    ready: ChatSender,
    key: string,
    parts: readonly string[],
    signal: AbortSignal,
  ): Promise<readonly number[]> => {
    let sent = unfinished.get(key) ?? [];
    for (const part of parts.slice(sent.length)) {
      sent = [...sent, await ready.send(chatId, part, signal)];
      unfinished.set(key, sent);
      const oldest = unfinished.keys().next();
      if (unfinished.size > MOST_UNFINISHED && oldest.done !== true) unfinished.delete(oldest.value);
    }
    unfinished.delete(key);
    return sent;
  };

  const sendPicture = async (
    ready: ChatSender,
    message: ChannelMessage,
    png: Uint8Array,
    signal: AbortSignal,
  ): Promise<SendOutcome> => {
    const { id, title } = message;
    const text = textOf(message);
    if (text.length <= MOST_CAPTION) {
      await ready.sendPicture(chatId, png, text, signal);
      return { kind: 'sent', receipt: null };
    }
    const pictureKey = `${id} picture`;
    if (!unfinished.has(pictureKey)) {
      const [caption = ''] = splitMessage(title, MOST_CAPTION);
      unfinished.set(pictureKey, [await ready.sendPicture(chatId, png, caption, signal)]);
    }
    await sendParts(ready, id, splitMessage(message.lines.join('\n'), MOST_TEXT), signal);
    unfinished.delete(pictureKey);
    return { kind: 'sent', receipt: null };
  };

  return {
    send: async (message, signal) =>
      withSender(async (ready) => {
        const { picture } = message;
        if (picture !== null) return sendPicture(ready, message, picture.png, signal);
        const sent = await sendParts(ready, message.id, splitMessage(textOf(message)), signal);
        return { kind: 'sent', receipt: sent.join(',') };
      }),
    edit: async (receipt, message, signal) =>
      withSender(async (ready) => {
        const numbers = readReceipt(receipt);
        const parts = splitMessage(textOf(message));
        const key = `${message.id} edit ${receipt}`;
        try {
          // What is left of a text that became shorter says nothing any more.
          for (const [index, number] of numbers.entries())
            await ready.edit(chatId, number, parts[index] ?? '…', signal);
        } catch (error) {
          if (failureOf(error).edit !== 'gone') throw error;
          // Somebody deleted it: told anew, as a whole.
          const sent = await sendParts(ready, key, parts, signal);
          return { kind: 'sent', receipt: sent.join(',') };
        }
        const more = await sendParts(ready, key, parts.slice(numbers.length), signal);
        return { kind: 'sent', receipt: [...numbers, ...more].join(',') };
      }),
  };
}

function textOf({ title, lines }: ChannelMessage): string {
  return [title, ...lines].join('\n');
}

/** Numbers of its parts; made by nobody else. */
function readReceipt(receipt: string): readonly number[] {
  return receipt.split(',').flatMap((text) => (/^\d{1,15}$/u.test(text) ? [Number(text)] : []));
}

function outcomeOf(error: unknown): SendOutcome {
  const { problem, mayHaveArrived, afterMs } = failureOf(error);
  if (mayHaveArrived) return { kind: 'unknown', problem };
  switch (problem.code) {
    case 'telegram_slow_down':
    case 'telegram_down':
    case 'telegram_not_readable':
    case 'cannot_connect':
      return { kind: 'later', afterMs, problem };
    default:
      return { kind: 'refused', problem };
  }
}
