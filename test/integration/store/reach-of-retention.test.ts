import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { type HousekeepingReader, reachOf } from '../../../electron/engine/housekeeping/plan-housekeeping.ts';
import { createReadableStore } from '../../../electron/engine/store/readable-store.ts';
import { openReader } from '../../../electron/platform/database.ts';
import { USUAL_RETENTION } from '../../../shared/domain/housekeeping/retention.ts';
import { fillDemo } from '../../bench/search/fill-demo.ts';
import { temporaryFolder } from '../../fixtures/desk.ts';

const NOTHING = { ...USUAL_RETENTION, rawMonths: null };
const AFTER_ALL = '~';

test('by size the oldest go, and no more of them than have to; by age those that came before', async () => {
  const folder = temporaryFolder();
  fillDemo({ dataDir: folder, count: 2_000, seed: 'reach', say: () => undefined });
  const db = openReader(join(folder, 'postback-desk.db'));
  const { raw, conversions } = createReadableStore(db).housekeeping;
  const reader: HousekeepingReader = {
    rawSlice: async (...query) => Promise.resolve(raw.slice(...query)),
    rawSizes: async (...query) => Promise.resolve(raw.sizes(...query)),
    newestBefore: async (atMs) => Promise.resolve(raw.newestBefore(atMs)),
    conversionSlice: async (...query) => Promise.resolve(conversions.slice(...query)),
    beginOfNewest: async (count) => Promise.resolve(conversions.beginOfNewest(count)),
  };
  const nowMs = Date.now();
  const bytesAfter = (id: string): number =>
    raw
      .sizes(AFTER_ALL, 5_000)
      .filter((each) => each.id > id)
      .reduce((sum, { bytes }) => sum + bytes, 0);
  const all = bytesAfter('');
  const mostBytes = Math.floor(all / 3);

  const bySize = await reachOf(reader, { ...NOTHING, rawMegabytes: mostBytes / 1_000_000 }, nowMs);
  expect(bytesAfter(bySize.rawUntil)).toBeLessThanOrEqual(mostBytes);
  const last = raw.sizes(AFTER_ALL, 5_000).find(({ id }) => id === bySize.rawUntil);
  expect(bytesAfter(bySize.rawUntil) + (last?.bytes ?? 0)).toBeGreaterThan(mostBytes);
  expect((await reachOf(reader, { ...NOTHING, rawMegabytes: all }, nowMs)).rawUntil).toBe('');

  // The demo is spread over ninety days.
  const byAge = await reachOf(reader, { ...NOTHING, rawMonths: 2 }, nowMs);
  expect(bytesAfter(byAge.rawUntil) / all).toBeCloseTo(61 / 90, 1);
  expect(await reachOf(reader, USUAL_RETENTION, nowMs)).toEqual({ rawUntil: '', conversionsBeforeMs: 0 });

  const count = await reachOf(reader, { ...NOTHING, conversionCount: 100 }, nowMs);
  const gone = conversions.slice({ atMs: 0, id: '' }, count.conversionsBeforeMs, 5_000).conversions;
  const kept = conversions.slice({ atMs: count.conversionsBeforeMs, id: '' }, nowMs + 1, 5_000).conversions;
  expect(kept).toHaveLength(100);
  expect(gone.length).toBeGreaterThan(100);
  db.close();
  rmSync(folder, { recursive: true, force: true });
});
