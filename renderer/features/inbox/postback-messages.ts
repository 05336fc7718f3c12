/** How a postback is called in a line. */
import type { Postback } from '../../../shared/contract/postbacks.ts';
import type { Text } from '../../../shared/text/en.ts';

import { visibleText } from '../../ui/visible-text.ts';

export interface PostbackWords {
  readonly network: string;
  readonly event: string;
  readonly clickId: string;
}

export function postbackWords(postback: Postback, text: Text): PostbackWords {
  const words = text.window.inbox;
  const { networkName, networkId, event, eventWord, clickId } = postback;
  return {
    network: networkName ?? (networkId === null ? words.noKey : words.noNetwork),
    event: event === null ? visibleText(eventWord ?? words.noEvent) : text.window.events[event],
    clickId: clickId ?? words.noClickId,
  };
}
