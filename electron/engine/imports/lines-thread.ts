/** The thread that reads imports, while there is one to be read. */
import { causeOf } from '../../platform/cause-of.ts';
import type { Log } from '../../platform/log.ts';
import type { QueryStats } from '../../platform/query-stats.ts';
import { threadEntry } from '../../platform/thread-entry.ts';
import { WorkerThread } from '../../platform/worker-thread.ts';
import type { LinesCall, LinesReply, LinesResult } from './import-calls.ts';
import { createLinesRunner } from './lines-runner.ts';

export interface LinesThreadDeps {
  readonly databasePath: string;
  readonly log: Log;
  /** Gets what the thread counts. */
  readonly queries: QueryStats;
}

const YOUNG_MB = 16;

export class LinesThread {
  readonly #deps: LinesThreadDeps;
  #thread: WorkerThread<LinesCall, LinesReply> | null = null;

  constructor(deps: LinesThreadDeps) {
    this.#deps = deps;
  }

  /** Never fails. */
  async read(call: LinesCall): Promise<LinesResult> {
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

  #newThread(): WorkerThread<LinesCall, LinesReply> {
    const { databasePath, log } = this.#deps;
    return new WorkerThread({
      name: 'the thread of imports',
      entry: threadEntry('engine/imports/lines-entry.ts', 'import.js'),
      data: { path: databasePath },
      youngMb: YOUNG_MB,
      log,
      createLocal: () => createLinesRunner(databasePath),
      lost: (_call, { cause }) => ({ result: { kind: 'failed', message: causeOf(cause) }, queries: [] }),
    });
  }
}
