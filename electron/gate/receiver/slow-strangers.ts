/**
 * Connections over our own tunnel on which somebody without a valid key is slow: half a head, or a body on its way.
 * A tunnel has ten to twenty sockets for everybody, and each of these keeps one. So few may be there for longer than
 * a moment; beyond them the one that has been slow for longest is cut off. A real head, and a real body of a few
 * hundred bytes, are there within that moment.
 */

const MOST_SLOW = 2;
/** What comes in pieces is whole by then, also where a sender first waits for our `100 Continue`. */
const MOMENT_MS = 500;

interface Stay {
  readonly sinceMs: number;
  readonly cut: () => void;
}

export class SlowStrangers {
  readonly #elapsedMs: () => number;
  /** Oldest first. */
  readonly #stays = new Set<Stay>();
  #timer: NodeJS.Timeout | null = null;

  /** @param elapsedMs a clock that never goes back */
  constructor(elapsedMs: () => number) {
    this.#elapsedMs = elapsedMs;
  }

  /**
   * @param cut called at most once, when it has to go
   * @returns to be called when it has gone by itself
   */
  enter(cut: () => void): () => void {
    const stay = { sinceMs: this.#elapsedMs(), cut };
    this.#stays.add(stay);
    this.#look();
    return () => {
      this.#stays.delete(stay);
    };
  }

  #look(): void {
    for (const stay of this.#stays) {
      if (this.#stays.size <= MOST_SLOW) return;
      const leftMs = stay.sinceMs + MOMENT_MS - this.#elapsedMs();
      if (leftMs > 0) {
        this.#lookAfter(leftMs);
        return;
      }
      this.#stays.delete(stay);
      stay.cut();
    }
  }

  #lookAfter(ms: number): void {
    if (this.#timer !== null) return;
    this.#timer = setTimeout(() => {
      this.#timer = null;
      this.#look();
    }, ms).unref();
  }
}
