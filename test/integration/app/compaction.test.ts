import { rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { Compaction } from '../../../electron/engine/housekeeping/compaction.ts';
import type { OpenedStore } from '../../../electron/engine/store/open-store.ts';
import { createStore, type Store } from '../../../electron/engine/store/store.ts';
import { openReadOnly, writeCompactCopy } from '../../../electron/platform/database.ts';
import { NO_COUNTS } from '../../../shared/domain/import/import-counts.ts';
import { fillDemo } from '../../bench/search/fill-demo.ts';
import { temporaryFolder } from '../../fixtures/desk.ts';
import { eventually } from '../../fixtures/desk-api.ts';
import { openTestStore } from '../../fixtures/open-test-store.ts';
import { quietLog } from '../../fixtures/quiet-log.ts';

const FREE_BYTES = 12_000_000;
const JOB = { bytes: 1, place: { offset: 0, lines: 0 }, isBackwards: false, counts: NO_COUNTS };

let folder: string;
let opened: OpenedStore;
let store: Store;

beforeEach(() => {
  folder = temporaryFolder();
  opened = openTestStore(folder, Date.now());
  // Before everything else in the file: what follows has to be moved.
  opened.db.exec(`CREATE TABLE filler (bytes BLOB);
    WITH RECURSIVE numbers (one) AS (SELECT 1 UNION ALL SELECT one + 1 FROM numbers LIMIT ${FREE_BYTES / 4_000})
    INSERT INTO filler SELECT zeroblob(4000) FROM numbers;`);
  opened.close();
  fillDemo({ dataDir: folder, count: 1_500, seed: 'compact', say: () => undefined });
  opened = openTestStore(folder, Date.now());
  opened.db.exec('DROP TABLE filler');
  store = createStore(opened.db);
});

afterEach(() => {
  opened.close();
  rmSync(folder, { recursive: true, force: true });
});

function compactionOf(onProgress: (compaction: Compaction) => void = () => undefined): Compaction {
  const compaction: Compaction = new Compaction({
    store,
    elapsed: () => performance.now(),
    log: quietLog,
    onProgress: () => {
      onProgress(compaction);
    },
  });
  return compaction;
}

const check = (): unknown => opened.db.pragma('integrity_check');

test('a database is compacted in steps while it is written to, says how far it is, and nothing in it changes', async () => {
  const [ledger, before] = [store.ledger(), store.fileBytes()];
  const seen: number[] = [];
  const compaction = compactionOf(({ view }) => {
    seen.push(view?.freedBytes ?? 0);
    store.transaction(() => {
      store.importJob.save({ ...JOB, name: String(seen.length) });
    });
  });
  compaction.begin();
  await eventually(() => Promise.resolve(compaction.view?.kind === 'finished'));
  expect(seen.length).toBeGreaterThan(5);
  expect(compaction.view?.freedBytes).toBeGreaterThan(FREE_BYTES * 0.95);
  expect(store.fileBytes()).toBeLessThan(before - FREE_BYTES * 0.95);
  expect(statSync(join(folder, 'postback-desk.db')).size).toBe(store.fileBytes());
  expect(store.housekeeping.freeBytes()).toBe(0);
  expect(store.ledger()).toEqual(ledger);
  expect(store.importJob.get()?.name).toBe(String(seen.length));
  expect(check()).toBe('ok');
});

test('one that is cancelled keeps what it gave back, and another one gives the rest', async () => {
  const compaction = compactionOf((each) => {
    if ((each.view?.freedBytes ?? 0) > 0) each.cancel();
  });
  compaction.begin();
  await eventually(() => Promise.resolve(compaction.view?.kind === 'cancelled'));
  const left = store.housekeeping.freeBytes();
  expect(left).toBeGreaterThan(0);
  expect(left).toBeLessThan(compaction.view?.bytes ?? 0);
  expect(check()).toBe('ok');
  const rest = compactionOf();
  rest.begin();
  await eventually(() => Promise.resolve(rest.view?.kind === 'finished'));
  expect(store.housekeeping.freeBytes()).toBe(0);
});

test('a file of an older version is written anew once, and can be compacted in steps from then on', () => {
  opened.db.pragma('auto_vacuum = NONE');
  opened.db.exec('VACUUM; CREATE TABLE filler AS SELECT zeroblob(100000) AS bytes; DROP TABLE filler;');
  expect(store.housekeeping.canShrink()).toBe(false);
  const copy = join(folder, 'copy.db');
  writeCompactCopy(opened.db.path, copy);
  const restored = openReadOnly(copy);
  const mode = restored.query<[], { mode: number }>(
    'test.mode',
    'SELECT auto_vacuum AS mode FROM pragma_auto_vacuum()',
  );
  expect(mode.get()?.mode).toBe(2);
  restored.close();
  const compaction = compactionOf();
  compaction.begin();
  expect(compaction.view?.kind).toBe('finished');
  expect(store.housekeeping.freeBytes()).toBe(0);
  expect(store.housekeeping.canShrink()).toBe(true);
  expect(check()).toBe('ok');
});
