/** Counts the stored postbacks that are not parsed yet, or once more, without asking the store each time. */
export class Backlog {
  #count: number;
  readonly #countStored: () => number;

  /** @param countStored the true count; as expensive as the backlog is long */
  constructor(countStored: () => number) {
    this.#countStored = countStored;
    this.#count = countStored();
  }

  get count(): number {
    return this.#count;
  }

  added(count: number): void {
    this.#count += count;
  }

  workedOff(count: number): void {
    this.#count = Math.max(0, this.#count - count);
  }

  /** Some that were parsed before are to be parsed again. */
  recount(): void {
    this.#count = this.#countStored();
  }
}
