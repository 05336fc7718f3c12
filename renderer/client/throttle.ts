/** Runs named work at most once per interval, and always once after the last call. */
export class Throttle {
  readonly #timers = new Map<string, ReturnType<typeof setTimeout>>();

  run(name: string, everyMs: number, work: () => void): void {
    if (this.#timers.has(name)) return;
    const timer = setTimeout(() => {
      this.#timers.delete(name);
      work();
    }, everyMs);
    this.#timers.set(name, timer);
  }

  clear(): void {
    for (const timer of this.#timers.values()) clearTimeout(timer);
    this.#timers.clear();
  }
}
