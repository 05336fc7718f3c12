/** How many bytes of bodies may be in memory at once, over all connections together. */

const MAX_HELD_BYTES = 64 * 1024 * 1024;

export class BodyBudget {
  #heldBytes = 0;

  /** @returns false when there is no room: the request has to be refused */
  take(bytes: number): boolean {
    if (this.#heldBytes + bytes > MAX_HELD_BYTES) return false;
    this.#heldBytes += bytes;
    return true;
  }

  give(bytes: number): void {
    this.#heldBytes -= bytes;
  }
}
