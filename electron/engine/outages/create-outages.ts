/** The book of outages of this computer: with its own clocks and its own network. */
import type { TunnelView } from '../../../shared/contract/tunnel.ts';
import type { LiveHub } from '../live-hub.ts';
import type { Log } from '../log.ts';
import type { Store } from '../store/store.ts';
import { OutageWatch } from './outage-watch.ts';
import { hasNetwork, systemInstant } from './system-instant.ts';

export interface OutagesParts {
  readonly store: Store;
  readonly tunnel: () => TunnelView;
  readonly hub: LiveHub;
  readonly log: Log;
}

export function createOutages({ store, tunnel, hub, log }: OutagesParts): OutageWatch {
  return new OutageWatch({
    store,
    clock: systemInstant,
    hasNetwork,
    tunnel,
    onChanged: () => {
      hub.publish({ type: 'outages' });
    },
    log,
  });
}
