/** What marks a postback that a person sent. Pure. */
import type { Postback } from '../../../../shared/contract/postbacks.ts';
import type { Text } from '../../../../shared/text/en.ts';

export function resentMessage({ testName }: NonNullable<Postback['resent']>, text: Text): string {
  const { mark, ofTest } = text.actions.resend;
  return testName === null ? mark : ofTest(testName);
}
