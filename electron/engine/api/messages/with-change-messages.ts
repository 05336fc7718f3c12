/** Live changes with their sentences, as the contract shows them. */
import type { CodedChange } from '../../../../shared/contract/coded-views.ts';
import type { LiveChange } from '../../../../shared/contract/desk.ts';
import type { Text } from '../../../../shared/text/en.ts';
import { shortDelivery } from '../short-delivery.ts';
import { withListMessages } from './with-list-messages.ts';
import { withTunnelMessages } from './with-tunnel-messages.ts';

/** Ends when the changes end, and ends them when nobody reads any more. */
export async function* withChangeMessages(
  text: Text,
  changes: AsyncIterable<CodedChange>,
): AsyncGenerator<LiveChange> {
  for await (const change of changes) yield withChangeMessage(text, change);
}

function withChangeMessage(text: Text, change: CodedChange): LiveChange {
  switch (change.type) {
    case 'tunnel':
      return { ...change, tunnel: withTunnelMessages(text, change.tunnel) };
    case 'postback':
      return { ...change, postback: withListMessages(text, change.postback) };
    case 'delivery':
      return { ...change, delivery: shortDelivery(change.delivery) };
    default:
      return change;
  }
}
