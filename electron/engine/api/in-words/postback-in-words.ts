/** A postback with everything about it, with its sentences, as the contract shows it. */
import type { CodedPostbackDetail } from '../../../../shared/contract/coded-views.ts';
import type { PostbackDetail } from '../../../../shared/contract/postbacks.ts';
import type { Text } from '../../../../shared/text/en.ts';
import { answerInWords } from './answer-in-words.ts';
import { problemsInWords } from './problems-in-words.ts';

export function postbackInWords(text: Text, detail: CodedPostbackDetail): PostbackDetail {
  return {
    ...problemsInWords(text, detail),
    deliveryDetails: detail.deliveryDetails.map((delivery) => ({
      ...delivery,
      attempts: delivery.attempts.map((attempt) => ({
        ...attempt,
        answer: answerInWords(text, attempt.answer),
      })),
    })),
  };
}
