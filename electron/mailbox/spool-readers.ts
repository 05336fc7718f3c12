/** A reader for each spool of a mailbox: it remembers where it stands. */
import type { QueueState } from '../platform/gate-link/gate-messages.ts';
import { SpoolReader } from '../platform/spool/spool-reader.ts';

export class SpoolReaders {
  readonly #known = new Map<string, SpoolReader>();

  of({ source, dir }: Pick<QueueState, 'source' | 'dir'>): SpoolReader {
    const known = this.#known.get(source) ?? new SpoolReader(dir, source);
    this.#known.set(source, known);
    return known;
  }
}
