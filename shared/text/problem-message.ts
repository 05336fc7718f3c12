/** What is wrong with a postback, in a sentence, and what to do about it in another. */
import type { Problem, ProblemCode } from '../domain/postback/problem.ts';
import type { Text } from './en.ts';
import type { ProblemMessage } from './message-for.ts';
import { isoMomentText } from './moment.ts';

/** Their hint is kept as an ISO time, and read as the person's language writes one. */
const HINTS_OF_TIME: ReadonlySet<ProblemCode> = new Set(['signature_seen', 'time_in_future', 'time_too_old']);

export function problemMessage(
  { problems, locale }: Pick<Text, 'problems' | 'locale'>,
  { code, field, value, hint }: Pick<Problem, 'code' | 'field' | 'value' | 'hint'>,
): ProblemMessage {
  const { message, fix } = problems[code];
  const [shownField, shownValue] = [field ?? '', value ?? ''];
  const shownHint = hint !== null && HINTS_OF_TIME.has(code) ? isoMomentText(locale, hint) : hint;
  return { message: message(shownField, shownValue, shownHint), fix: fix(shownField, shownValue, shownHint) };
}
