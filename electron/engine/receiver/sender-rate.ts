/** How fast one sender may come: a store of so many at once, refilled at so many per second. */
import { senderKey } from '../../../shared/domain/access/ip.ts';

/** More senders than this are not remembered: memory stays bounded whatever comes. */
const MAX_SENDERS = 10_000;
/** Of what one known sender may: strangers of whom nobody knows a thing, all together. */
const UNKNOWN_KEYLESS_SHARE = 0.1;

export interface RateLimits {
  readonly senderBurst: number;
  readonly senderPerSecond: number;
}

interface Bucket {
  left: number;
  atMs: number;
}

export class SenderRate {
  readonly #limits: () => RateLimits;
  readonly #elapsedMs: () => number;
  readonly #buckets = new Map<string, Bucket>();

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
    const senderBurst = Math.max(1, limits.senderBurst * share);
    const senderPerSecond = limits.senderPerSecond * share;
    const nowMs = this.#elapsedMs();
    const key = ip === null ? `unknown, ${hasKey ? 'with' : 'without'} a key` : senderKey(ip);
    const before = this.#buckets.get(key) ?? { left: senderBurst, atMs: nowMs };
    const refilled = before.left + ((nowMs - before.atMs) / 1_000) * senderPerSecond;
    const left = Math.min(senderBurst, refilled);
    const isAllowed = left >= 1;
    // Written anew at the end of the map, so that the one not seen for longest stands first.
    this.#buckets.delete(key);
    this.#buckets.set(key, { left: isAllowed ? left - 1 : left, atMs: nowMs });
    if (this.#buckets.size > MAX_SENDERS) this.#forgetOldest();
    return isAllowed;
  }

  #forgetOldest(): void {
    for (const key of this.#buckets.keys()) {
      this.#buckets.delete(key);
      return;
    }
  }
}
