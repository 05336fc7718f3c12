/**
 * Connections over our own tunnel on which somebody is slow: half a head, or a body on its way. A tunnel has ten to
 * twenty sockets for everybody, and each of these keeps one. So few may be without progress for longer than a moment;
 * beyond them the one that has been so for longest is cut off.
 */

export interface SlowRule {
  /** So many may be slow at once. */
  readonly most: number;
  /** Without progress for so long, one is slow. In milliseconds. */
  readonly momentMs: number;
}

/** Without a valid key. A real head, and a real body of a few hundred bytes, are there within that moment. */
export const STRANGERS: SlowRule = { most: 2, momentMs: 500 };

/** Bodies with a valid key. A real one comes in one piece, or goes on coming. */
export const KNOWN: SlowRule = { most: 3, momentMs: 2_000 };

/** One that is on its way. */
export interface SlowStay {
  /** It has come a good piece further: its moment begins anew. */
  progress(): void;
  /** It has gone by itself. */
  leave(): void;
}

interface Stay {
  sinceMs: number;
  readonly cut: () => void;
}

export class SlowSenders {
  readonly #rule: SlowRule;
  readonly #elapsedMs: () => number;
  /** Those without progress for longest first. */
  readonly #stays = new Set<Stay>();
  #timer: NodeJS.Timeout | null = null;

  /** @param elapsedMs a clock that never goes back */
  constructor(rule: SlowRule, elapsedMs: () => number) {
    this.#rule = rule;
    this.#elapsedMs = elapsedMs;
  }

  /** @param cut called at most once, when it has to go */
  enter(cut: () => void): SlowStay {
    const stay: Stay = { sinceMs: this.#elapsedMs(), cut };
    this.#stays.add(stay);
    this.#cutSlow();
    return {
      progress: () => {
        if (!this.#stays.delete(stay)) return;
        stay.sinceMs = this.#elapsedMs();
        this.#stays.add(stay);
      },
      leave: () => {
        this.#stays.delete(stay);
      },
    };
  }

  #cutSlow(): void {
    const { most, momentMs } = this.#rule;
    const slowSinceMs = this.#elapsedMs() - momentMs;
    const slow = [...this.#stays].filter(({ sinceMs }) => sinceMs <= slowSinceMs);
    for (const stay of slow.slice(0, Math.max(0, slow.length - most))) {
      this.#stays.delete(stay);
      stay.cut();
    }
    if (this.#stays.size <= most) return;
    for (const { sinceMs } of this.#stays) {
      if (sinceMs <= slowSinceMs) continue;
      this.#cutAfter(Math.max(1, sinceMs - slowSinceMs));
      return;
    }
  }

  #cutAfter(ms: number): void {
    if (this.#timer !== null) return;
    this.#timer = setTimeout(() => {
      this.#timer = null;
      this.#cutSlow();
    }, ms).unref();
  }
}
