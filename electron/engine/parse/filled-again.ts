/**
 * What of a source another database had taken over before this one, which was restored, rescued or begun anew: it is
 * taken over once more, as far as it is not here, and sends nothing that went out before.
 */
import type { Store } from '../store/store.ts';
import type { JournalState } from './earlier-rows.ts';

/** What is known of a database before this one, which was restored, rescued or made anew. */
export interface DrainJournal {
  /** Up to where it had taken over a source; 0 where nobody knows of one. */
  positionOf(source: string): number;
  notePosition(source: string, sequence: number): void;
  readonly stateOf: JournalState;
}

export interface FilledAgain {
  /** Requests up to this number. */
  readonly untilSequence: number;
  isStored(sequence: number): boolean;
}

export interface FilledAgainDeps {
  readonly store: Pick<Store, 'sources' | 'settings' | 'postbacks'>;
  readonly journal: Pick<DrainJournal, 'positionOf'>;
}

/** Must be asked before anything of the source is taken over. */
export function findFilledAgain({ store, journal }: FilledAgainDeps, source: string): FilledAgain {
  const taken = journal.positionOf(source);
  const position = store.sources.position(source);
  // A restored database has everything up to its position; one that was rescued does not know any more.
  if (position > 0 || store.settings.rescue() === null)
    return { untilSequence: taken, isStored: () => false };
  const stored = new SequenceSet();
  for (const sequence of store.postbacks.sequencesOf(source)) stored.add(sequence);
  return { untilSequence: Math.max(taken, stored.last), isStored: (sequence) => stored.has(sequence) };
}

const BITS = 8;
/** Numbers are counted up, and a thousand times a thousand of them are left out now and then. */
const BLOCK_BITS = 64 * 1024;

/** A bit for each number, in blocks that are there when they are needed. */
class SequenceSet {
  readonly #blocks = new Map<number, Uint8Array>();
  last = 0;

  add(sequence: number): void {
    const { block, byte, bit } = placeOf(sequence);
    const bytes = this.#blocks.get(block) ?? new Uint8Array(BLOCK_BITS / BITS);
    this.#blocks.set(block, bytes);
    bytes[byte] = (bytes[byte] ?? 0) | bit;
    this.last = Math.max(this.last, sequence);
  }

  has(sequence: number): boolean {
    const { block, byte, bit } = placeOf(sequence);
    return ((this.#blocks.get(block)?.[byte] ?? 0) & bit) !== 0;
  }
}

function placeOf(sequence: number) {
  const inBlock = sequence % BLOCK_BITS;
  return {
    block: Math.floor(sequence / BLOCK_BITS),
    byte: Math.floor(inBlock / BITS),
    bit: 1 << (inBlock % BITS),
  };
}
