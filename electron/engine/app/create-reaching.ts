/** How networks reach this computer: the public URL, what is known of it, and since when it is away. */
import { LOOPBACK } from '../../platform/listen.ts';
import { createReach, type Reach } from '../reach/reach.ts';
import { TunnelPorts } from '../receiver/sender.ts';
import type { SecretBook } from '../secrets/secret-book.ts';
import { createPublicUrl, type PublicUrl } from '../tunnel/public-url.ts';
import type { ViewDeps } from '../views/views.ts';
import type { Base } from './base.ts';

export interface Reaching {
  readonly publicUrl: PublicUrl;
  readonly reach: Reach;
  readonly tunnelPorts: TunnelPorts;
  /** Where the receiver listens on this computer. */
  readonly receiverUrl: () => string;
  /** What URLs for networks begin with: the public one, or the receiver's own while there is none. */
  readonly baseUrl: ViewDeps['baseUrl'];
}

export interface ReachingOptions {
  readonly dataDir: string;
  /** False with `--no-tunnel`. */
  readonly isTunnelAllowed: boolean;
  /** 0 until it listens. */
  readonly receiverPort: () => number;
}

export function createReaching(base: Base, secrets: SecretBook, options: ReachingOptions): Reaching {
  const { store, log, events } = base;
  const tunnelPorts = new TunnelPorts();
  const publicUrl = createPublicUrl({
    dataDir: options.dataDir,
    tunnelPorts,
    settings: store.settings,
    secrets,
    isAllowed: options.isTunnelAllowed,
    receiverPort: options.receiverPort,
    onChange: (view) => {
      events.emit('tunnel.changed', view);
    },
    log,
  });
  const reach = createReach({ ...base, tunnel: () => publicUrl.control.view() });
  const receiverUrl = (): string => `http://${LOOPBACK}:${options.receiverPort()}`;
  return {
    publicUrl,
    reach,
    tunnelPorts,
    receiverUrl,
    baseUrl: () => {
      const { url } = publicUrl.control.view();
      return url === null ? { url: receiverUrl(), isPublic: false } : { url, isPublic: true };
    },
  };
}
