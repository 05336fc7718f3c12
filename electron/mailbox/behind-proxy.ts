/** A mailbox stands behind a web server of its owner, which says in a header who sent a request. */
import type { IndexedRules } from '../platform/request/receiver-rules.ts';
import { TunnelPorts } from '../gate/receiver/sender.ts';

/** Each connection is the web server's. */
export class BehindProxy extends TunnelPorts {
  override has(): boolean {
    return true;
  }
}

/** Which header of the desk's own tunnel names a sender says nothing here, where senders could set it themselves. */
export function behindOwnProxy(rules: IndexedRules): IndexedRules {
  return { ...rules, limits: { ...rules.limits, senderHeader: 'x-forwarded-for' } };
}
