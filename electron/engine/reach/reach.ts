/** How networks reach us: over which addresses, and since when not. */
import type { CodedTunnel } from '../../../shared/contract/coded-views.ts';
import { PublicUrlBook, type StoredHit } from './public-url-book.ts';
import type { LiveHub } from '../../platform/live-hub.ts';
import type { Log } from '../../platform/log.ts';
import { OutageWatch } from './outage-watch.ts';
import { hasNetwork, systemInstant } from './system-instant.ts';
import type { Store } from '../store/store.ts';

export interface ReachDeps {
  readonly store: Store;
  readonly tunnel: () => CodedTunnel;
  readonly hub: LiveHub;
  readonly log: Log;
}

export interface Reach {
  readonly addresses: PublicUrlBook;
  /** Starts to watch; the tunnel has been told to start. */
  start(): void;
  tunnelIs(view: CodedTunnel): void;
  /** A postback is stored. Cheap: it is called for each one. */
  stored(hit: StoredHit): void;
  /** Before the tunnel is told to stop: that is no failure. */
  stop(): void;
}

export function createReach({ store, tunnel, hub, log }: ReachDeps): Reach {
  const addresses = new PublicUrlBook({
    store,
    now: Date.now,
    log,
    onChanged: () => {
      hub.publish({ type: 'addresses' });
    },
  });
  const outages = new OutageWatch({
    store,
    clock: systemInstant,
    hasNetwork,
    tunnel,
    onChanged: () => {
      hub.publish({ type: 'outages' });
    },
    log,
  });
  return {
    addresses,
    start: () => {
      outages.start();
    },
    tunnelIs: (view) => {
      outages.tunnelIs(view);
      addresses.tunnelIs(view);
    },
    stored: (hit) => {
      addresses.hit(hit);
      if (hit.isTunneled) outages.recordProof();
    },
    stop: () => {
      outages.stop();
    },
  };
}
