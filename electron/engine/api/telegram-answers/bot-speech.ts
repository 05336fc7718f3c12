/** What the bot says, in the app's language: no call names one here. */
import type { Text } from '../../../../shared/text/en.ts';
import type { AnswerCommand, BotWords } from '../../telegram/bot-words.ts';
import type { DeskFacts } from '../../telegram/desk-facts.ts';
import { answer } from './answer.ts';

export interface BotSpeech {
  readonly words: () => BotWords;
  readonly answer: AnswerCommand;
}

/** @param text asked each time: the person may choose another language */
export function botSpeech(facts: DeskFacts, text: () => Text): BotSpeech {
  return {
    words: () => text().telegramBot,
    answer: async (command, chat) => answer(facts, command, chat, text()),
  };
}
