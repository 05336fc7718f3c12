import { rmSync } from 'node:fs';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { Housekeeping } from '../../../electron/engine/housekeeping/housekeeping.ts';
import type { OpenedStore } from '../../../electron/engine/store/open-store.ts';
import { createStore, type Store } from '../../../electron/engine/store/store.ts';
import { fillDemo } from '../../bench/search/fill-demo.ts';
import { temporaryFolder } from '../../fixtures/desk.ts';
import { eventually } from '../../fixtures/desk-api.ts';
import { openTestStore } from '../../fixtures/open-test-store.ts';
import { quietLog } from '../../fixtures/quiet-log.ts';

const COUNT = 1_500;
/** In two years everything is old. */
const now = (): number => Date.now() + 2 * 365 * 86_400_000;

let folder: string;
let opened: OpenedStore;
let store: Store;

beforeEach(() => {
  folder = temporaryFolder();
  fillDemo({ dataDir: folder, count: COUNT, seed: 'goes-on', say: () => undefined });
  opened = openTestStore(folder, Date.now());
  store = createStore(opened.db);
});

afterEach(() => {
  opened.close();
  rmSync(folder, { recursive: true, force: true });
});

function housekeepingOf(onProgress: (housekeeping: Housekeeping) => void): Housekeeping {
  const { raw, conversions } = store.housekeeping;
  const housekeeping: Housekeeping = new Housekeeping({
    store,
    now,
    elapsed: () => performance.now(),
    log: quietLog,
    reader: {
      rawSlice: async (...query) => Promise.resolve(raw.slice(...query)),
      rawSizes: async (...query) => Promise.resolve(raw.sizes(...query)),
      newestBefore: async (atMs) => Promise.resolve(raw.newestBefore(atMs)),
      conversionSlice: async (...query) => Promise.resolve(conversions.slice(...query)),
      beginOfNewest: async (count) => Promise.resolve(conversions.beginOfNewest(count)),
    },
    onProgress: () => {
      onProgress(housekeeping);
    },
    onRemoved: () => undefined,
  });
  return housekeeping;
}

const removedBy = (housekeeping: Housekeeping): number => {
  const { job } = housekeeping.view();
  return job.kind === 'none' ? 0 : job.removed.requests;
};

const withBytes = (): number =>
  store.housekeeping.raw.sizes('~', COUNT).filter(({ bytes }) => bytes > 0).length;

test('a cleanup that the end of the program breaks off goes on where it stood, and nothing counts twice', async () => {
  const ledger = store.ledger();
  const first = housekeepingOf((each) => {
    if (removedBy(each) >= 200) each.stop();
  });
  const planned = { raw: 0 };
  for await (const plan of first.plan(undefined)) planned.raw = plan.raw.count;
  expect(planned.raw).toBeGreaterThan(1_000);
  await first.removeByRetention();
  await eventually(() => Promise.resolve(removedBy(first) >= 200));
  const before = removedBy(first);
  expect(before).toBeLessThan(planned.raw);

  const second = housekeepingOf(() => undefined);
  second.goOn();
  await eventually(() => Promise.resolve(second.view().job.kind === 'finished'));
  expect(removedBy(second)).toBe(planned.raw);
  expect(second.view().total.removed.requests).toBe(planned.raw);
  expect(withBytes()).toBe(COUNT - planned.raw);
  expect(store.ledger()).toEqual(ledger);
  second.stop();
});

test('one that is cancelled leaves the rest as it was, and does not go on after the next start', async () => {
  const housekeeping = housekeepingOf((each) => {
    if (each.view().job.kind === 'running' && removedBy(each) >= 200) each.cancel();
  });
  await housekeeping.removeByRetention();
  await eventually(() => Promise.resolve(housekeeping.view().job.kind === 'cancelled'));
  const left = withBytes();
  expect(left).toBe(COUNT - removedBy(housekeeping));
  const next = housekeepingOf(() => undefined);
  next.goOn();
  expect(next.view().job.kind).toBe('none');
  expect(withBytes()).toBe(left);
  housekeeping.stop();
});
