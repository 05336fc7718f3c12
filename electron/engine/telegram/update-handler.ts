/** What the bot does with what it is told: pairs, answers paired chats, and is silent to everybody else. */
import type { TelegramChatId } from '../../../shared/domain/ids.ts';
import { type Command, parseCommand } from '../../../shared/domain/telegram/parse-command.ts';
import { splitMessage } from '../../../shared/domain/telegram/split-message.ts';
import type { Log } from '../../platform/log.ts';
import type { TelegramChatRow } from '../store/telegram-tables.ts';
import { BotError } from './bot-error.ts';
import type { BotMessage, BotPressed, BotUpdate } from './bot-messages.ts';
import type { AnswerCommand, BotWords } from './bot-words.ts';
import { type ChatPlace, placeOf } from './chat-place.ts';
import type { ChatSender } from './chat-sender.ts';
import type { Chats } from './chats.ts';
import type { CommandRate } from './command-rate.ts';
import type { PauseDialog } from './pause-dialog.ts';
import type { Pairing } from './pairing.ts';

/** More at once are dropped: whoever wants an answer asks again. */
const MOST_UNDER_WAY = 16;

export interface UpdateHandlerDeps {
  readonly chats: Chats;
  readonly pairing: Pairing;
  readonly sender: ChatSender;
  readonly pausing: PauseDialog;
  readonly rate: CommandRate;
  readonly answer: AnswerCommand;
  /** Of the bot, without `@`. */
  readonly username: () => string;
  readonly words: () => BotWords;
  readonly onPairingChanged: () => void;
  readonly signal: AbortSignal;
  readonly log: Log;
}

export class UpdateHandler {
  readonly #deps: UpdateHandlerDeps;
  readonly #underWay = new Set<Promise<void>>();

  constructor(deps: UpdateHandlerDeps) {
    this.#deps = deps;
  }

  /** Returns at once; answers follow. */
  take(update: BotUpdate): void {
    const { message, callback_query: pressed, my_chat_member: member } = update;
    if (member !== undefined) this.#takeMember(member);
    if (pressed !== undefined) this.#takePressed(pressed);
    if (message !== undefined) this.#takeMessage(message);
  }

  /** Resolves when nothing is being answered any more. */
  async settle(): Promise<void> {
    await Promise.all(this.#underWay);
  }

  /** Blocked by a person it stays paired, and unblocked it is written to again. */
  #takeMember({ chat, new_chat_member: { status } }: NonNullable<BotUpdate['my_chat_member']>): void {
    const isAway = status === 'left' || status === 'kicked';
    const { chats } = this.#deps;
    if (chat.type !== 'private') {
      if (isAway) chats.leave(chat.id);
      return;
    }
    const row = chats.at({ chatId: chat.id, threadId: null });
    if (row !== null) chats.note(row.id, isAway ? { code: 'telegram_blocked' } : null);
  }

  #takePressed(pressed: BotPressed): void {
    const { chats, pausing, rate } = this.#deps;
    const place = pressed.message === undefined ? null : placeOf(pressed.message);
    const row = place === null ? null : chats.at(place);
    if (row === null || pressed.message === undefined || rate.take(row.id) !== 'now') return;
    const { message_id: messageId } = pressed.message;
    this.#goOn(row.id, async () => pausing.pressed(row, pressed, messageId));
  }

  #takeMessage(message: BotMessage): void {
    const { chats, username, words, rate } = this.#deps;
    const { migrate_to_chat_id: movedTo, migrate_from_chat_id: movedFrom } = message;
    if (movedTo !== undefined || movedFrom !== undefined) {
      chats.migrate(movedFrom ?? message.chat.id, movedTo ?? message.chat.id);
      return;
    }
    const place = message.text === undefined ? null : placeOf(message);
    if (place === null) return;
    const heard = parseCommand(message.text ?? '', username());
    if (heard === null) return;
    const row = chats.at(place);
    const turn = row === null ? 'now' : rate.take(row.id);
    if (turn === 'never') return;
    if (row !== null && turn === 'tell') {
      this.#say(row.id, [words().tooMany]);
      return;
    }
    if (heard.kind === 'start') this.#pair(place, row, message, heard.code);
    // To strangers the bot is silent.
    if (row === null || heard.kind === 'start') return;
    if (heard.kind === 'command') this.#answer(row, heard.command, message);
    else if (heard.kind === 'stop') this.#stop(row);
    // In a group other bots have commands too.
    else if (row.kind === 'private') this.#say(row.id, [words().unknown]);
  }

  #pair(place: ChatPlace, row: TelegramChatRow | null, message: BotMessage, code: string): void {
    const { chats, pairing, words, onPairingChanged } = this.#deps;
    const outcome = code === '' ? 'none_waits' : pairing.attempt(message.from?.id ?? place.chatId, code);
    if (outcome !== 'none_waits') onPairingChanged();
    if (outcome !== 'right') {
      if (row !== null) this.#say(row.id, [words().pairedAlready]);
      return;
    }
    const paired = chats.pair(place);
    if (paired === null) return;
    this.#say(paired.id, [words().paired, ...(place.kind === 'private' ? [] : [words().pairedInGroup])]);
  }

  /** What is said last goes out before the chat is forgotten; nothing else does meanwhile. */
  #stop(row: TelegramChatRow): void {
    const { chats, sender, signal, words } = this.#deps;
    this.#goOn(row.id, async () => {
      try {
        await sender.send(row.id, words().stopped, signal);
      } finally {
        chats.unpair(row.id);
      }
    });
  }

  #answer(row: TelegramChatRow, command: Command, message: BotMessage): void {
    const { answer, pausing } = this.#deps;
    this.#goOn(row.id, async () => {
      if (command === 'pause' || command === 'resume') await pausing.ask(row, command, message);
      else await this.#send(row.id, await answer(command, row));
    });
  }

  #say(id: TelegramChatId, lines: readonly string[]): void {
    this.#goOn(id, async () => this.#send(id, lines));
  }

  async #send(id: TelegramChatId, lines: readonly string[]): Promise<void> {
    const { sender, signal } = this.#deps;
    for (const part of splitMessage(lines.join('\n'))) await sender.send(id, part, signal);
  }

  #goOn(id: TelegramChatId, work: () => Promise<void>): void {
    if (this.#underWay.size >= MOST_UNDER_WAY) return;
    const running = this.#guarded(id, work);
    this.#underWay.add(running);
    void running.finally(() => this.#underWay.delete(running));
  }

  async #guarded(id: TelegramChatId, work: () => Promise<void>): Promise<void> {
    const { log, sender, signal, words } = this.#deps;
    try {
      await work();
    } catch (error) {
      if (signal.aborted) return;
      if (error instanceof BotError) {
        log.warn({ chat: id, problem: error.failure.problem }, 'a chat of Telegram was not answered');
        return;
      }
      log.error({ err: error }, 'a command of Telegram failed');
      await sender.send(id, words().failed, signal).catch(() => undefined);
    }
  }
}
