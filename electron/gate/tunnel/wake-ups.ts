/** Named timers that follow a plan: each name has one moment or none. */

/** A moment that was armed is not armed again, so that a changed clock does not move it. */
export class WakeUps<Name extends string> {
  readonly #armed = new Map<Name, { readonly key: string; readonly timer: NodeJS.Timeout }>();

  /**
   * Arms, moves or drops one timer.
   * @param key tells one purpose from the next; the same key and name keep the timer that runs
   * @param delayMs from now; null drops it
   */
  set(name: Name, key: string, delayMs: number | null, onDue: () => void): void {
    const armed = this.#armed.get(name);
    if (delayMs !== null && armed?.key === key) return;
    if (armed !== undefined) clearTimeout(armed.timer);
    this.#armed.delete(name);
    if (delayMs === null) return;
    const timer = setTimeout(
      () => {
        this.#armed.delete(name);
        onDue();
      },
      Math.max(0, delayMs),
    );
    this.#armed.set(name, { key, timer });
  }
}
