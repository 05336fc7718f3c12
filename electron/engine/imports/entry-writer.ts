/** Writes what was read of an import, a part of it in each transaction. */
import { addImported } from '../parse/add-imported.ts';
import type { PostbackId } from '../../../shared/domain/ids.ts';
import type { ApplyDeps } from '../parse/apply-deps.ts';
import type { NetworkRow } from '../store/networks-table.ts';
import { nextPartSize } from '../uploads/part-size.ts';
import type { ReadEntry } from './import-calls.ts';

const FIRST_ENTRIES = 30;
/** Fewer make it slower without being heard of sooner: each part ends with a commit. */
const ENTRIES = { least: 30, most: 250 };

export class EntryWriter {
  readonly #applying: ApplyDeps;
  readonly #elapsed: () => number;
  readonly #file: string;
  readonly #networks: ReadonlyMap<string, NetworkRow>;
  #most = FIRST_ENTRIES;
  /** The thread that looked which are here did so before the part before was written. */
  #lately: ReadonlySet<PostbackId> = new Set();

  /**
   * @param elapsed milliseconds of a clock that never goes back
   * @param file its name
   */
  constructor(applying: ApplyDeps, elapsed: () => number, file: string) {
    this.#applying = applying;
    this.#elapsed = elapsed;
    this.#file = file;
    this.#networks = new Map(applying.store.networks.all().map((each) => [each.id, each]));
  }

  /** So many at once hardly keep what comes in waiting. */
  get most(): number {
    return this.#most;
  }

  /**
   * @param alongside written in the same transaction, told how many are new
   * @returns how many are new
   */
  write(entries: readonly ReadEntry[], alongside: (written: number) => void): number {
    if (entries.length === 0) return 0;
    const startedAt = this.#elapsed();
    const before = this.#lately;
    const ids = new Set<PostbackId>();
    const written = this.#applying.store.redoable(() => {
      const count = entries.filter((entry) => {
        if (before.has(entry.id) || ids.has(entry.id)) return false;
        ids.add(entry.id);
        return this.#writeOne(entry);
      }).length;
      alongside(count);
      return count;
    });
    this.#lately = ids;
    if (entries.length >= ENTRIES.least)
      this.#most = nextPartSize(entries.length, this.#elapsed() - startedAt, ENTRIES);
    return written;
  }

  #writeOne({ networkId, head, body, ...entry }: ReadEntry): boolean {
    const network = this.#networks.get(networkId);
    if (network === undefined) return false;
    const imported = { ...entry, head: bytesOf(head), body: bytesOf(body), importedFrom: this.#file };
    return addImported(this.#applying, network, imported, { keepsUnplaced: true, isNew: true }) !== 'known';
  }
}

/** The same bytes, as the store takes them. */
function bytesOf({ buffer, byteOffset, byteLength }: Uint8Array): Buffer {
  return Buffer.from(buffer, byteOffset, byteLength);
}
