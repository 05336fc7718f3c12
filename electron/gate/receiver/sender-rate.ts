/** How fast one sender may come. */
import { senderKey } from '../../../shared/domain/access/ip.ts';
import { takeToken, type TokenBucket } from './token-bucket.ts';

/** More senders than this are not remembered: memory stays bounded whatever comes. */
const MAX_SENDERS = 10_000;
/** Of what one known sender may: strangers of whom nobody knows a thing, all together. */
const UNKNOWN_KEYLESS_SHARE = 0.1;

export interface RateLimits {
  readonly senderBurst: number;
  readonly senderPerSecond: number;
}

export class SenderRate {
  readonly #limits: () => RateLimits;
  readonly #elapsedMs: () => number;
  readonly #buckets = new Map<string, TokenBucket>();

  /** @param elapsedMs a clock that never goes back */
  constructor(limits: () => RateLimits, elapsedMs: () => number) {
    this.#limits = limits;
    this.#elapsedMs = elapsedMs;
  }

  /**
   * Takes one; false when there is none left.
   * @param ip null where nobody said it: all such share one bucket, and a smaller one without a valid key
   */
  take(ip: string | null, hasKey: boolean): boolean {
    const limits = this.#limits();
    const share = ip === null && !hasKey ? UNKNOWN_KEYLESS_SHARE : 1;
    const rate = {
      burst: Math.max(1, limits.senderBurst * share),
      perSecond: limits.senderPerSecond * share,
    };
    const key = ip === null ? `unknown, ${hasKey ? 'with' : 'without'} a key` : senderKey(ip);
    const { isTaken, bucket } = takeToken(this.#buckets.get(key), rate, this.#elapsedMs());
    // Written anew at the end of the map, so that the one not seen for longest stands first.
    this.#buckets.delete(key);
    this.#buckets.set(key, bucket);
    if (this.#buckets.size > MAX_SENDERS) this.#forgetOldest();
    return isTaken;
  }

  #forgetOldest(): void {
    for (const key of this.#buckets.keys()) {
      this.#buckets.delete(key);
      return;
    }
  }
}
