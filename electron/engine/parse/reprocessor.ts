/** Reads the history of a network again with its mapping as it is today, in small steps behind everything else. */
import type { NetworkId, PostbackId } from '../../../shared/domain/ids.ts';
import { JobRunner, type SliceEnd } from '../../platform/job-runner.ts';
import type { Log } from '../../platform/log.ts';
import type { ReprocessingSettings } from '../store/settings-table.ts';
import type { ApplyDeps } from './apply-deps.ts';
import { applySafely } from './apply-safely.ts';

/** Small enough that a step never keeps the receiver waiting for long. */
const STEP = 50;
const PAUSE_MS = 5;
const RETRY_MS = 1_000;

export interface Progress {
  readonly done: number;
  readonly total: number;
}

export interface ReprocessorDeps extends ApplyDeps {
  readonly log: Log;
  /** Milliseconds of a clock that never goes back. */
  readonly elapsed: () => number;
  /** Called after each committed step. */
  readonly onReprocessed: (ids: readonly PostbackId[]) => void;
  readonly onProgress: () => void;
}

type ReprocessingJob = ReprocessingSettings[number];

/** One network at a time; what is left is kept in the store and goes on after a restart. */
export class Reprocessor {
  readonly #deps: ReprocessorDeps;
  readonly #runner: JobRunner;
  #jobs: readonly ReprocessingJob[];

  constructor(deps: ReprocessorDeps) {
    this.#deps = deps;
    this.#jobs = deps.store.settings.reprocessing();
    this.#runner = new JobRunner(
      {
        name: 'parsing a history again',
        slice: () => this.#step(),
        // The disk may be full or locked: the job is kept and waits.
        retryMs: RETRY_MS,
        onProgress: deps.onProgress,
      },
      { log: deps.log, elapsed: deps.elapsed },
    );
  }

  /** Goes on with what a stop had left. */
  start(): void {
    if (this.#jobs.length > 0) this.#runner.wakeAfter(PAUSE_MS);
  }

  stop(): void {
    this.#runner.stop();
  }

  /** Everything that the network has sent until now; a reading under way begins anew. */
  reprocess(networkId: NetworkId): void {
    const { store } = this.#deps;
    const untilId = store.networkPostbacks.newest(networkId);
    const others = this.#jobs.filter((job) => job.networkId !== networkId);
    if (untilId === null) return;
    const total = store.postbacks.countOfNetwork(networkId, '');
    this.#save([...others, { networkId, afterId: '', untilId, done: 0, total }]);
    this.#runner.wakeAfter(PAUSE_MS);
  }

  cancel(networkId: NetworkId): void {
    this.#save(this.#jobs.filter((job) => job.networkId !== networkId));
    if (this.#jobs.length === 0) this.#runner.cancel();
    this.#deps.onProgress();
  }

  progressOf(networkId: NetworkId): Progress | null {
    const job = this.#jobs.find((each) => each.networkId === networkId);
    return job === undefined ? null : { done: job.done, total: job.total };
  }

  #step(): SliceEnd {
    const { store, reader, onReprocessed } = this.#deps;
    const [job] = this.#jobs;
    if (job === undefined) return { kind: 'done', pauseMs: 0 };
    const { ids, jobs } = store.smallSteps(() => this.#reprocessSome(job));
    reader.forget();
    this.#jobs = jobs;
    if (ids.length > 0) onReprocessed(ids);
    return { kind: jobs.length > 0 ? 'more' : 'done', pauseMs: PAUSE_MS };
  }

  #reprocessSome(job: ReprocessingJob): {
    readonly ids: readonly PostbackId[];
    readonly jobs: readonly ReprocessingJob[];
  } {
    const { store, log } = this.#deps;
    const rows = store.postbacks
      .ofNetwork(job.networkId, job.afterId, STEP)
      .filter((row) => row.id <= job.untilId);
    for (const row of rows) {
      // Whoever is not parsed yet is read with the new mapping anyway; of one whose bytes are lost all that is left stays.
      if (row.parsedAtMs !== null && row.head.length > 0) applySafely(this.#deps, log, row);
    }
    const last = rows.at(-1);
    const others = this.#jobs.filter((each) => each.networkId !== job.networkId);
    const isDone = last === undefined || last.id === job.untilId;
    const jobs = isDone ? others : [{ ...job, afterId: last.id, done: job.done + rows.length }, ...others];
    store.settings.saveReprocessing([...jobs]);
    return { ids: rows.map((row) => row.id), jobs };
  }

  #save(jobs: readonly ReprocessingJob[]): void {
    this.#deps.store.settings.saveReprocessing([...jobs]);
    this.#jobs = jobs;
  }
}
