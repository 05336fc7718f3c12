/** A test's verdict, when the rule for a text that says error was chosen after it. Pure. */
import type { SendTestResult } from '../../../shared/contract/destinations.ts';
import type { ErrorTextRule } from '../../../shared/domain/forward/success.ts';

type Judged = Pick<SendTestResult, 'verdict' | 'ruleText' | 'errorText'>;

export function judgedBy({ verdict, ruleText, errorText }: Judged, rule: ErrorTextRule): Judged['verdict'] {
  const isOnlyErrorText = errorText !== null && ruleText === null;
  if (!isOnlyErrorText || (verdict !== 'success' && verdict !== 'wrong_text')) return verdict;
  return rule === 'fail' ? 'wrong_text' : 'success';
}
