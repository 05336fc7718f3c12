/**
 * Drops the values of `Cookie`, `Authorization` and their like from heads that older versions stored with them,
 * in small steps behind everything else. Once per data folder; after a stop it goes on where it was.
 */
import { JobRunner, type SliceEnd } from '../../platform/job-runner.ts';
import type { Log } from '../../platform/log.ts';
import type { CleanedHeads } from '../store/settings-table.ts';
import type { Store } from '../store/store.ts';
import { withoutCredentials } from '../../platform/request/raw-head.ts';

/** Small enough that a step never keeps the receiver waiting for long. */
const STEP = 200;
const PAUSE_MS = 5;
const RETRY_MS = 60_000;
/** A larger file is not written anew at the end: that would keep the receiver waiting for seconds. */
const WRITTEN_ANEW_BYTES = 256 * 1024 * 1024;

export interface StoredHeadCleanerDeps {
  readonly store: Store;
  readonly log: Log;
  /** Milliseconds of a clock that never goes back. */
  readonly elapsed: () => number;
}

export class StoredHeadCleaner {
  readonly #store: Store;
  readonly #log: Log;
  readonly #runner: JobRunner;

  constructor({ store, log, elapsed }: StoredHeadCleanerDeps) {
    this.#store = store;
    this.#log = log;
    this.#runner = new JobRunner(
      // The disk may be full or locked.
      { name: 'dropping stored cookies', slice: () => this.#step(), retryMs: RETRY_MS },
      { log, elapsed },
    );
  }

  start(): void {
    this.#runner.wakeAfter(PAUSE_MS);
  }

  stop(): void {
    this.#runner.stop();
  }

  #step(): SliceEnd {
    const at = this.#store.settings.cleanedHeads() ?? this.#firstLook();
    const isLeft = at.afterId < at.untilId;
    if (isLeft) this.#cleanSome(at);
    return { kind: isLeft ? 'more' : 'done', pauseMs: PAUSE_MS };
  }

  #firstLook(): CleanedHeads {
    const all: CleanedHeads = { afterId: '', untilId: this.#store.postbacks.newestId(), count: 0 };
    this.#store.settings.saveCleanedHeads(all);
    return all;
  }

  #cleanSome({ afterId, untilId, count }: CleanedHeads): void {
    const { postbacks, settings, access } = this.#store;
    const rows = postbacks.headsBetween(afterId, untilId, STEP);
    const cleaned = rows
      .map(({ id, networkId, head }) => ({
        id,
        before: head,
        head: withoutCredentials(head, access.signatureHeaderOf(networkId)),
      }))
      .filter(({ before, head }) => head !== before);
    // What is missing was deleted meanwhile.
    const reachedId = rows.length < STEP ? untilId : (rows.at(-1)?.id ?? untilId);
    const next: CleanedHeads = { afterId: reachedId, untilId, count: count + cleaned.length };
    const save = (): void => {
      for (const { id, head } of cleaned) postbacks.saveHead(id, head);
      settings.saveCleanedHeads(next);
    };
    if (reachedId === untilId && next.count > 0) this.#finish(save, next.count);
    else if (cleaned.length > 0) this.#store.overwriting(save);
    // Most steps find nothing: they wait for no disk.
    else this.#store.redoable(save);
  }

  /** Rows that moved before left copies in the file's free space. */
  #finish(save: () => void, count: number): void {
    const isWrittenAnew = this.#store.fileBytes() <= WRITTEN_ANEW_BYTES;
    if (isWrittenAnew) this.#store.erasing(save);
    else this.#store.overwriting(save);
    this.#log.info({ count, isWrittenAnew }, 'cookies and the like of older postbacks are dropped');
  }
}
