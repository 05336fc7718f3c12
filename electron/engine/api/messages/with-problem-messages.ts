/** What is wrong with a postback with its sentences, wherever the contract shows it. */
import type { ProblemView } from '../../../../shared/contract/common.ts';
import type { Problem } from '../../../../shared/domain/postback/problem.ts';
import type { Text } from '../../../../shared/text/en.ts';

export function withProblemMessages<Coded extends { readonly problems: readonly Problem[] }>(
  text: Text,
  coded: Coded,
): Omit<Coded, 'problems'> & { problems: ProblemView[] } {
  return { ...coded, problems: coded.problems.map((problem) => withProblemMessage(text, problem)) };
}

function withProblemMessage(text: Text, problem: Problem): ProblemView {
  const words = text.problems[problem.code];
  const field = problem.field ?? '';
  const value = problem.value ?? '';
  return {
    ...problem,
    message: words.message(field, value, problem.hint),
    fix: words.fix(field, value, problem.hint),
  };
}
