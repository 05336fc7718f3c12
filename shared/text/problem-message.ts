/** What is wrong with a postback, in a sentence, and what to do about it in another. */
import type { Problem } from '../domain/postback/problem.ts';
import type { Text } from './en.ts';
import type { ProblemMessage } from './message-for.ts';

export function problemMessage(
  { problems }: Pick<Text, 'problems'>,
  { code, field, value, hint }: Pick<Problem, 'code' | 'field' | 'value' | 'hint'>,
): ProblemMessage {
  const { message, fix } = problems[code];
  const [shownField, shownValue] = [field ?? '', value ?? ''];
  return { message: message(shownField, shownValue, hint), fix: fix(shownField, shownValue, hint) };
}
