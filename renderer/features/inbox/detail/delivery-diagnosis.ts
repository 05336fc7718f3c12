/** What the last attempt of a delivery means, in the sentences of “Send test”. Pure. */
import type { DeliveryDetail } from '../../../../shared/contract/deliveries.ts';
import { diagnose } from '../../../../shared/domain/forward/diagnosis.ts';
import { type DiagnosisMessage, diagnosisMessage } from '../../../../shared/text/diagnosis-message.ts';
import type { Text } from '../../../../shared/text/en.ts';

/**
 * @param preset of the destination: the errors of some platforms are known
 * @returns null where the last attempt left nothing to say, or there was none
 */
export function deliveryDiagnosis(
  delivery: DeliveryDetail,
  preset: string,
  text: Text,
): DiagnosisMessage | null {
  const last = delivery.attempts.at(-1);
  if (last === undefined || (last.verdict === 'success' && delivery.errorText === null)) return null;
  return diagnosisMessage(text, diagnose(last, preset), delivery.destinationName);
}
