/** What the thread does: works out the next part of what is written of a report. */
import { CsvFault } from '../../../shared/domain/report/csv-record.ts';
import type { ReportProblem } from '../../../shared/domain/report/report-state.ts';
import { causeOf } from '../../platform/cause-of.ts';
import { openReader } from '../../platform/database.ts';
import { QueryStats } from '../../platform/query-stats.ts';
import type { QueryingReply } from '../../platform/querying-thread.ts';
import type { LocalRunner } from '../../platform/worker-thread.ts';
import { createReadableStore, type ReadableStore } from '../store/readable-store.ts';
import { BinaryFile } from '../uploads/texts-of-file.ts';
import { LookingStage } from './looking-stage.ts';
import type { PartCall, PartResult, StageCall } from './part-calls.ts';
import { ReadingStage } from './reading-stage.ts';
import { SnapshotStage } from './snapshot-stage.ts';

/** Click ids and keys come in no order: what is looked up in a report of 100,000 rows is held. */
const CACHE_KB = 24_000;

interface Stage {
  /** The next part, of about so many rows; not asked again after the last one. */
  next(most: number): PartResult | Promise<PartResult>;
  close(): Promise<void>;
}

interface Running {
  readonly id: string;
  readonly stage: Stage;
  nextPart: number;
}

/** @param path of the database, which is open for writing elsewhere */
export function createPartRunner(path: string): LocalRunner<PartCall, QueryingReply<PartResult>> {
  const queries = new QueryStats();
  const db = openReader(path, queries, { cacheKb: CACHE_KB });
  const store = createReadableStore(db);
  let running: Running | null = null;
  const next = async ({ runId, part, most, stage }: PartCall): Promise<PartResult> => {
    if (stage !== null) {
      await running?.stage.close();
      running = { id: runId, stage: beginStage(store, stage), nextPart: 0 };
    }
    if (running?.id !== runId || running.nextPart !== part)
      return { kind: 'failed', message: 'The reading of a report was interrupted.' };
    running.nextPart += 1;
    return running.stage.next(most);
  };
  return {
    run: async (call) => ({ result: await withoutFault(async () => next(call)), queries: queries.take() }),
    close: async () => {
      await running?.stage.close();
      db.close();
    },
  };
}

function beginStage(store: ReadableStore, call: StageCall): Stage {
  switch (call.kind) {
    case 'reading':
      return new ReadingStage(store, call);
    case 'looking':
      return new LookingStage(store, call);
    case 'snapshot':
      return new SnapshotStage(store, call);
  }
}

async function withoutFault(run: () => Promise<PartResult>): Promise<PartResult> {
  try {
    return await run();
  } catch (error) {
    const problem = problemOf(error);
    return problem === null ? { kind: 'failed', message: causeOf(error) } : { kind: 'fault', problem };
  }
}

function problemOf(error: unknown): ReportProblem | null {
  if (error instanceof CsvFault) return { code: error.code, line: error.line };
  if (error instanceof BinaryFile) return { code: 'binary', line: null };
  const isGone = error instanceof Error && 'code' in error && error.code === 'ENOENT';
  return isGone ? { code: 'file_lost', line: null } : null;
}
