/** A paired chat as a way out for notifications. */
import type { TelegramChatId } from '../../../shared/domain/ids.ts';
import { MOST_CAPTION, MOST_TEXT, splitMessage } from '../../../shared/domain/telegram/split-message.ts';
import type { Channel, ChannelMessage, NoteProgress, SendOutcome } from '../notify/channel.ts';
import { failureOf } from './bot-error.ts';
import type { ChatSender } from './chat-sender.ts';

/** What becomes one message of Telegram. */
type Part =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'picture'; readonly png: Uint8Array; readonly caption: string };

/** @param sender null where there is no bot, `soon` while it is started anew or the program ends */
export function telegramChannel(sender: () => ChatSender | 'soon' | null, chatId: TelegramChatId): Channel {
  const withSender = async (work: (sender: ChatSender) => Promise<SendOutcome>): Promise<SendOutcome> => {
    const ready = sender();
    if (ready === null) return { kind: 'refused', problem: { code: 'telegram_off' } };
    if (ready === 'soon') return { kind: 'later', afterMs: null, problem: { code: 'telegram_off' } };
    try {
      return await work(ready);
    } catch (error) {
      return outcomeOf(error);
    }
  };

  const sendPart = async (ready: ChatSender, part: Part, signal: AbortSignal): Promise<number> => {
    if (part.kind === 'text') return ready.send(chatId, part.text, signal);
    try {
      return await ready.sendPicture(chatId, part.png, part.caption, signal);
    } catch (error) {
      // The words are what matters: a picture that is not taken must not keep them back.
      if (failureOf(error).problem.code !== 'telegram_refused') throw error;
      return ready.send(chatId, part.caption, signal);
    }
  };

  /** Those behind the ones that went out, each noted as soon as it did. */
  const sendRest = async (
    ready: ChatSender,
    parts: readonly Part[],
    before: readonly number[],
    { signal, noteProgress }: { readonly signal: AbortSignal; readonly noteProgress: NoteProgress },
  ): Promise<SendOutcome> => {
    let sent = before;
    for (const part of parts.slice(before.length)) {
      sent = [...sent, await sendPart(ready, part, signal)];
      noteProgress(sent.join(','));
    }
    return { kind: 'sent', receipt: sent.join(',') };
  };

  return {
    send: async (message, signal, noteProgress = () => undefined) =>
      withSender(async (ready) => sendRest(ready, partsOf(message), [], { signal, noteProgress })),
    edit: async (receipt, message, signal, noteProgress = () => undefined) =>
      withSender(async (ready) => {
        const numbers = readReceipt(receipt);
        const parts = partsOf(message);
        try {
          for (const [index, number] of numbers.entries()) {
            const part = parts[index];
            // A picture does not change, and what is left of a text that became shorter says nothing any more.
            if (part?.kind !== 'picture') await ready.edit(chatId, number, part?.text ?? '…', signal);
          }
        } catch (error) {
          if (failureOf(error).edit !== 'gone') throw error;
          // Somebody deleted it: told anew, as a whole.
          return sendRest(ready, parts, [], { signal, noteProgress });
        }
        return sendRest(ready, parts, numbers, { signal, noteProgress });
      }),
  };
}

function partsOf(message: ChannelMessage): readonly Part[] {
  const { title, lines, picture } = message;
  const text = [title, ...lines].join('\n');
  if (picture === null) return textParts(text);
  const { png } = picture;
  if (text.length <= MOST_CAPTION) return [{ kind: 'picture', png, caption: text }];
  const [caption = ''] = splitMessage(title, MOST_CAPTION);
  return [{ kind: 'picture', png, caption }, ...textParts(lines.join('\n'))];
}

function textParts(whole: string): readonly Part[] {
  return splitMessage(whole, MOST_TEXT).map((text) => ({ kind: 'text', text }));
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
    case 'telegram_proxy':
      return { kind: 'later', afterMs, problem };
    default:
      return { kind: 'refused', problem };
  }
}
