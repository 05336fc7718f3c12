/** From a command to the lines of its answer. Pausing is asked for elsewhere. */
import { COMMANDS, type Command } from '../../../../shared/domain/telegram/parse-command.ts';
import type { Text } from '../../../../shared/text/en.ts';
import { addressAnswer, statusAnswer } from './desk-answers.ts';
import type { AskingChat } from '../../telegram/bot-words.ts';
import type { DeskFacts } from '../../telegram/desk-facts.ts';
import { figuresAnswer } from './figures-answer.ts';
import { heldAnswer, lastAnswer } from './postback-answers.ts';

export async function answer(
  facts: DeskFacts,
  command: Exclude<Command, 'pause' | 'resume'>,
  { canPause, hidesAmounts }: AskingChat,
  text: Text,
): Promise<readonly string[]> {
  const words = text.telegramBot;
  switch (command) {
    case 'today':
    case 'yesterday':
    case 'week':
      return figuresAnswer(facts, command, hidesAmounts, words);
    case 'last':
      return lastAnswer(facts, hidesAmounts, text);
    case 'held':
      return heldAnswer(facts, hidesAmounts, text);
    case 'status':
      return statusAnswer(facts, words);
    case 'address':
      return addressAnswer(facts, words);
    case 'help':
      return [
        words.helpTitle,
        ...COMMANDS.filter((each) => canPause || (each !== 'pause' && each !== 'resume')).map(words.help),
        words.helpStop,
        ...(canPause ? [] : [words.helpNotAllowed]),
      ];
  }
}
