/** Why a test postback did not arrive, in a sentence; null when it did. Pure. */
import type { SentTestPostback } from '../../../shared/contract/test-postback.ts';
import type { Text } from '../../../shared/text/en.ts';

export function testFailure(
  { statusCode }: Pick<SentTestPostback, 'statusCode'>,
  { window: { setup } }: Text,
): string | null {
  const messages = setup.receive;
  if (statusCode === 200) return null;
  if (statusCode === null) return messages.noAnswer;
  return statusCode === 401 || statusCode === 403
    ? messages.refused(statusCode)
    : messages.otherAnswer(statusCode);
}
