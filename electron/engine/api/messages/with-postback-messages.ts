/** A postback with everything about it, with its sentences, as the contract shows it. */
import type { CodedPostbackDetail } from '../../../../shared/contract/coded-views.ts';
import type { PostbackDetail } from '../../../../shared/contract/postbacks.ts';
import type { Text } from '../../../../shared/text/en.ts';
import { withResponseMessage } from './with-response-message.ts';
import { withProblemMessages } from './with-problem-messages.ts';

export function withPostbackMessages(
  text: Text,
  detail: CodedPostbackDetail,
): Omit<PostbackDetail, 'notForwarded'> {
  return {
    ...withProblemMessages(text, detail),
    deliveryDetails: detail.deliveryDetails.map((delivery) => ({
      ...delivery,
      attempts: delivery.attempts.map((attempt) => ({
        ...attempt,
        answer: withResponseMessage(text, attempt.answer),
      })),
    })),
  };
}
