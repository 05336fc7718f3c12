/** Whether one more postback without a key that no network takes may be kept: over all senders together. */
import type { ReceiverLimits } from '../../../shared/contract/receiver.ts';
import { takeToken, type TokenBucket } from './token-bucket.ts';

export interface KeylessGateDeps {
  readonly limits: () => ReceiverLimits;
  /** Whether so little room is left on the disk that none are kept. */
  readonly isDiskLow: () => boolean;
  /** A clock that never goes back. */
  readonly elapsedMs: () => number;
}

export class KeylessGate {
  readonly #deps: KeylessGateDeps;
  #bucket: TokenBucket | undefined;

  constructor(deps: KeylessGateDeps) {
    this.#deps = deps;
  }

  /** Takes one. @returns why not, or null */
  refusal(): 'no_space' | 'too_many' | null {
    const { limits, isDiskLow, elapsedMs } = this.#deps;
    if (isDiskLow()) return 'no_space';
    const { keylessBurst: burst, keylessPerSecond: perSecond } = limits();
    const { isTaken, bucket } = takeToken(this.#bucket, { burst, perSecond }, elapsedMs());
    this.#bucket = bucket;
    return isTaken ? null : 'too_many';
  }
}
