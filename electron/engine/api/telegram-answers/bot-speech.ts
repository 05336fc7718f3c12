/** What the bot says, in the app's language: no call names one here. */
import { textFor } from '../../../../shared/text/text-for.ts';
import type { AnswerCommand, BotWords } from '../../telegram/bot-words.ts';
import type { DeskFacts } from '../../telegram/desk-facts.ts';
import { answer } from './answer.ts';

export interface BotSpeech {
  readonly words: BotWords;
  readonly answer: AnswerCommand;
}

export function botSpeech(facts: DeskFacts): BotSpeech {
  const text = textFor(undefined);
  return {
    words: text.telegramBot,
    answer: async (command, chat) => answer(facts, command, chat, text),
  };
}
