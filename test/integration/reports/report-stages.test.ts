/** What is written of a report and the next one, against the same said plainly: over files that span many parts. */
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { PartResult, SnapshotCall, StageCall } from '../../../electron/engine/reports/part-calls.ts';
import { createPartRunner } from '../../../electron/engine/reports/part-runner.ts';
import { PartSteps, type StepEnd } from '../../../electron/engine/reports/part-steps.ts';
import { SnapshotStage } from '../../../electron/engine/reports/snapshot-stage.ts';
import type { OpenedStore } from '../../../electron/engine/store/open-store.ts';
import type { ReportRowEntry } from '../../../electron/engine/store/report-row-columns.ts';
import type { ReportEntry } from '../../../electron/engine/store/reports-table.ts';
import { createStore, type Store } from '../../../electron/engine/store/store.ts';
import { systemClocks } from '../../../electron/platform/system-clocks.ts';
import {
  type ConversionId,
  conversionIdSchema,
  postbackIdSchema,
  reportIdSchema,
} from '../../../shared/domain/ids.ts';
import { compareSnapshots } from '../../../shared/domain/report/compare-snapshots.ts';
import type { ReportMapping } from '../../../shared/domain/report/report-mapping.ts';
import { createCore, type Core } from '../../fixtures/create-core.ts';
import { temporaryFolder } from '../../fixtures/desk.ts';
import { openTestStore } from '../../fixtures/open-test-store.ts';
import { times } from '../../fixtures/thorough.ts';

const DAY_MS = 86_400_000;
const FIRST_MS = Date.UTC(2026, 9, 1, 12);
const MAPPING: ReportMapping = {
  charset: 'utf-8',
  delimiter: ',',
  headerLine: 1,
  columns: {
    clickId: 'click',
    event: 'goal',
    status: 'status',
    payout: 'payout',
    transactionId: 'tx',
    time: 'time',
  },
  zone: 'UTC',
  dateOrder: 'day_first',
  amounts: 'dot_decimals',
  events: {},
  statuses: {},
  fixed: { event: null, status: null, currency: 'USD' },
};

let folder: string;
let opened: OpenedStore;
let store: Store;
let core: Core;

beforeAll(() => {
  folder = temporaryFolder();
  opened = openTestStore(join(folder, 'data'));
  store = createStore(opened.db);
  core = createCore(store, systemClocks, join(folder, 'data'));
});

afterAll(() => {
  opened.close();
  rmSync(folder, { recursive: true, force: true });
});

interface Row {
  readonly click: number;
  readonly tx: number;
  readonly day: number;
  readonly payout: number;
  readonly status: 'approved' | 'rejected';
}

const rows = (mostClicks: number) =>
  fc.array(
    fc.record<Row>({
      click: fc.nat(mostClicks),
      tx: fc.nat(1),
      day: fc.nat(4),
      payout: fc.constantFrom(0, 50, 60),
      status: fc.constantFrom('approved', 'rejected'),
    }),
    { minLength: 1, maxLength: 700, size: 'max' },
  );

const keyOf = ({ click, tx }: Row): string => `${click} ${tx}`;

function fileOf(report: readonly Row[]): string {
  const lines = report.map(({ click, tx, day, payout, status }) => {
    const time = new Date(FIRST_MS + day * DAY_MS).toISOString().slice(0, 19).replace('T', ' ');
    return `click${click}00,ftd,${status},${payout},tx000${tx},${time}`;
  });
  return ['click,goal,status,payout,tx,time', ...lines].join('\n');
}

