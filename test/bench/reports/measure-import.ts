/** What importing an own export takes: engine and store, without a window. */
import { closeSync, mkdirSync, openSync, readSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate as turnOfOthers } from 'node:timers/promises';
import { Imports } from '../../../electron/engine/imports/imports.ts';
import { createStore } from '../../../electron/engine/store/store.ts';
import { QueryStats } from '../../../electron/platform/query-stats.ts';
import { systemClocks } from '../../../electron/platform/system-clocks.ts';
import { createCore } from '../../fixtures/create-core.ts';
import { writeExport } from '../../fixtures/write-export.ts';
import { openTestStore } from '../../fixtures/open-test-store.ts';
import { quietLog } from '../../fixtures/quiet-log.ts';
import { type Watched, watchThread } from './watch-thread.ts';

const PART_BYTES = 400_000;

export interface ImportMeasured {
  readonly look: Watched;
  readonly run: Watched;
  readonly fresh: number;
}

export async function measureImport(dataDir: string, rows: number): Promise<ImportMeasured> {
  mkdirSync(dataDir, { recursive: true });
  const opened = openTestStore(dataDir, Date.now());
  const store = createStore(opened.db);
  const core = createCore(store, systemClocks, dataDir);
  core.networks.create({ name: 'Bench' });
  let told: () => void = () => undefined;
  const imports = new Imports({
    applying: core.applying,
    dataDir,
    databasePath: opened.db.path,
    queries: new QueryStats(),
    now: Date.now,
    log: quietLog,
    elapsed: systemClocks.elapsed,
    onChanged: () => {
      told();
    },
    onImported: () => undefined,
  });
  const untilState = async (state: string): Promise<void> => {
    const { promise, resolve } = Promise.withResolvers<void>();
    told = () => {
      if (imports.progress?.state === state) resolve();
    };
    told();
    return promise;
  };
  const file = join(dataDir, 'bench.jsonl');
  writeExport(file, rows, 'Bench');
  const bytes = statSync(file).size;
  imports.create('bench.jsonl', bytes);
  const handle = openSync(file, 'r');
  const part = Buffer.alloc(PART_BYTES);
  const look = await watchThread(async () => {
    for (let at = 0; at < bytes; at += PART_BYTES) {
      imports.upload(at, part.subarray(0, readSync(handle, part, 0, PART_BYTES, at)));
      // Each part is a request of its own, and others have their turn in between.
      await turnOfOthers();
    }
    return untilState('checked');
  });
  closeSync(handle);
  const run = await watchThread(async () => {
    imports.run();
    return untilState('done');
  });
  const fresh = imports.progress?.counts.fresh ?? 0;
  imports.stop();
  await imports.close();
  opened.close();
  return { look, run, fresh };
}
