/** One postback in one line, for a choice. */
import type { Postback } from '../../../shared/contract/postbacks.ts';
import type { Text } from '../../../shared/text/en.ts';
import { formatsOf } from '../../ui/formats.ts';

const SHOWN_CLICK_ID = 14;

export function postbackLabel(postback: Postback, text: Text): string {
  const { longTime } = formatsOf(text.locale);
  const messages = text.destinations.sendTest;
  const { clickId, event, eventWord, networkName, receivedAt } = postback;
  return messages.postback(
    longTime(receivedAt),
    networkName ?? messages.noNetwork,
    event === null ? (eventWord ?? messages.noEvent) : text.window.eventNames[event],
    clickId === null ? messages.noClickId : shortened(clickId),
  );
}

function shortened(clickId: string): string {
  return clickId.length <= SHOWN_CLICK_ID ? clickId : `${clickId.slice(0, 8)}…${clickId.slice(-5)}`;
}
