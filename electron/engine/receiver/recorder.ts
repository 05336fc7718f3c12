/**
 * Group commit: postbacks that arrive together share one transaction, and each promise settles only
 * after its COMMIT reached the disk. A laptop's fsync takes 1 to 10 ms; one per postback would be the limit.
 */
import type { NewPostback } from '../store/postback-rows.ts';

interface Entry {
  readonly postback: NewPostback;
  readonly resolve: () => void;
  readonly reject: (error: unknown) => void;
}

/** Past this the receiver says 503: memory stays bounded, and the sender tries again. */
const MAX_WAITING = 20_000;

export class OverloadedError extends Error {
  override readonly name = 'OverloadedError';
}

export interface RecorderDeps {
  /** Writes all rows in one transaction that is durable when it returns. */
  readonly insertAll: (postbacks: readonly NewPostback[]) => void;
  /** Whether the disk holds as many as may wait for being parsed. */
  readonly isFull: () => boolean;
  /** Called after each commit. */
  readonly onRecorded: (postbacks: readonly NewPostback[]) => void;
}

export class Recorder {
  readonly #deps: RecorderDeps;
  #waiting: Entry[] = [];
  #isScheduled = false;

  constructor(deps: RecorderDeps) {
    this.#deps = deps;
  }

  /**
   * Settles once the postback is durable.
   * @throws OverloadedError when too many wait; the store's error when the commit failed
   */
  async record(postback: NewPostback): Promise<void> {
    if (this.#waiting.length >= MAX_WAITING || this.#deps.isFull())
      throw new OverloadedError('Too many postbacks are waiting.');
    const { promise, resolve, reject } = Promise.withResolvers<void>();
    this.#waiting.push({ postback, resolve, reject });
    if (!this.#isScheduled) {
      this.#isScheduled = true;
      // After this turn's sockets are read: whatever else arrived by then shares the commit.
      setImmediate(() => {
        this.#commit();
      });
    }
    return promise;
  }

  #commit(): void {
    this.#isScheduled = false;
    const batch = this.#waiting;
    this.#waiting = [];
    const postbacks = batch.map((entry) => entry.postback);
    try {
      this.#deps.insertAll(postbacks);
    } catch (error) {
      for (const entry of batch) entry.reject(error);
      return;
    }
    for (const entry of batch) entry.resolve();
    this.#deps.onRecorded(postbacks);
  }
}
