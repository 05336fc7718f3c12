/** Works off stored postbacks that are not understood yet, in batches behind the receive path. */
import type { PostbackId } from '../../../shared/domain/ids.ts';
import type { Log } from '../log.ts';
import { sqliteCode } from '../store/database.ts';
import type { PostbackRow } from '../store/postback-rows.ts';
import { type ApplyParts, applyPostback, giveUpOn } from './apply-postback.ts';

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
    const { store, log, onUnderstood } = this.#parts;
    let ids: readonly PostbackId[];
    try {
      ids = store.transaction(() => {
        const postbacks = store.postbacks.waiting(BATCH);
        for (const postback of postbacks) this.#apply(postback);
        return postbacks.map((postback) => postback.id);
      });
    } catch (error) {
      // The disk may be full or locked: the postbacks are safe and wait.
      log.error({ err: error }, 'understanding failed, will try again');
      this.#retry = setTimeout(() => {
        this.kick();
      }, RETRY_MS);
      return;
    }
    if (ids.length === 0) return;
    onUnderstood(ids);
    if (ids.length === BATCH) this.kick();
  }

  /** In a savepoint of its own, so that one postback that cannot be read does not hold up the others. */
  #apply(postback: PostbackRow): void {
    try {
      this.#parts.store.transaction(() => {
        applyPostback(this.#parts, postback);
      });
    } catch (error) {
      const code = sqliteCode(error);
      if (code !== null && !code.startsWith('SQLITE_CONSTRAINT')) throw error;
      this.#parts.log.error({ err: error, postbackId: postback.id }, 'postback not understood');
      giveUpOn(this.#parts, postback);
    }
  }
}
