/**
 * Postbacks without a key that no network takes: strangers fill them, so only the newest are kept. Looked at
 * some moments after one came; what comes until then is bounded by their rate.
 */
import type { ReceiverLimits, ReceiverView } from '../../../shared/contract/receiver.ts';
import type { KeylessSize } from '../store/keyless-postbacks.ts';
import type { Store } from '../store/store.ts';
import type { Log } from '../../platform/log.ts';

const TRIM_AFTER_MS = 250;
/** In one transaction: an older program may have left millions. */
const SLICE = 500;
/** After every id. */
const LAST_ID = '~';

export interface KeylessRingDeps {
  readonly keyless: Store['keyless'];
  readonly limits: () => ReceiverLimits;
  readonly log: Log;
}

export class KeylessRing {
  readonly #deps: KeylessRingDeps;
  #timer: NodeJS.Timeout | null = null;

  constructor(deps: KeylessRingDeps) {
    this.#deps = deps;
  }

  /** One more is stored, or the limits have changed. */
  noted(): void {
    this.#timer ??= setTimeout(() => {
      this.#timer = null;
      this.#trim();
    }, TRIM_AFTER_MS);
  }

  stop(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
  }

  view(): ReceiverView['keyless'] {
    const sizes = this.#deps.keyless.sizes(this.#deps.limits().keylessKept);
    return { count: sizes.length, bytes: sizes.reduce((sum, { bytes }) => sum + bytes, 0) };
  }

  /** Deletes all that are parsed. @returns how many */
  async removeAll(): Promise<number> {
    let count = 0;
    for (;;) {
      const removed = this.#deps.keyless.remove(LAST_ID, SLICE);
      count += removed;
      if (removed < SLICE) return count;
      // Postbacks that come meanwhile are answered in between.
      await new Promise((resolve) => {
        setImmediate(resolve);
      });
    }
  }

  #trim(): void {
    const { keyless, limits, log } = this.#deps;
    try {
      const { keylessKept, keylessKeptBytes } = limits();
      const untilId = firstTooMany(keyless.sizes(keylessKept + 1), keylessKept, keylessKeptBytes);
      if (untilId === null) return;
      if (keyless.remove(untilId, SLICE) === SLICE || keyless.isWaiting(untilId)) this.noted();
    } catch (error) {
      log.error({ err: error }, 'postbacks without a key could not be trimmed');
    }
  }
}

/** @param sizes newest first. @returns the newest id that is not kept, or null */
function firstTooMany(sizes: readonly KeylessSize[], maxCount: number, maxBytes: number): string | null {
  let bytes = 0;
  for (const [index, size] of sizes.entries()) {
    bytes += size.bytes;
    if (index >= maxCount || bytes > maxBytes) return size.id;
  }
  return null;
}
