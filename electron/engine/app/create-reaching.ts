/** How networks reach this computer: the public URL, what is known of it, and since when it is away. */
import type { GateClient } from '../gate-client/gate-client.ts';
import { isLoopbackUrl } from '../../../shared/domain/mailbox/mailbox-url.ts';
import { createReach, type Reach } from '../reach/reach.ts';
import type { SecretBook } from '../secrets/secret-book.ts';
import { createProviderTokens } from '../tunnel/provider-tokens.ts';
import { createTunnelControl, type TunnelControl } from '../tunnel/tunnel-control.ts';
import type { ViewDeps } from '../views/views.ts';
import type { Base } from './base.ts';

export interface Reaching {
  readonly tunnel: TunnelControl;
  readonly reach: Reach;
  /** Where the receiver listens on this computer. */
  readonly receiverUrl: () => string;
  /** What URLs for networks begin with: the mailbox's, else the public one, or the receiver's own while there is none. */
  readonly baseUrl: ViewDeps['baseUrl'];
}

export interface ReachingOptions {
  readonly gate: GateClient;
  readonly dataDir: string;
  /** Where the receiver listened when the gate was asked first. */
  readonly receiverUrl: string;
  /** False with `--no-tunnel`. */
  readonly isTunnelAllowed: boolean;
}

export function createReaching(base: Base, secrets: SecretBook, options: ReachingOptions): Reaching {
  const { gate, isTunnelAllowed: isAllowed } = options;
  const tunnel = createTunnelControl({
    settings: base.store.settings,
    tokens: createProviderTokens(secrets),
    isAllowed,
    gate,
  });
  const reach = createReach({ ...base, dataDir: options.dataDir });
  const receiverUrl = (): string => gate.state?.receiverUrl ?? options.receiverUrl;
  return {
    tunnel,
    reach,
    receiverUrl,
    baseUrl: () => {
      const { mailboxUrl } = reach.addresses;
      if (mailboxUrl !== null) return { url: mailboxUrl, isPublic: !isLoopbackUrl(mailboxUrl) };
      const { url } = tunnel.view();
      return url === null ? { url: receiverUrl(), isPublic: false } : { url, isPublic: true };
    },
  };
}
