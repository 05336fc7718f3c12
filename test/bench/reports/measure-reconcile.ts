/**
 * What comparing a network's report takes over a log of as many conversions, and the next one, which is compared with
 * it too: engine and store, without a window.
 */
import { mkdirSync } from 'node:fs';
import { Reports } from '../../../electron/engine/reports/reports.ts';
import { createStore } from '../../../electron/engine/store/store.ts';
import type { ReportCounts } from '../../../electron/engine/store/report-figures.ts';
import { QueryStats } from '../../../electron/platform/query-stats.ts';
import { systemClocks } from '../../../electron/platform/system-clocks.ts';
import { conversionIdSchema, postbackIdSchema, type NetworkId } from '../../../shared/domain/ids.ts';
import type { Store } from '../../../electron/engine/store/store.ts';
import { createCore } from '../../fixtures/create-core.ts';
import { openTestStore } from '../../fixtures/open-test-store.ts';
import { quietLog } from '../../fixtures/quiet-log.ts';
import { type Watched, watchThread } from './watch-thread.ts';

const PART_BYTES = 400_000;
const DAYS = 30;
const FIRST_DAY_MS = Date.UTC(2026, 9, 1, 12);
const DAY_MS = 86_400_000;

export interface Reconciled extends Watched {
  readonly counts: ReportCounts;
}

/** One after the other. */
export async function measureReconcile(
  dataDir: string,
  rows: number,
): Promise<readonly [Reconciled, Reconciled]> {
  mkdirSync(dataDir, { recursive: true });
  const opened = openTestStore(dataDir, Date.now());
  const store = createStore(opened.db);
  const core = createCore(store, systemClocks, dataDir);
  const network = core.networks.create({ name: 'Bench' });
  // What the conversions came of is not part of it.
  opened.db.pragma('foreign_keys = OFF');
  fillLog(store, network.id, core.newId, rows);
  opened.db.pragma('foreign_keys = ON');
  let told: () => void = () => undefined;
  const reports = new Reports({
    applying: core.applying,
    dataDir,
    databasePath: opened.db.path,
    queries: new QueryStats(),
    network: (id) => core.networks.present(id),
    ownZone: () => 'UTC',
    now: Date.now,
    log: quietLog,
    elapsed: systemClocks.elapsed,
    onChanged: () => {
      told();
    },
    onEntered: () => undefined,
    onImported: () => undefined,
  });
  const compare = async (name: string, text: string): Promise<Reconciled> => {
    const file = Buffer.from(text);
    const { id } = reports.create({ networkId: network.id, name, bytes: file.length });
    for (let at = 0; at < file.length; at += PART_BYTES)
      reports.upload(id, at, file.subarray(at, at + PART_BYTES));
    const { mapping } = reports.inspect(id, {});
    const { promise: done, resolve } = Promise.withResolvers<void>();
    told = () => {
      if (store.reports.unfinished().length === 0) resolve();
    };
    const watched = await watchThread(async () => {
      reports.run(id, mapping);
      return done;
    });
    const counts = store.reportFigures.counts(id);
    if (counts === null) throw new Error('the report has no counts');
    return { ...watched, counts };
  };
  const first = await compare('first.csv', reportOf(rows, '60.00'));
  const second = await compare('second.csv', reportOf(rows, '0.00'));
  reports.stop();
  await reports.close();
  opened.close();
  return [first, second];
}

/** A conversion for each row but every twentieth. */
function fillLog(store: Store, networkId: NetworkId, newId: () => string, rows: number): void {
  for (let from = 0; from < rows; from += 5_000) {
    store.redoable(() => {
      for (let at = from; at < Math.min(rows, from + 5_000); at += 1) {
        if (at % 20 === 0) continue;
        const postbackId = postbackIdSchema.parse(newId());
        const atMs = timeOf(at);
        store.conversions.insert({
          id: conversionIdSchema.parse(newId()),
          networkId,
          clickId: clickOf(at),
          event: 'first_deposit',
          identity: 'first_deposit|once',
          status: 'approved',
          isOnHold: false,
          payoutMicros: 60_000_000,
          currency: 'USD',
          firstPostbackId: postbackId,
          lastPostbackId: postbackId,
          createdAtMs: atMs,
          updatedAtMs: atMs,
          test: false,
          postbackCount: 1,
          version: 1,
          voidedAtMs: null,
          corrections: null,
        });
      }
    });
  }
}

/**
 * Of a hundred rows five are missing here, two pay otherwise and two are rated otherwise.
 * @param seventh what each seventh of a hundred pays: what the network changes from one report to the next
 */
function reportOf(rows: number, seventh: string): string {
  const lines = ['Click ID,Goal,Status,Payout,Currency,Transaction ID,Created at'];
  for (let at = 0; at < rows; at += 1) {
    const isOther = at % 100 < 3 && at % 20 !== 0;
    const payout = isOther ? '55.50' : at % 100 === 7 ? seventh : '60.00';
    const status = at % 100 > 97 ? 'rejected' : 'approved';
    const time = new Date(timeOf(at)).toISOString().slice(0, 19).replace('T', ' ');
    lines.push(`${clickOf(at)},ftd,${status},${payout},USD,t${at},${time}`);
  }
  return `${lines.join('\r\n')}\r\n`;
}

function clickOf(at: number): string {
  return `c${((at * 2_654_435_761) % 4_294_967_296).toString(16).padStart(8, '0')}${at}`;
}

function timeOf(at: number): number {
  return FIRST_DAY_MS + (at % DAYS) * DAY_MS + (at % 3_600) * 1_000;
}
