/** What importing an own export takes: engine and store, without a window. */
import { closeSync, mkdirSync, openSync, readSync, statSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { Imports } from '../../../electron/engine/imports/imports.ts';
import { createStore } from '../../../electron/engine/store/store.ts';
import { idOfContent } from '../../../electron/platform/ids.ts';
import { QueryStats } from '../../../electron/platform/query-stats.ts';
import { systemClocks } from '../../../electron/platform/system-clocks.ts';
import { createCore } from '../../fixtures/create-core.ts';
import { openTestStore } from '../../fixtures/open-test-store.ts';
import { quietLog } from '../../fixtures/quiet-log.ts';
import { type Watched, watchThread } from './watch-thread.ts';

const PART_BYTES = 400_000;
const FIRST_MS = Date.UTC(2026, 5, 1);
const EVERY_MS = 10_000;

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
  writeExport(file, rows);
  const bytes = statSync(file).size;
  imports.create('bench.jsonl', bytes);
  const handle = openSync(file, 'r');
  const part = Buffer.alloc(PART_BYTES);
  const look = await watchThread(async () => {
    for (let at = 0; at < bytes; at += PART_BYTES)
      imports.upload(at, part.subarray(0, readSync(handle, part, 0, PART_BYTES, at)));
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

/** Newest first, as an export is; of three postbacks one is a registration, and two are about one deposit. */
function writeExport(path: string, rows: number): void {
  const file = openSync(path, 'w');
  let lines: string[] = [];
  for (let at = rows - 1; at >= 0; at -= 1) {
    lines.push(lineOf(at));
    if (lines.length < 2_000 && at > 0) continue;
    writeSync(file, lines.join(''));
    lines = [];
  }
  closeSync(file);
}

function lineOf(at: number): string {
  const atMs = FIRST_MS + at * EVERY_MS;
  const click = `c${Math.floor(at / 3)
    .toString(16)
    .padStart(8, '0')}e5f1`;
  const isDeposit = at % 3 > 0;
  const status = at % 3 === 1 ? 'pending' : 'approved';
  const words = isDeposit
    ? `event=ftd&status=${status}&payout=60&currency=USD&txid=t${at - (at % 3)}`
    : 'event=reg';
  return `${JSON.stringify({
    id: idOfContent(atMs, String(at)),
    receivedAt: new Date(atMs).toISOString(),
    network: 'Bench',
    clickId: click,
    event: isDeposit ? 'first_deposit' : 'registration',
    eventWord: isDeposit ? 'ftd' : 'reg',
    status: isDeposit ? status : null,
    statusWord: isDeposit ? status : null,
    payout: isDeposit ? 60 : null,
    currency: isDeposit ? 'USD' : null,
    transactionId: isDeposit ? `t${at - (at % 3)}` : null,
    isHeld: false,
    isTest: false,
    duplicateOf: null,
    problems: [],
    deliveries: ['App: delivered'],
    sender: '203.0.113.7',
    method: 'GET',
    target: `/postback/abcd…?clickid=${click}&${words}&sub2=creo${at % 50}&country=PL`,
    body: '',
    requestId: idOfContent(atMs, String(at)),
    requestIndex: 1,
    requestCount: 1,
    byHand: null,
    why: null,
  })}\n`;
}
