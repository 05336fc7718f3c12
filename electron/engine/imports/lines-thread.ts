/** The thread that reads imports, while there is one to be read. */
import { QueryingThread, type QueryingThreadDeps } from '../../platform/querying-thread.ts';
import { threadEntry } from '../../platform/thread-entry.ts';
import type { LinesCall, LinesResult } from './import-calls.ts';
import { createLinesRunner } from './lines-runner.ts';

export type LinesThread = QueryingThread<LinesCall, LinesResult>;

const YOUNG_MB = 16;

export function createLinesThread(deps: QueryingThreadDeps): LinesThread {
  return new QueryingThread(deps, {
    name: 'the thread of imports',
    entry: threadEntry('engine/imports/lines-entry.ts', 'import.js'),
    youngMb: YOUNG_MB,
    createRunner: createLinesRunner,
  });
}