/** A conversion of each of these clicks and days. */
function fillLog(networkId: ReportEntry['networkId'], own: readonly Row[]): readonly ConversionId[] {
  opened.db.pragma('foreign_keys = OFF');
  const ids = store.redoable(() =>
    own.map(({ click, day }, at) => {
      const id = conversionIdSchema.parse(core.newId());
      const atMs = FIRST_MS + day * DAY_MS;
      const postbackId = postbackIdSchema.parse(core.newId());
      store.conversions.insert({
        id,
        networkId,
        clickId: `click${click}00`,
        event: 'first_deposit',
        identity: `first_deposit|tx:${at}`,
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
      return id;
    }),
  );
  opened.db.pragma('foreign_keys = ON');
  return ids;
}

async function runStages(
  networkId: ReportEntry['networkId'],
  text: string,
  before: ReportEntry | null,
): Promise<ReportEntry> {
  const file = join(folder, 'report.csv');
  writeFileSync(file, text);
  const report: ReportEntry = {
    id: reportIdSchema.parse(core.newId()),
    networkId,
    name: 'report.csv',
    state: 'reading',
    createdAtMs: 0,
    doneAtMs: null,
    bytes: text.length,
    readBytes: 0,
    mapping: MAPPING,
    problem: null,
    beforeId: before?.id ?? null,
    firstDay: null,
    lastDay: null,
    isOpen: true,
  };
  store.reports.insert(report);
  const runner = createPartRunner(opened.db.path);
  const readPart = async (call: Parameters<typeof runner.run>[0]): Promise<PartResult> =>
    (await runner.run(call)).result;
  const run = async (stage: StageCall): Promise<StepEnd> => {
    const steps = new PartSteps(
      { store, newId: core.newId, elapsed: systemClocks.elapsed, onWrite: () => undefined, readPart },
      report,
      stage,
    );
    for (;;) {
      const end = await steps.step();
      if (end.kind !== 'more') return end;
    }
  };
  const { mapping } = core.networks.present(networkId);
  const network = { id: networkId, test: false, mapping };
  const read = await run({ kind: 'reading', reportId: report.id, file, network, mapping: MAPPING });
  if (read.kind !== 'done' || read.days === null) throw new Error(`not read: ${JSON.stringify(read)}`);
  const done = { ...report, ...read.days };
  await run({ kind: 'looking', reportId: report.id, network, zone: 'UTC', ...read.days });
  if (before !== null) await run({ kind: 'snapshot', reportId: report.id, before, ...read.days });
  await runner.close();
  return done;
}

function allRows(id: ReportEntry['id']): readonly ReportRowEntry[] {
  return [...store.reportRows.page(id, 'all', 0, 10_000), ...goneOf(id)];
}

function goneOf(id: ReportEntry['id']): readonly ReportRowEntry[] {
  return store.reportRows.page(id, 'changed', 0, 10_000).filter(({ kind }) => kind === 'absent');
}

test('each conversion of the days is in one row or extra, and what changed since the report before is said of each row', async () => {
  await fc.assert(
    fc.asyncProperty(rows(300), rows(200), rows(200), async (own, first, second) => {
      const { id: networkId } = core.networks.create({ name: core.newId() });
      const ids = fillLog(networkId, own);
      const before = await runStages(networkId, fileOf(first), null);
      const now = await runStages(networkId, fileOf(second), before);
      for (const [report, days] of [
        [before, first.map(({ day }) => day)],
        [now, second.map(({ day }) => day)],
      ] as const) {
        const written = allRows(report.id);
        const [from, until] = [Math.min(...days), Math.max(...days)];
        const about = written.flatMap(({ conversionId }) => conversionId ?? []);
        expect(new Set(about).size).toBe(about.length);
        const extra = written.filter(({ kind }) => kind === 'extra').map(({ conversionId }) => conversionId);
        const matched = new Set(
          written.filter(({ kind }) => kind === 'matched').map((row) => row.conversionId),
        );
        const expected = ids.filter(
          (id, at) => !matched.has(id) && (own[at]?.day ?? -1) >= from && (own[at]?.day ?? -1) <= until,
        );
        expect(new Set(extra)).toEqual(new Set(expected));
        expect(extra).toHaveLength(expected.length);
        expect(written.map(({ number }) => number)).toEqual(written.map((_, at) => at + 1));
      }
      const changes = allRows(now.id).flatMap(({ line, change }) =>
        line === null || change === null ? [] : [`${line} ${change}`],
      );
      expect(changes).toEqual(changesOf(first, second));
      // Whatever share of the keys is held at once.
      expect(changedBy(new SnapshotStage(store, snapshotCall(now, before), 60))).toEqual(
        changedBy(new SnapshotStage(store, snapshotCall(now, before))),
      );
      const gone = goneOf(now.id).map(({ clickId, transactionId }) => `${clickId} ${transactionId}`);
      expect(gone).toEqual(goneBetween(first, second));
    }),
    { numRuns: times(6, 60) },
  );
});

function snapshotCall({ id: reportId, firstDay, lastDay }: ReportEntry, before: ReportEntry): SnapshotCall {
  return { kind: 'snapshot', reportId, firstDay, lastDay, before };
}

function changedBy(stage: SnapshotStage): ReadonlySet<string> {
  const found = new Set<string>();
  for (;;) {
    const part = stage.next(20);
    if (part.kind !== 'part') throw new Error('no part');
    for (const { number, change } of part.changes) found.add(`${number} ${change}`);
    for (const [, , line, , click, transaction] of part.rows)
      found.add(`gone ${line} ${click} ${transaction}`);
    if (part.isLast) return found;
  }
}

function changesOf(first: readonly Row[], second: readonly Row[]): readonly string[] {
  const days = first.map(({ day }) => day);
  return second.flatMap((row, at) => {
    const alike = second.filter((each) => keyOf(each) === keyOf(row));
    const olds = first.filter((each) => keyOf(each) === keyOf(row));
    const isInDays = row.day >= Math.min(...days) && row.day <= Math.max(...days);
    if (alike.length > 1 || olds.length > 1 || (olds.length === 0 && !isInDays)) return [];
    const [old] = olds;
    const change = compareSnapshots(old === undefined ? null : snapshotOf(old), snapshotOf(row));
    return change === null ? [] : [`${at + 2} ${change}`];
  });
}

function goneBetween(first: readonly Row[], second: readonly Row[]): readonly string[] {
  const days = second.map(({ day }) => day);
  const keys = new Set(second.map(keyOf));
  return first
    .filter((row) => !keys.has(keyOf(row)))
    .filter(({ day }) => day >= Math.min(...days) && day <= Math.max(...days))
    .map(({ click, tx }) => `click${click}00 tx000${tx}`);
}

function snapshotOf({ status, payout }: Row): Parameters<typeof compareSnapshots>[0] {
  return { status, payoutMicros: payout * 1_000_000, currency: 'USD' };
}
