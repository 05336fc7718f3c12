/** Whole numbers by small numbers, in memory that grows: what has none yet is `NOTHING`. Pure. */

export const NOTHING = -1;
const FIRST = 64;

export class GrowingTable {
  #values = new Int32Array(FIRST).fill(NOTHING);

  /** To read many; another array after a `set`. */
  get values(): Int32Array {
    return this.#values;
  }

  get(at: number): number {
    return this.#values[at] ?? NOTHING;
  }

  set(at: number, value: number): void {
    if (at >= this.#values.length) {
      const larger = new Int32Array(Math.max(at + 1, this.#values.length * 2)).fill(NOTHING);
      larger.set(this.#values);
      this.#values = larger;
    }
    this.#values[at] = value;
  }
}
