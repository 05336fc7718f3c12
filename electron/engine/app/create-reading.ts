/** Threads that read for everybody, and who watches what changes. */
import { LiveHub } from '../../platform/live-hub.ts';
import type { QueryStats } from '../../platform/query-stats.ts';
import { ReaderPool } from '../reader/reader-pool.ts';
import type { Base } from './base.ts';
import type { FileGuard } from './file-guard.ts';

export interface Reading {
  readonly hub: LiveHub;
  readonly readers: ReaderPool;
}

export interface ReadingOptions {
  readonly databasePath: string;
  readonly queries: QueryStats;
  readonly fileGuard: FileGuard;
}

export function createReading(
  { elapsed, log, events }: Base,
  { databasePath, queries, fileGuard }: ReadingOptions,
): Reading {
  const hub = new LiveHub(elapsed);
  const readers = new ReaderPool({
    path: databasePath,
    log,
    queries,
    isWatched: () => hub.isWatched,
    isLost: () => fileGuard.isLost,
    onDamage: (detail) => {
      events.emit('storage.damaged', { detail });
    },
  });
  return { hub, readers };
}
