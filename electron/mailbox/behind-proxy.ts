/** A mailbox stands behind a web server of its owner, which says in a header who sent a request. */
import { TunnelPorts } from '../gate/receiver/sender.ts';

/** Each connection is the web server's. */
export class BehindProxy extends TunnelPorts {
  override has(): boolean {
    return true;
  }
}
