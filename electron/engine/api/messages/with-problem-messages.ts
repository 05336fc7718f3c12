/** What is wrong with a postback with its sentences, wherever the contract shows it. */
import type { ProblemView } from '../../../../shared/contract/common.ts';
import type { Problem } from '../../../../shared/domain/postback/problem.ts';
import type { Text } from '../../../../shared/text/en.ts';
import { problemMessage } from '../../../../shared/text/problem-message.ts';

export function withProblemMessages<Coded extends { readonly problems: readonly Problem[] }>(
  text: Text,
  coded: Coded,
): Omit<Coded, 'problems'> & { problems: ProblemView[] } {
  return {
    ...coded,
    problems: coded.problems.map((problem) => ({ ...problem, ...problemMessage(text, problem) })),
  };
}
