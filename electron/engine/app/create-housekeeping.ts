/** What lets go of old rows, on request and each day. */
import { createDailyHousekeeping } from '../housekeeping/daily-housekeeping.ts';
import { Housekeeping } from '../housekeeping/housekeeping.ts';
import type { SearchIndexer } from '../postback/search-indexer.ts';
import type { ReaderPool } from '../reader/reader-pool.ts';
import type { Base } from './base.ts';

export interface HousekeepingWork {
  readonly housekeeping: Housekeeping;
  readonly start: () => void;
  readonly stop: () => void;
}

export function createHousekeeping(
  { store, now, elapsed, log, events }: Base,
  { readers, indexer }: { readonly readers: ReaderPool; readonly indexer: Pick<SearchIndexer, 'wake'> },
): HousekeepingWork {
  const { background } = readers;
  const housekeeping = new Housekeeping({
    store,
    now,
    elapsed,
    log,
    reader: {
      rawSlice: async (after, until, limit) => background.read('rawSlice', { after, until, limit }),
      rawSizes: async (before, limit) => background.read('rawSizes', { before, limit }),
      newestBefore: async (atMs) => background.read('newestBefore', atMs),
      conversionSlice: async (after, untilMs, limit) =>
        background.read('conversionSlice', { after, untilMs, limit }),
      beginOfNewest: async (count) => background.read('beginOfNewest', count),
    },
    onProgress: () => {
      events.emit('housekeeping.changed', null);
    },
    onRemoved: () => {
      indexer.wake();
    },
  });
  const daily = createDailyHousekeeping(housekeeping, {
    log,
    elapsed,
    isWanted: () => store.housekeeping.settings.retention().isDaily,
  });
  return {
    housekeeping,
    start: () => {
      housekeeping.goOn();
      daily.start();
    },
    stop: () => {
      daily.stop();
      housekeeping.stop();
    },
  };
}
