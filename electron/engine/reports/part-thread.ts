/** The thread that reads and compares reports, while there is one to be read. */
import { QueryingThread, type QueryingThreadDeps } from '../../platform/querying-thread.ts';
import { threadEntry } from '../../platform/thread-entry.ts';
import type { PartCall, PartResult } from './part-calls.ts';
import { createPartRunner } from './part-runner.ts';

export type PartThread = QueryingThread<PartCall, PartResult>;

const YOUNG_MB = 24;

export function createPartThread(deps: QueryingThreadDeps): PartThread {
  return new QueryingThread(deps, {
    name: 'the thread of reports',
    entry: threadEntry('engine/reports/part-entry.ts', 'report.js'),
    youngMb: YOUNG_MB,
    createRunner: createPartRunner,
  });
}
