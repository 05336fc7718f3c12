/**
 * Bodies of requests without a key, which any stranger can send: each has a few seconds, and all together have
 * so many seats. When those are taken the body that has been coming in for longest is cut off, because a real
 * one is there within moments.
 */

const MAX_OPEN = 200;

/** One body that is being read. */
export interface BodySeat {
  /** Settles with `late` when the body has to be given up. */
  readonly late: Promise<'late'>;
  /** Gives it up now. */
  cut(): void;
  /** To be called once, whatever came of it. */
  leave(): void;
}

export class KeylessBodies {
  /** How each open one is given up, oldest first. */
  readonly #open = new Set<() => void>();

  enter(deadlineMs: number): BodySeat {
    const { promise, resolve } = Promise.withResolvers<'late'>();
    const cut = (): void => {
      leave();
      resolve('late');
    };
    const timer = setTimeout(cut, deadlineMs);
    const leave = (): void => {
      clearTimeout(timer);
      this.#open.delete(cut);
    };
    if (this.#open.size >= MAX_OPEN) this.#cutOldest();
    this.#open.add(cut);
    return { late: promise, cut, leave };
  }

  #cutOldest(): void {
    for (const cut of this.#open) {
      cut();
      return;
    }
  }
}
