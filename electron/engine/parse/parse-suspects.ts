/**
 * A postback whose reading never ends must not stop the program again at each start. What is being parsed is
 * marked before it is read: after a start that finds such a mark, each of those goes by itself, and one at which
 * alone the program stopped twice is given up. Once would be too little: a kill at that very moment looks the
 * same. A mark survives a kill; it need not survive a power cut, so it waits for no disk.
 */
import type { PostbackId } from '../../../shared/domain/ids.ts';
import type { PostbackRow } from '../store/postback-rows.ts';
import type { Store } from '../store/store.ts';

export interface Suspect {
  readonly id: PostbackId;
  /** How often the program stopped at it, and at it alone. */
  readonly stopsAlone: number;
}

export class ParseSuspects {
  readonly #store: Store;
  readonly #suspects: Suspect[];

  constructor(store: Store) {
    this.#store = store;
    const mark = store.settings.parsingMark();
    const ids = mark === null ? [] : store.postbacks.waitingBetween(mark.fromId, mark.untilId);
    this.#suspects = ids.map((id) => ({ id, stopsAlone: mark?.timesAlone ?? 0 }));
  }

  /** The next one to look at by itself; null when there is none (any more). */
  next(): Suspect | null {
    return this.#suspects.shift() ?? null;
  }

  /**
   * Must be called before these are read.
   * @param timesAlone 0 for a slice; else how often this one is read by itself
   */
  mark(rows: readonly Pick<PostbackRow, 'id'>[], timesAlone: number): void {
    const [first] = rows;
    const last = rows.at(-1);
    if (first === undefined || last === undefined) return;
    this.#store.redoable(() => {
      this.#store.settings.saveParsingMark({ fromId: first.id, untilId: last.id, timesAlone });
    });
  }
}
