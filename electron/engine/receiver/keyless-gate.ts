/** Whether one more postback without a key that no network takes may be kept: over all senders together. */
import type { ReceiverLimits } from '../../../shared/contract/receiver.ts';
import { SenderRate } from './sender-rate.ts';

export interface KeylessGateDeps {
  readonly limits: () => ReceiverLimits;
  /** Whether so little room is left on the disk that none are kept. */
  readonly isDiskLow: () => boolean;
  /** A clock that never goes back. */
  readonly elapsedMs: () => number;
}

export class KeylessGate {
  readonly #isDiskLow: () => boolean;
  readonly #rate: SenderRate;

  constructor({ limits, isDiskLow, elapsedMs }: KeylessGateDeps) {
    this.#isDiskLow = isDiskLow;
    this.#rate = new SenderRate(() => {
      const { keylessBurst, keylessPerSecond } = limits();
      return { senderBurst: keylessBurst, senderPerSecond: keylessPerSecond };
    }, elapsedMs);
  }

  /** Takes one. @returns why not, or null */
  refusal(): 'no_space' | 'too_many' | null {
    if (this.#isDiskLow()) return 'no_space';
    return this.#rate.take(null, true) ? null : 'too_many';
  }
}
