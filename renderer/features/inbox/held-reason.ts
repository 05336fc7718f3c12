/** Why a postback is held, in a few words. Pure. */
import type { Problem } from '../../../shared/domain/postback/problem.ts';
import type { Text } from '../../../shared/text/en.ts';
import { problemMessage } from '../../../shared/text/problem-message.ts';
import { visibleText } from '../../ui/visible-text.ts';

type Told = Pick<Problem, 'code' | 'severity' | 'field' | 'value' | 'hint'>;

/** “Held: the click id is the text {sub1}” */
export function heldMessage(problems: readonly Told[], text: Text): string {
  const short = heldReason(problems, text);
  if (short !== null) return text.outcomes.held(short);
  const why = problems.find((each) => each.severity === 'fatal');
  return why === undefined
    ? text.outcomes.heldOnly
    : text.outcomes.heldBecause(visibleText(problemMessage(text, why).message));
}

/** What follows “held:”; null where what holds it has no short form. */
export function heldReason(problems: readonly Told[], { heldShorts }: Text): string | null {
  const why = problems.find((each) => each.severity === 'fatal');
  if (why === undefined) return null;
  const words = heldShorts[why.code]?.(why.field ?? '', why.value ?? '', why.hint);
  return words === undefined ? null : visibleText(words);
}
