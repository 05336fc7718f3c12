/** How fast one sender may come: a store of so many at once, refilled at so many per second. */
import { senderKey } from '../../../shared/domain/access/ip.ts';

/** More senders than this are not remembered: memory stays bounded whatever comes. */
const MAX_SENDERS = 10_000;

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

  /** Takes one; false when there is none left. */
  take(ip: string): boolean {
    const { senderBurst, senderPerSecond } = this.#limits();
    const nowMs = this.#elapsedMs();
    const key = senderKey(ip);
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
