/** When a heap is worth a full collection, which holds its thread up for some 20 to 100 ms. */

/**
 * `garbage`: what nobody holds any more · `everything`: also what is only kept to be faster later, such as compiled code,
 * and the room around it.
 */
export type Collection = 'none' | 'garbage' | 'everything';

export interface HeapFigures {
  /** By objects, garbage among them. */
  readonly usedBytes: number;
  /** That the system gave for it. */
  readonly heldBytes: number;
}

const MB = 1024 * 1024;
/** Collected whatever else is done. */
const MUCH_BYTES = 24 * MB;
/** Collected once the heap has stopped growing. */
const SOME_BYTES = 6 * MB;
/** Held and not used: worth giving back once it has been quiet for a while. */
const SPARE_BYTES = 4 * MB;
/** A heap that grows by less between two looks is at rest. */
const QUIET_BYTES = 2 * MB;
/** V8 makes its nursery small only where little was allocated for five seconds; a look comes every two. */
const QUIET_LOOKS = 4;
/** Room that is held still after so many collections in one quiet stays. */
const MOST_FOR_SPARE = 2;

export class CollectingPace {
  /** Used right after the last collection. */
  #keptBytes: number;
  #lastBytes: number;
  #quietLooks = 0;
  #triesForSpare = 0;

  constructor({ usedBytes }: HeapFigures) {
    this.#keptBytes = usedBytes;
    this.#lastBytes = usedBytes;
  }

  /** Asked at each look. @returns what to collect now */
  due({ usedBytes, heldBytes }: HeapFigures): Collection {
    const grownBytes = usedBytes - this.#keptBytes;
    const isQuiet = usedBytes - this.#lastBytes < QUIET_BYTES;
    this.#lastBytes = usedBytes;
    if (!isQuiet) {
      this.#quietLooks = 0;
      this.#triesForSpare = 0;
      return grownBytes >= MUCH_BYTES ? 'garbage' : 'none';
    }
    this.#quietLooks += 1;
    if (grownBytes >= SOME_BYTES) return 'garbage';
    if (this.#quietLooks < QUIET_LOOKS || heldBytes - usedBytes < SPARE_BYTES) return 'none';
    if (this.#triesForSpare >= MOST_FOR_SPARE) return 'none';
    this.#triesForSpare += 1;
    this.#quietLooks = 0;
    return 'everything';
  }

  collected({ usedBytes }: HeapFigures): void {
    this.#keptBytes = usedBytes;
    this.#lastBytes = usedBytes;
  }
}
