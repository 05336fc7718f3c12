/** Messages to paired chats: at the pace that Telegram allows, to the number that a chat has now. */
import type { TelegramChatId } from '../../../shared/domain/ids.ts';
import type { TelegramChatRow } from '../store/telegram-tables.ts';
import type { BotCall, BotClient } from './bot-client.ts';
import { BotError, type BotFailure, failureOf } from './bot-error.ts';
import { anySchema, sentSchema } from './bot-messages.ts';
import type { Chats } from './chats.ts';
import type { PacedChat, Pacer } from './pacer.ts';

/** Under a message; what is pressed comes back as its data. */
export interface Button {
  readonly text: string;
  /** At most 64 bytes. */
  readonly data: string;
}

export interface ChatSenderDeps {
  readonly client: BotClient;
  readonly chats: Chats;
  readonly pacer: Pacer;
}

/** Plain text: without a parse mode nothing in it is markup. */
const PLAIN = { link_preview_options: { is_disabled: true } } as const;

/** All of its calls throw BotError. */
export class ChatSender {
  readonly #deps: ChatSenderDeps;

  constructor(deps: ChatSenderDeps) {
    this.#deps = deps;
  }

  /** In how many milliseconds something may go to this chat: what is said then need not be known before. */
  waitMs(id: TelegramChatId): number {
    const { chats, pacer } = this.#deps;
    const row = chats.find(id);
    return row === null ? 0 : pacer.waitMs(pacedChat(row));
  }

  /** @param text at most one message @returns its number in the chat */
  async send(
    id: TelegramChatId,
    text: string,
    signal: AbortSignal,
    buttons: readonly Button[] = [],
  ): Promise<number> {
    const keyboard = buttons.map(({ text: label, data }) => ({ text: label, callback_data: data }));
    const sent = await this.#deliver(id, {
      method: 'sendMessage',
      input: {
        text,
        ...PLAIN,
        ...(keyboard.length === 0 ? {} : { reply_markup: { inline_keyboard: [keyboard] } }),
      },
      result: sentSchema,
      signal,
    });
    return sent.message_id;
  }

  /** @param caption at most as long as one may be */
  async sendPicture(
    id: TelegramChatId,
    picture: Uint8Array,
    caption: string,
    signal: AbortSignal,
  ): Promise<number> {
    const sent = await this.#deliver(id, {
      method: 'sendPhoto',
      input: { caption },
      picture,
      result: sentSchema,
      signal,
    });
    return sent.message_id;
  }

  /** Its buttons go. One that says this already is well. */
  async edit(id: TelegramChatId, messageId: number, text: string, signal: AbortSignal): Promise<void> {
    try {
      await this.#deliver(id, {
        method: 'editMessageText',
        input: { message_id: messageId, text, ...PLAIN },
        result: anySchema,
        signal,
      });
    } catch (error) {
      if (failureOf(error).edit !== 'same') throw error;
    }
  }

  async #deliver<Result>(id: TelegramChatId, call: BotCall<Result>): Promise<Result> {
    const { chats } = this.#deps;
    const row = this.#present(id);
    await this.#turn(row, call.signal);
    try {
      const result = await this.#call(row, call);
      chats.note(id, null);
      return result;
    } catch (error) {
      const { migratedTo } = failureOf(error);
      if (migratedTo === null) {
        this.#noteFailure(row, failureOf(error));
        throw error;
      }
      chats.migrate(row.chatId, migratedTo);
      const moved = this.#present(id);
      await this.#turn(moved, call.signal);
      return this.#call(moved, call);
    }
  }

  /** A wait that is too long is our own, and says nothing of what Telegram asks for. */
  async #turn(row: TelegramChatRow, signal: AbortSignal): Promise<void> {
    await this.#deps.pacer.turn(pacedChat(row), signal);
  }

  async #call<Result>(row: TelegramChatRow, call: BotCall<Result>): Promise<Result> {
    const place = {
      chat_id: row.chatId,
      ...(row.threadId === null || call.method === 'editMessageText'
        ? {}
        : { message_thread_id: row.threadId }),
    };
    return this.#deps.client.call({ ...call, input: { ...place, ...call.input } });
  }

  /** @throws BotError */
  #present(id: TelegramChatId): TelegramChatRow {
    const row = this.#deps.chats.find(id);
    if (row === null) throw new BotError({ problem: { code: 'telegram_not_paired' } });
    return row;
  }

  #noteFailure({ id, chatId }: TelegramChatRow, { problem, afterMs }: BotFailure): void {
    const { chats, pacer } = this.#deps;
    switch (problem.code) {
      case 'telegram_slow_down':
        if (afterMs !== null) pacer.block(chatId, afterMs);
        return;
      case 'telegram_blocked':
      case 'telegram_chat_gone':
      case 'telegram_topic_gone':
      case 'telegram_not_allowed':
        chats.note(id, problem);
        return;
      default:
    }
  }
}

function pacedChat({ chatId, kind }: TelegramChatRow): PacedChat {
  return { chatId, isGroup: kind !== 'private' };
}
