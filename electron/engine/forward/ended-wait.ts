/**
 * When what ended is written down: at once, and while postbacks come with the next of them, so that both share one
 * flush of the disk, which holds up everything else for as long as it takes.
 */

/** Postbacks come as long as the last of them was taken over within this. */
const COMING_MS = 100;
const LONGEST_WAIT_MS = 25;

export interface EndedWaitDeps {
  readonly elapsedMs: () => number;
  readonly write: () => void;
}

export class EndedWait {
  readonly #deps: EndedWaitDeps;
  #joinedAtMs = Number.NEGATIVE_INFINITY;
  #timer: NodeJS.Timeout | null = null;

  constructor(deps: EndedWaitDeps) {
    this.#deps = deps;
  }

  /** Postbacks were taken over, and what had ended was written with them. */
  joined(): void {
    this.#joinedAtMs = this.#deps.elapsedMs();
  }

  /** What ended is kept for the next postbacks, or for the end of its wait. */
  get isWaiting(): boolean {
    return this.#timer !== null;
  }

  /** @param isMoreDue somebody waits for the place that came free */
  ended(isMoreDue: boolean): void {
    if (isMoreDue || this.#deps.elapsedMs() - this.#joinedAtMs > COMING_MS) this.#deps.write();
    else
      this.#timer ??= setTimeout(() => {
        this.#timer = null;
        this.#deps.write();
      }, LONGEST_WAIT_MS);
  }

  /** Nothing is left to be written. */
  written(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
  }
}
