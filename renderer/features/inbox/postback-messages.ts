/** How a postback is called in a line. */
import type { Postback } from '../../../shared/contract/postbacks.ts';
import type { Text } from '../../../shared/text/en.ts';

import { visibleText } from '../../ui/visible-text.ts';

export interface PostbackMessages {
  readonly network: string;
  readonly event: string;
  readonly clickId: string;
}

export function postbackMessages(postback: Postback, text: Text): PostbackMessages {
  const messages = text.window.inbox;
  const { networkName, networkId, problems, event, eventWord, clickId } = postback;
  const isKeyless = networkId === null && !problems.some(({ code }) => code === 'network_lost');
  return {
    network: networkName ?? (isKeyless ? messages.noKey : messages.noNetwork),
    event: event === null ? visibleText(eventWord ?? messages.noEvent) : text.window.events[event],
    clickId: clickId ?? messages.noClickId,
  };
}
