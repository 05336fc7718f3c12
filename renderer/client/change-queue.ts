/** Collects live changes for a moment, so that a burst of thousands costs a handful of renders. */
import type { Delivery } from '../../shared/contract/deliveries.ts';
import type { Postback } from '../../shared/contract/postbacks.ts';
import type { ListChanges } from './list-cache.ts';

/** Short enough to feel immediate. */
const COLLECT_MS = 60;
/**
 * In a burst every row in view is another one at each turn, which no eye follows and which costs frames: then
 * one turn a second is enough.
 */
const COLLECT_IN_BURST_MS = 1_000;
/** So many changes a second are a burst: a few screens full of rows. */
const BURST_PER_SECOND = 200;
/** Fewer at once are put in at once, however close they came together. */
const LEAST_OF_BURST = 40;
/** A reading that hangs does not hold the changes for ever. */
const LONGEST_HOLD_MS = 5_000;

interface ChangeQueueDeps {
  /** Whether the lists are being read right now: what is put in meanwhile would be overwritten. */
  readonly isReading: () => boolean;
  readonly bringIn: (changes: ListChanges) => void;
}

export class ChangeQueue {
  readonly #deps: ChangeQueueDeps;
  #postbacks = new Map<string, Postback>();
  #deliveries = new Map<string, Delivery[]>();
  #timer: ReturnType<typeof setTimeout> | null = null;
  #heldMs = 0;
  #isBurst = false;

  constructor(deps: ChangeQueueDeps) {
    this.#deps = deps;
  }

  /** More comes than an eye follows. */
  get isBurst(): boolean {
    return this.#isBurst;
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
    this.#heldMs = 0;
    this.#postbacks = new Map();
    this.#deliveries = new Map();
  }

  #schedule(): void {
    const collectMs = this.#isBurst ? COLLECT_IN_BURST_MS : COLLECT_MS;
    this.#timer ??= setTimeout(() => {
      this.#timer = null;
      if (this.#deps.isReading() && this.#heldMs < LONGEST_HOLD_MS) {
        this.#heldMs += collectMs;
        this.#schedule();
        return;
      }
      const changeCount = this.#postbacks.size + this.#deliveries.size;
      this.#isBurst =
        changeCount > (BURST_PER_SECOND * (collectMs + this.#heldMs)) / 1_000 && changeCount > LEAST_OF_BURST;
      const changes = { postbacks: this.#postbacks, deliveries: this.#deliveries };
      this.clear();
      this.#deps.bringIn(changes);
    }, collectMs);
  }
}
