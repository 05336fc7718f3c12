/** Keeps the figures of insights packed. */
import { HourPacker } from '../insights/hour-packer.ts';
import type { ReaderPool } from '../reader/reader-pool.ts';
import type { Base } from './base.ts';

const CHANGES = ['postback.parsed', 'rates.changed', 'housekeeping.changed', 'network.reprocessed'] as const;

export function createInsightPacking(
  { store, elapsed, log, events }: Base,
  { background }: Pick<ReaderPool, 'background'>,
): HourPacker {
  const packer = new HourPacker({
    store,
    elapsed,
    log,
    outdated: async (most) => background.read('outdatedHours', most),
    count: async (hours) => background.read('countedHours', hours),
    outdatedDays: async (most) => background.read('outdatedDays', most),
    countDays: async (days) => background.read('countedDays', days),
  });
  for (const name of CHANGES) {
    events.on(name, () => {
      packer.wake();
    });
  }
  return packer;
}
