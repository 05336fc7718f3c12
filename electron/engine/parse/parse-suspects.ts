/**
 * A postback whose reading never ends must not stop the program again at each start. What is being parsed is
 * marked before it is read: after a start that finds such a mark, each of those goes by itself, and one at which
 * alone the program stopped again and again is given up. Once would be too little, and a stop within a moment
 * even less: a kill at that very moment looks the same. A mark survives a kill; it need not survive a power cut,
 * so it waits for no disk.
 */
import type { PostbackId } from '../../../shared/domain/ids.ts';
import type { PostbackRow } from '../store/postback-rows.ts';
import type { ParsingMark } from '../store/settings-table.ts';
import type { Store } from '../store/store.ts';

/** How often the program stopped while this one was read by itself. */
export interface Stops {
  /** Some time after it began, as when reading does not end and somebody stops the program. */
  readonly late: number;
  /** A moment after it began. */
  readonly quick: number;
}

export interface Suspect {
  readonly id: PostbackId;
  readonly stops: Stops;
}

export const NO_STOPS: Stops = { late: 0, quick: 0 };
const MOST_LATE = 2;
const MOST_QUICK = 5;
/** Between the mark and the start after it: whoever stops a program that hangs takes longer to notice. */
const QUICK_MS = 2_000;

export function isGivenUp({ late, quick }: Stops): boolean {
  return late >= MOST_LATE || quick >= MOST_QUICK;
}

export class ParseSuspects {
  readonly #store: Store;
  readonly #now: () => number;
  readonly #suspects: Suspect[];

  constructor(store: Store, now: () => number) {
    this.#store = store;
    this.#now = now;
    const mark = store.settings.parsingMark();
    const ids = mark === null ? [] : store.postbacks.waitingBetween(mark.fromId, mark.untilId);
    const stops = mark === null ? NO_STOPS : stopsAfter(mark, now());
    this.#suspects = ids.map((id) => ({ id, stops }));
  }

  /** The next one to look at by itself; null when there is none (any more). */
  next(): Suspect | null {
    return this.#suspects.shift() ?? null;
  }

  /** Must be called before these are read, as one slice. */
  markSlice(rows: readonly Pick<PostbackRow, 'id'>[]): void {
    const [first] = rows;
    const last = rows.at(-1);
    if (first === undefined || last === undefined) return;
    this.#save({ fromId: first.id, untilId: last.id, isAlone: false, timesAlone: 0, quickStops: 0 });
  }

  /** Must be called before this one is read by itself. */
  markAlone({ id, stops }: Suspect): void {
    this.#save({ fromId: id, untilId: id, isAlone: true, timesAlone: stops.late, quickStops: stops.quick });
  }

  #save(mark: Omit<ParsingMark, 'atMs'>): void {
    this.#store.redoable(() => {
      this.#store.settings.saveParsingMark({ ...mark, atMs: this.#now() });
    });
  }
}

/** What was counted, and the stop that left this mark. */
export function stopsAfter(
  { isAlone, timesAlone: late, quickStops: quick, atMs }: Omit<ParsingMark, 'fromId' | 'untilId'>,
  nowMs: number,
): Stops {
  if (!isAlone) return { late, quick };
  const isQuick = Math.abs(nowMs - atMs) < QUICK_MS;
  return isQuick ? { late, quick: quick + 1 } : { late: late + 1, quick };
}
