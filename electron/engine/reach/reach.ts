/** How networks reach us: over which addresses, and since when not. */
import type { CodedTunnel } from '../../../shared/contract/coded-views.ts';
import type { EngineEventHub } from '../events/engine-events.ts';
import { instantOf } from '../../platform/system-clocks.ts';
import { PublicUrlBook } from './public-url-book.ts';
import type { Log } from '../../platform/log.ts';
import { OutageWatch } from './outage-watch.ts';
import { hasNetwork } from './has-network.ts';
import type { Store } from '../store/store.ts';

export interface ReachDeps {
  readonly store: Store;
  readonly tunnel: () => CodedTunnel;
  readonly events: EngineEventHub;
  readonly log: Log;
  readonly now: () => number;
  /** Milliseconds since the computer started, sleep included. */
  readonly uptimeMs: () => number;
  /** See `SystemClocks`. */
  readonly awakeMs: () => number | null;
}

export interface Reach {
  readonly addresses: PublicUrlBook;
  /** Starts to watch; the tunnel has been told to start. */
  start(): void;
  /** Before the tunnel is told to stop: that is no failure. */
  stop(): void;
}

export function createReach({ store, tunnel, events, log, now, uptimeMs, awakeMs }: ReachDeps): Reach {
  const addresses = new PublicUrlBook({
    store,
    now,
    log,
    onChanged: () => {
      events.emit('publicUrl.changed', null);
    },
  });
  const outages = new OutageWatch({
    store,
    clock: () => instantOf({ now, uptimeMs, awakeMs }),
    hasNetwork,
    tunnel,
    onChanged: () => {
      events.emit('outage.changed', null);
    },
    log,
  });
  events.on('tunnel.changed', (view) => {
    outages.tunnelIs(view);
    addresses.tunnelIs(view);
  });
  // Called for each postback: cheap.
  events.on('postback.received', (hit) => {
    addresses.hit(hit);
    if (hit.isTunneled) outages.recordProof();
  });
  return {
    addresses,
    start: () => {
      outages.start();
    },
    stop: () => {
      outages.stop();
    },
  };
}
