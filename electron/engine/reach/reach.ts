/** How networks reach us: over which addresses, and since when not. */
import type { EngineEventHub } from '../events/engine-events.ts';
import type { Log } from '../../platform/log.ts';
import type { Store } from '../store/store.ts';
import { copyOutages } from './outage-copy.ts';
import { PublicUrlBook } from './public-url-book.ts';

export interface ReachDeps {
  readonly store: Store;
  readonly dataDir: string;
  readonly events: EngineEventHub;
  readonly log: Log;
  readonly now: () => number;
}

export interface Reach {
  readonly addresses: PublicUrlBook;
  /** The gate wrote something new into its book of outages. */
  takeOutages(): void;
}

export function createReach({ store, dataDir, events, log, now }: ReachDeps): Reach {
  const addresses = new PublicUrlBook({
    store,
    now,
    log,
    onChanged: () => {
      events.emit('publicUrl.changed', null);
    },
  });
  events.on('tunnel.changed', (view) => {
    addresses.tunnelIs(view);
  });
  events.on('mailbox.paired', () => {
    addresses.mailboxesChanged();
  });
  // Called for each postback: cheap.
  events.on('postback.received', (hit) => {
    addresses.hit(hit);
  });
  return {
    addresses,
    takeOutages: () => {
      copyOutages({
        dataDir,
        store,
        onChanged: () => {
          events.emit('outage.changed', null);
        },
        log,
      });
    },
  };
}
