/** A thread that reads the database while there is something to be read. What it counts is added to the engine's. */
import type { QueryFigures } from '../../shared/contract/queries.ts';
import { causeOf } from './cause-of.ts';
import type { Log } from './log.ts';
import type { QueryStats } from './query-stats.ts';
import { type LocalRunner, WorkerThread, type WorkerThreadOptions } from './worker-thread.ts';

export interface QueryingReply<Result> {
  readonly result: Result;
  readonly queries: readonly QueryFigures[];
}

/** The thread died, or the computer did not let it do its work. */
export interface NotRead {
  readonly kind: 'failed';
  readonly message: string;
}

export interface QueryingThreadDeps {
  readonly databasePath: string;
  readonly log: Log;
  /** Gets what the thread counts. */
  readonly queries: QueryStats;
}

/** What one such thread is for. */
export interface QueryingWork<Call, Result> extends Pick<
  WorkerThreadOptions<Call, unknown>,
  'name' | 'entry' | 'youngMb'
> {
  /** @param path of the database, which is open for writing elsewhere */
  readonly createRunner: (path: string) => LocalRunner<Call, QueryingReply<Result>>;
}

export class QueryingThread<Call, Result> {
  readonly #deps: QueryingThreadDeps;
  readonly #work: QueryingWork<Call, Result>;
  #thread: WorkerThread<Call, QueryingReply<Result | NotRead>> | null = null;

  constructor(deps: QueryingThreadDeps, work: QueryingWork<Call, Result>) {
    this.#deps = deps;
    this.#work = work;
  }

  /** Never fails. */
  async read(call: Call): Promise<Result | NotRead> {
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

  #newThread(): WorkerThread<Call, QueryingReply<Result | NotRead>> {
    const { databasePath, log } = this.#deps;
    const { name, entry, youngMb, createRunner } = this.#work;
    return new WorkerThread<Call, QueryingReply<Result | NotRead>>({
      name,
      entry,
      data: { path: databasePath },
      youngMb,
      log,
      createLocal: () => createRunner(databasePath),
      lost: (_call, { cause }) => ({ result: { kind: 'failed', message: causeOf(cause) }, queries: [] }),
    });
  }
}
