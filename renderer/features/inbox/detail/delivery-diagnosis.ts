/** What the last attempt of a delivery means, in the sentences of “Send test”. Pure. */
import type { DeliveryDetail } from '../../../../shared/contract/deliveries.ts';
import type { Text } from '../../../../shared/text/en.ts';
import { type TestOutcome, testOutcome } from '../../destinations/test-outcome.ts';

/**
 * @param preset of the destination: the errors of some platforms are known
 * @returns null where the last attempt did not fail, or there was none
 */
export function deliveryDiagnosis(delivery: DeliveryDetail, preset: string, text: Text): TestOutcome | null {
  const last = delivery.attempts.at(-1);
  if (last === undefined || last.verdict === 'success') return null;
  const outcome = testOutcome(
    { isSuccess: false, verdict: last.verdict, ruleText: null, request: last.request, answer: last.answer },
    preset,
    text,
  );
  // Which text of the rule it was is not kept with an attempt.
  return last.verdict === 'wrong_text' ? { ...outcome, detail: text.window.detail.wrongText } : outcome;
}
