/**
 * Takes requests over into the store, whatever received them: stored, parsed, decided and planned in one durable
 * transaction for each batch. The number up to which a source is taken over stands in the same transaction, so a
 * request is never taken twice and none is left out.
 */
import type { PostbackId } from '../../../shared/domain/ids.ts';
import type { NumberedRequest, RequestFacts } from '../../platform/spool/spooled-request.ts';
import { type DrainedSuspect, DrainSuspects } from './drain-suspects.ts';
import type { EarlierRows } from './earlier-rows.ts';
import { type DrainJournal, type FilledAgain, findFilledAgain } from './filled-again.ts';
import { MOST_ADDED, nextBatchSize } from './pace.ts';
import { ingest, type IngestDeps } from './ingest.ts';

const FIRST_BATCH = 25;

/** What came with a request beside the postback in it. */
export interface TakenOver {
  readonly id: PostbackId;
  readonly facts: RequestFacts;
  /** UTC milliseconds. */
  readonly receivedAtMs: number;
}

export interface RequestTakerDeps extends IngestDeps {
  readonly elapsed: () => number;
  /** Whether the store has lost its place on the disk: what is taken over now would be lost. */
  readonly isStoreLost: () => boolean;
  readonly journal: DrainJournal;
  readonly earlierRows: Pick<EarlierRows, 'note'>;
  /** Called at the end of each batch, inside its transaction; what it gives back is called once that is durable. */
  readonly joinIn: () => () => void;
  /** Called after each durable batch, which may have let held postbacks of its clicks go. */
  readonly onTaken: (taken: readonly TakenOver[]) => void;
}

/** How many to take next, and whether they have to go by themselves. */
export interface BatchSize {
  readonly count: number;
  readonly suspect: DrainedSuspect | null;
}

export interface Batch {
  readonly source: string;
  /** In order. */
  readonly requests: readonly NumberedRequest[];
  /** Up to here they are all, once the last of them is taken. */
  readonly throughSequence: number;
  /** As it was asked for. */
  readonly size: BatchSize;
}

export class RequestTaker {
  readonly #deps: RequestTakerDeps;
  readonly #suspects: DrainSuspects;
  readonly #filledAgain = new Map<string, FilledAgain>();
  #batchSize = FIRST_BATCH;

  constructor(deps: RequestTakerDeps) {
    this.#deps = deps;
    this.#suspects = new DrainSuspects(deps.store, deps.now);
  }

  get isStoreLost(): boolean {
    return this.#deps.isStoreLost();
  }

  /** Up to where a source is taken over; 0 where nothing of it is. */
  positionIn(source: string): number {
    return this.#deps.store.sources.position(source);
  }

  sizeAfter(source: string, position: number): BatchSize {
    const suspect = this.#suspects.next(source, position);
    return { count: suspect === null ? this.#batchSize : 1, suspect };
  }

  /**
   * @returns up to where it came, which may be before the last of them
   * @throws Error of the store; then none of them is taken
   */
  take(batch: Batch): number {
    const { source, requests, size } = batch;
    const { journal, onTaken } = this.#deps;
    this.#suspects.mark(source, requests, size.suspect);
    const { taken, throughSequence } = this.#takeAll(batch);
    if (throughSequence > this.#filledAgainOf(source).untilSequence)
      journal.notePosition(source, throughSequence);
    onTaken(taken);
    return throughSequence;
  }

  #takeAll({ source, requests, throughSequence, size }: Batch): {
    readonly taken: readonly TakenOver[];
    readonly throughSequence: number;
  } {
    const { store, now, elapsed, fieldStatistics, reader, joinIn, earlierRows } = this.#deps;
    const startedAt = elapsed();
    let workedMs = 0;
    const filledAgain = this.#filledAgainOf(source);
    try {
      const { afterCommit, ...batch } = store.smallSteps(() => {
        const taken: TakenOver[] = [];
        let last = 0;
        let added = 0;
        let lastAgain: PostbackId | null = null;
        for (const request of requests) {
          if (added >= MOST_ADDED) break;
          last = request.sequence;
          if (filledAgain.isStored(last)) continue;
          const deps = this.#depsFor(filledAgain, request);
          const one = ingest(deps, source, request, size.suspect?.isGivenUp ?? false);
          added += one.added;
          if (last <= filledAgain.untilSequence) lastAgain = one.id;
          taken.push({ id: one.id, facts: request.facts, receivedAtMs: request.receivedAtMs });
        }
        if (lastAgain !== null) earlierRows.note(lastAgain);
        const isWhole = last === (requests.at(-1)?.sequence ?? 0);
        const through = isWhole ? throughSequence : last;
        store.sources.save(source, through);
        fieldStatistics.write(now());
        const committed = joinIn();
        workedMs = elapsed() - startedAt;
        return { taken, throughSequence: through, afterCommit: committed };
      });
      afterCommit();
      return batch;
    } finally {
      // Not with the time of the disk: a slow one wants longer batches, not shorter ones.
      if (requests.length === this.#batchSize) this.#batchSize = nextBatchSize(this.#batchSize, workedMs);
      fieldStatistics.clear();
      reader.forget();
    }
  }

  /** What is filled again sends nothing that went out before. */
  #depsFor({ untilSequence }: FilledAgain, { sequence }: NumberedRequest): IngestDeps {
    if (sequence > untilSequence) return this.#deps;
    const { journal } = this.#deps;
    return {
      ...this.#deps,
      sentBefore: (_postback, conversion, planned) => journal.stateOf(conversion, planned),
    };
  }

  #filledAgainOf(source: string): FilledAgain {
    const known = this.#filledAgain.get(source) ?? findFilledAgain(this.#deps, source);
    this.#filledAgain.set(source, known);
    return known;
  }
}
