/** Works off stored postbacks that are not understood yet, in batches behind the receive path. */
import type { PostbackId } from '../../../shared/domain/ids.ts';
import type { Log } from '../log.ts';
import type { ApplyParts } from './apply-postback.ts';
import { applySafely } from './apply-safely.ts';

/** Small enough that a batch never keeps the receiver waiting for long. */
const BATCH = 100;
const RETRY_MS = 1_000;

export interface UnderstanderParts extends ApplyParts {
  readonly log: Log;
  /** Called after each committed batch. */
  readonly onUnderstood: (ids: readonly PostbackId[]) => void;
}

export class Understander {
  readonly #parts: UnderstanderParts;
  #isScheduled = false;
  #isStopped = false;
  #retry: NodeJS.Timeout | null = null;

  constructor(parts: UnderstanderParts) {
    this.#parts = parts;
  }

  /** Something may be waiting: takes it up as soon as the event loop is free. */
  kick(): void {
    if (this.#isScheduled || this.#isStopped) return;
    this.#isScheduled = true;
    setImmediate(() => {
      this.#isScheduled = false;
      this.#runBatch();
    });
  }

  stop(): void {
    this.#isStopped = true;
    if (this.#retry !== null) clearTimeout(this.#retry);
  }

  #runBatch(): void {
    if (this.#isStopped) return;
    const { store, log, now, habits, onUnderstood } = this.#parts;
    let ids: readonly PostbackId[];
    try {
      ids = store.transaction(() => {
        const postbacks = store.postbacks.waiting(BATCH);
        for (const postback of postbacks) applySafely(this.#parts, log, postback);
        habits.write(now());
        return postbacks.map((postback) => postback.id);
      });
    } catch (error) {
      habits.clear();
      // The disk may be full or locked: the postbacks are safe and wait.
      log.error({ err: error }, 'understanding failed, will try again');
      this.#retry = setTimeout(() => {
        this.kick();
      }, RETRY_MS);
      return;
    }
    habits.clear();
    if (ids.length === 0) return;
    onUnderstood(ids);
    // A new conversion may have let held postbacks of its click go: look until nothing waits.
    this.kick();
  }
}
