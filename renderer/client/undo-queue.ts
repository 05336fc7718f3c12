/**
 * What a person did and may still take back: it waits five seconds before it is done, so that taking it back sends
 * nothing anywhere. What still waits when the window closes is done then, because that is what was asked for.
 */

/** How long a deed waits, in milliseconds. */
export const UNDO_MS = 5_000;

export interface Deed {
  /** Names what it changes, such as `destination:01J…`: a second deed with the same key replaces the first. */
  readonly key: string;
  readonly run: () => void;
}

export class UndoQueue {
  readonly #waiting = new Map<
    string,
    { readonly deed: Deed; readonly timer: ReturnType<typeof setTimeout> }
  >();
  readonly #listeners = new Set<() => void>();
  #keys: ReadonlySet<string> = new Set();

  /** Keys of what waits, the same object until it changes. */
  get keys(): ReadonlySet<string> {
    return this.#keys;
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => {
      this.#listeners.delete(listener);
    };
  }

  schedule(deed: Deed): void {
    this.undo(deed.key);
    const timer = setTimeout(() => {
      this.#finish(deed.key);
    }, UNDO_MS);
    this.#waiting.set(deed.key, { deed, timer });
    this.#changed();
  }

  /** False when it was done already, so that nothing is said to be taken back that was not. */
  undo(key: string): boolean {
    const entry = this.#waiting.get(key);
    if (entry === undefined) return false;
    clearTimeout(entry.timer);
    this.#waiting.delete(key);
    this.#changed();
    return true;
  }

  /** Does everything that still waits. */
  flush(): void {
    for (const key of this.#waiting.keys()) this.#finish(key);
  }

  #finish(key: string): void {
    const entry = this.#waiting.get(key);
    if (entry === undefined) return;
    clearTimeout(entry.timer);
    this.#waiting.delete(key);
    this.#changed();
    entry.deed.run();
  }

  #changed(): void {
    this.#keys = new Set(this.#waiting.keys());
    for (const listener of this.#listeners) listener();
  }
}
