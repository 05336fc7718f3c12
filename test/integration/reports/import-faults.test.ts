import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { Imports } from '../../../electron/engine/imports/imports.ts';
import type { OpenedStore } from '../../../electron/engine/store/open-store.ts';
import { createStore, type Store } from '../../../electron/engine/store/store.ts';
import { QueryStats } from '../../../electron/platform/query-stats.ts';
import { systemClocks } from '../../../electron/platform/system-clocks.ts';
import { createCore } from '../../fixtures/create-core.ts';
import { temporaryFolder } from '../../fixtures/desk.ts';
import { eventually } from '../../fixtures/desk-api.ts';
import { openTestStore } from '../../fixtures/open-test-store.ts';
import { quietLog } from '../../fixtures/quiet-log.ts';
import { writeExport } from '../../fixtures/write-export.ts';

const LINES = 900;

let folder: string;
let opened: OpenedStore;
let store: Store;
let imports: Imports;

function createImports(): Imports {
  const core = createCore(store, systemClocks, folder);
  if (store.networks.all().length === 0) core.networks.create({ name: 'Casino' });
  return new Imports({
    applying: core.applying,
    dataDir: folder,
    databasePath: opened.db.path,
    queries: new QueryStats(),
    now: Date.now,
    log: quietLog,
    elapsed: systemClocks.elapsed,
    onChanged: () => undefined,
    onImported: () => undefined,
  });
}

function storedRows(): number {
  return (
    opened.db.query<[], { count: number }>('test.rows', 'SELECT count(*) AS count FROM postbacks').get()
      ?.count ?? 0
  );
}

async function untilState(state: string): Promise<void> {
  await eventually(() => Promise.resolve(imports.progress?.state === state));
}

beforeEach(async () => {
  folder = temporaryFolder();
  opened = openTestStore(folder, Date.now());
  store = createStore(opened.db);
  imports = createImports();
  const file = join(folder, 'export.jsonl');
  writeExport(file, LINES, 'Casino');
  const bytes = readFileSync(file);
  imports.create('export.jsonl', bytes.length);
  imports.upload(0, bytes);
  await untilState('checked');
});

afterEach(async () => {
  imports.stop();
  await imports.close();
  opened.close();
  rmSync(folder, { recursive: true, force: true });
});

test('lines that could not be written, as on a full disk, are written when they can be', async () => {
  // The click in the middle of the file.
  const click = `c${Math.floor(LINES / 6)
    .toString(16)
    .padStart(8, '0')}e5f1`;
  opened.db.exec(`CREATE TRIGGER fails BEFORE INSERT ON postbacks WHEN NEW.click_id = '${click}'
    BEGIN SELECT RAISE(ABORT, 'database or disk is full'); END`);
  imports.run();
  await eventually(() => Promise.resolve((imports.progress?.counts.fresh ?? 0) > LINES / 4));
  opened.db.exec('DROP TRIGGER fails');
  await untilState('done');
  expect(imports.progress?.counts).toMatchObject({ lines: LINES, fresh: LINES, known: 0 });
  expect(storedRows()).toBe(LINES);
});

test('one that was stopped is over, and says how far it came, where its file is not whole any more', async () => {
  imports.run();
  await eventually(() => Promise.resolve((imports.progress?.counts.fresh ?? 0) > LINES / 10));
  imports.stop();
  await imports.close();
  const stored = storedRows();
  rmSync(join(folder, 'imports'), { recursive: true });
  imports = createImports();
  imports.start();
  expect(imports.progress).toMatchObject({
    name: 'export.jsonl',
    state: 'cancelled',
    counts: { fresh: stored },
  });
  expect(storedRows()).toBe(stored);
  expect(store.importJob.get()).toBeNull();
});
