/** The thread that reads files of costs, while there is one to be read. */
import { QueryingThread, type QueryingThreadDeps } from '../../platform/querying-thread.ts';
import { threadEntry } from '../../platform/thread-entry.ts';
import type { CostCall, CostResult } from './cost-calls.ts';
import { createCostRunner } from './cost-runner.ts';

export type CostThread = QueryingThread<CostCall, CostResult>;

const YOUNG_MB = 8;

export function createCostThread(deps: QueryingThreadDeps): CostThread {
  return new QueryingThread(deps, {
    name: 'the thread of costs',
    entry: threadEntry('engine/costs/cost-entry.ts', 'cost.js'),
    youngMb: YOUNG_MB,
    createRunner: createCostRunner,
  });
}
