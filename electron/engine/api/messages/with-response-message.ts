/** An answer of the other side, or the sentence why there was none, as the contract shows it. */
import type { HttpResponse } from '../../../../shared/contract/common.ts';
import type { CodedResponse } from '../../../../shared/contract/send-failures.ts';
import type { Text } from '../../../../shared/text/en.ts';
import { messageFor } from '../../../../shared/text/message-for.ts';

export function withResponseMessage(text: Text, answer: CodedResponse): HttpResponse {
  if (answer.kind === 'answered') return answer;
  const { failure, ...others } = answer;
  return { ...others, message: messageFor(text.sendFailures, failure) };
}
