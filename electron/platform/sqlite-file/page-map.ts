/** Which pages of a file are spoken for. A page has one owner: a second claim means that a pointer is damaged. */

export class PageMap {
  readonly #claimed: Uint8Array;

  constructor(pageCount: number) {
    this.#claimed = new Uint8Array(pageCount + 1);
  }

  has(pageNumber: number): boolean {
    return this.#claimed[pageNumber] === 1;
  }

  /** @returns false when it is claimed already, or not of this file */
  claim(pageNumber: number): boolean {
    if (pageNumber < 1 || pageNumber >= this.#claimed.length || this.has(pageNumber)) return false;
    this.#claimed[pageNumber] = 1;
    return true;
  }

  letGo(pageNumber: number): void {
    this.#claimed[pageNumber] = 0;
  }
}
