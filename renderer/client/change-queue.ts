/** Collects live changes for a moment, so that a burst of thousands costs a handful of renders. */
import type { Delivery } from '../../shared/contract/deliveries.ts';
import type { Postback } from '../../shared/contract/postbacks.ts';
import type { ListChanges } from './list-cache.ts';

/** Short enough to feel immediate. */
const COLLECT_MS = 60;

export class ChangeQueue {
  readonly #flush: (changes: ListChanges) => void;
  #postbacks = new Map<string, Postback>();
  #deliveries = new Map<string, Delivery[]>();
  #timer: ReturnType<typeof setTimeout> | null = null;

  constructor(flush: (changes: ListChanges) => void) {
    this.#flush = flush;
  }

  addPostback(postback: Postback): void {
    this.#postbacks.set(postback.id, postback);
    // What was heard of its deliveries before is in this newer version already.
    this.#deliveries.delete(postback.id);
    this.#schedule();
  }

  addDelivery(delivery: Delivery): void {
    const others = (this.#deliveries.get(delivery.postbackId) ?? []).filter(
      (each) => each.id !== delivery.id,
    );
    this.#deliveries.set(delivery.postbackId, [...others, delivery]);
    this.#schedule();
  }

  clear(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
    this.#postbacks = new Map();
    this.#deliveries = new Map();
  }

  #schedule(): void {
    this.#timer ??= setTimeout(() => {
      const changes = { postbacks: this.#postbacks, deliveries: this.#deliveries };
      this.clear();
      this.#flush(changes);
    }, COLLECT_MS);
  }
}
