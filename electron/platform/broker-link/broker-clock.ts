/** How far the broker's clock is ahead of this computer's: messages and notes bear its time. Either may be set. */
import type { KV } from '@nats-io/kv';

export interface BrokerClockDeps {
  /** Of the note that is put there for it. */
  readonly key: string;
  readonly note: () => string;
  readonly now: () => number;
}

export class BrokerClock {
  readonly #deps: BrokerClockDeps;
  #aheadMs = 0;

  constructor(deps: BrokerClockDeps) {
    this.#deps = deps;
  }

  /** Milliseconds, as it was seen last. */
  get aheadMs(): number {
    return this.#aheadMs;
  }

  /** UTC milliseconds by the broker's clock. */
  now(): number {
    return this.#deps.now() + this.#aheadMs;
  }

  /** Puts a note, and looks when the broker says that was. @throws Error of the broker */
  async look(bucket: KV): Promise<void> {
    const { key, note, now } = this.#deps;
    const before = now();
    await bucket.put(key, note());
    const after = now();
    const entry = await bucket.get(key);
    this.#aheadMs = entry === null ? 0 : entry.created.getTime() - (before + after) / 2;
  }
}
