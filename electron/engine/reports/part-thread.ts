/** The thread that reads and compares reports, while there is one to be read. */
import type { Log } from '../../platform/log.ts';
import type { QueryStats } from '../../platform/query-stats.ts';
import { causeOf } from '../../platform/cause-of.ts';
import { threadEntry } from '../../platform/thread-entry.ts';
import { WorkerThread } from '../../platform/worker-thread.ts';
import type { PartCall, PartReply, PartResult } from './part-calls.ts';
import { createPartRunner } from './part-runner.ts';

export interface PartThreadDeps {
  readonly databasePath: string;
  readonly log: Log;
  /** Gets what the thread counts. */
  readonly queries: QueryStats;
}

const YOUNG_MB = 8;

export class PartThread {
  readonly #deps: PartThreadDeps;
  #thread: WorkerThread<PartCall, PartReply> | null = null;

  constructor(deps: PartThreadDeps) {
    this.#deps = deps;
  }

  /** Never fails. */
  async read(call: PartCall): Promise<PartResult> {
    this.#thread ??= this.#newThread();
    const { result, queries } = await this.#thread.call(call);
    this.#deps.queries.add(queries);
    return result;
  }

  /** Its memory is given back; the next call starts another one. */
  async close(): Promise<void> {
    const thread = this.#thread;
    this.#thread = null;
    await thread?.close();
  }

  #newThread(): WorkerThread<PartCall, PartReply> {
    const { databasePath, log } = this.#deps;
    return new WorkerThread({
      name: 'the thread of reports',
      entry: threadEntry('engine/reports/part-entry.ts', 'report.js'),
      data: { path: databasePath },
      youngMb: YOUNG_MB,
      log,
      createLocal: () => createPartRunner(databasePath),
      lost: (_call, { cause }) => ({ result: { kind: 'failed', message: causeOf(cause) }, queries: [] }),
    });
  }
}
