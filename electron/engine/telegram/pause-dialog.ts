/** `/pause` and `/resume`: allowed by the person, asked before they act, answered by who asked. */
import { namesText } from '../../../shared/domain/telegram/inert-text.ts';
import type { TelegramChatRow } from '../store/telegram-tables.ts';
import type { BotClient } from './bot-client.ts';
import { anySchema, type BotMessage, type BotPressed } from './bot-messages.ts';
import type { PauseWords } from './bot-words.ts';
import type { ChatSender } from './chat-sender.ts';
import type { DeskFacts, DestinationFact } from './desk-facts.ts';
import type { PauseQuestion, PauseQuestions } from './pause-questions.ts';

export interface PauseDialogDeps {
  readonly client: BotClient;
  readonly sender: ChatSender;
  readonly questions: PauseQuestions;
  readonly facts: Pick<DeskFacts, 'destinations' | 'setPaused'>;
  readonly words: () => PauseWords;
  readonly signal: AbortSignal;
}

export class PauseDialog {
  readonly #deps: PauseDialogDeps;

  constructor(deps: PauseDialogDeps) {
    this.#deps = deps;
  }

  /** @throws BotError, here and below */
  async ask(row: TelegramChatRow, kind: PauseQuestion['kind'], message: BotMessage): Promise<void> {
    const { sender, questions, signal, words } = this.#deps;
    const concerned = this.#concerned(kind);
    const refusal = this.#refusal(row, kind, message, concerned);
    if (refusal !== null || message.from === undefined) {
      await sender.send(row.id, refusal ?? words().unnamed, signal);
      return;
    }
    const { yes, no } = questions.ask({
      chat: row.id,
      askerId: message.from.id,
      kind,
      destinations: concerned.map(({ id }) => id),
    });
    const names = namesText(concerned.map(({ name }) => name));
    const question = kind === 'pause' ? words().askPause(names) : words().askResume(names);
    await sender.send(row.id, `${question}\n\n${words().who}`, signal, [
      { text: kind === 'pause' ? words().yesPause : words().yesResume, data: yes },
      { text: words().no, data: no },
    ]);
  }

  /** @param messageId of the question, whose place the outcome takes */
  async pressed(row: TelegramChatRow, { id, from, data }: BotPressed, messageId: number): Promise<void> {
    const { questions, sender, signal, words } = this.#deps;
    const reply = questions.answer(data, { chat: row.id, askerId: from.id });
    if (reply.kind === 'not_yours') {
      await this.#acknowledge(id, words().notYours);
      return;
    }
    const outcome = reply.kind === 'yes' ? this.#act(row, reply.question) : this.#declined(reply.kind);
    await this.#acknowledge(id, '');
    await sender.edit(row.id, messageId, outcome, signal);
  }

  #declined(kind: 'over' | 'no'): string {
    const { words } = this.#deps;
    return kind === 'over' ? words().over : words().cancelled;
  }

  /** What was shown and is still so. The chat may have lost the right meanwhile. */
  #act(row: TelegramChatRow, { kind, destinations }: PauseQuestion): string {
    const { facts, words } = this.#deps;
    if (!row.canPause) return words().notAllowed;
    const asked = new Set(destinations);
    const concerned = this.#concerned(kind).filter(({ id }) => asked.has(id));
    if (concerned.length === 0) return kind === 'pause' ? words().nothingToPause : words().nothingToResume;
    facts.setPaused(
      concerned.map(({ id }) => id),
      kind === 'pause',
    );
    const names = namesText(concerned.map(({ name }) => name));
    return kind === 'pause' ? words().paused(names) : words().resumed(names);
  }

  #refusal(
    row: TelegramChatRow,
    kind: PauseQuestion['kind'],
    message: BotMessage,
    concerned: readonly DestinationFact[],
  ): string | null {
    const { words } = this.#deps;
    if (!row.canPause) return words().notAllowed;
    // All unnamed administrators of a group have one number.
    if (message.from === undefined || message.sender_chat !== undefined) return words().unnamed;
    if (concerned.length > 0) return null;
    return kind === 'pause' ? words().nothingToPause : words().nothingToResume;
  }

  #concerned(kind: PauseQuestion['kind']): readonly DestinationFact[] {
    return this.#deps.facts
      .destinations()
      .filter(({ enabled, isPaused }) => enabled && isPaused === (kind === 'resume'));
  }

  /** Telegram's apps show a clock on the button until this (https://core.telegram.org/bots/api#answercallbackquery). */
  async #acknowledge(id: string, shown: string): Promise<void> {
    const { client, signal } = this.#deps;
    const call = {
      method: 'answerCallbackQuery',
      input: { callback_query_id: id, ...(shown === '' ? {} : { text: shown, show_alert: true }) },
      result: anySchema,
      signal,
    } as const;
    // Without it the clock goes by itself a little later.
    await client.call(call).catch(() => undefined);
  }
}
