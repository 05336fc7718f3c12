/** How far the work on a file is, told to whoever watches: each step at once, what lies between at most so often. */
const TELL_EVERY_MS = 200;

export interface ToldProgressDeps {
  /** Milliseconds of a clock that never goes back. */
  readonly elapsed: () => number;
  readonly onChanged: () => void;
}

export class ToldProgress<Progress> {
  readonly #deps: ToldProgressDeps;
  #now: Progress | null = null;
  #toldAt = -Infinity;

  constructor(deps: ToldProgressDeps) {
    this.#deps = deps;
  }

  /** Null before the first. */
  get now(): Progress | null {
    return this.#now;
  }

  /** Told by the next one that is told. */
  begin(progress: Progress): void {
    this.#now = progress;
  }

  /** @param isStep told whenever the last one was */
  set(progress: Progress, isStep = true): Progress {
    this.#now = progress;
    const now = this.#deps.elapsed();
    if (isStep || now - this.#toldAt >= TELL_EVERY_MS) {
      this.#toldAt = now;
      this.#deps.onChanged();
    }
    return progress;
  }
}
