/** The watch over the public URL, with its book. It begins once it knows what was before it. */
import { join } from 'node:path';
import type { CodedTunnel } from '../../../shared/contract/coded-views.ts';
import type { Log } from '../../platform/log.ts';
import { OUTAGES_FILE, openOutageLog } from '../../platform/outages/outage-log.ts';
import type { Heartbeat } from '../../platform/outages/outages-table.ts';
import type { SystemClocks } from '../../platform/steady-clock.ts';
import { instantOf } from '../../platform/system-clocks.ts';
import { hasNetwork } from '../../platform/has-network.ts';
import { OutageWatch } from '../outages/outage-watch.ts';

export interface Outages {
  /** Begins, if the book has a sign of life of its own. */
  start(): void;
  /** Begins with a sign of life from elsewhere, where the book has none. */
  startFrom(heartbeat: Heartbeat | null): void;
  tunnelIs(view: CodedTunnel): void;
  /** Something came in over the public URL. */
  recordProof(): void;
  /** Before the tunnel is told to stop: that is no outage. */
  stop(): void;
}

export interface OutagesDeps {
  readonly dir: string;
  readonly clocks: SystemClocks;
  readonly tunnel: () => CodedTunnel;
  readonly isTunnelWanted: () => boolean;
  readonly onChanged: () => void;
  readonly log: Log;
}

/** @throws Error of SQLite */
export function createOutages({ dir, clocks, tunnel, isTunnelWanted, onChanged, log }: OutagesDeps): Outages {
  const book = openOutageLog(join(dir, OUTAGES_FILE), log);
  const watch = new OutageWatch({
    store: book,
    clock: () => instantOf(clocks),
    hasNetwork,
    tunnel,
    isTunnelWanted,
    onChanged,
    log,
  });
  let isStarted = false;
  const start = (): void => {
    isStarted = true;
    watch.start();
    watch.tunnelIs(tunnel());
  };
  return {
    start: () => {
      if (book.outages.heartbeat() !== null) start();
    },
    startFrom: (heartbeat) => {
      if (isStarted) return;
      if (heartbeat !== null) {
        book.transaction(() => {
          book.outages.saveHeartbeat(heartbeat);
        });
      }
      start();
    },
    tunnelIs: (view) => {
      watch.tunnelIs(view);
    },
    recordProof: () => {
      watch.recordProof();
    },
    stop: () => {
      watch.stop();
      book.close();
    },
  };
}
