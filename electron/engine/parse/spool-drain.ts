/**
 * Takes what the gate received over into the store: read from the spool in its order, stored, parsed, decided and
 * planned in one durable transaction for each batch, and only then acknowledged. The number up to which a source
 * is taken over stands in the same transaction, so a request is never taken twice and none is left out.
 */
import type { PostbackId } from '../../../shared/domain/ids.ts';
import type { QueueState, SpoolQueue } from '../../platform/gate-link/gate-messages.ts';
import { SPOOL_QUEUES } from '../../platform/gate-link/gate-messages.ts';
import { JobRunner, type SliceEnd } from '../../platform/job-runner.ts';
import { SpoolReader } from '../../platform/spool/spool-reader.ts';
import type { NumberedRequest, RequestFacts } from '../../platform/spool/spooled-request.ts';
import { type DrainedSuspect, DrainSuspects } from './drain-suspects.ts';
import { type DrainJournal, type FilledAgain, findFilledAgain } from './filled-again.ts';
import { MOST_ADDED, nextBatchSize } from './pace.ts';
import { ingest, type IngestDeps } from './ingest.ts';

const FIRST_BATCH = 25;
const MAX_BATCH_BYTES = 4 * 1024 * 1024;
const RETRY_MS = 1_000;

/** What came with a request beside the postback in it. */
export interface TakenOver {
  readonly id: PostbackId;
  readonly facts: RequestFacts;
  /** UTC milliseconds. */
  readonly receivedAtMs: number;
}

export interface SpoolDrainDeps extends IngestDeps {
  readonly elapsed: () => number;
  /** What the gate said last of a queue; null before it said anything. */
  readonly queue: (name: SpoolQueue) => QueueState | null;
  /** Whether the store has lost its place on the disk: what is taken over now would be lost. */
  readonly isStoreLost: () => boolean;
  readonly journal: DrainJournal;
  readonly acknowledge: (name: SpoolQueue, sequence: number) => void;
  /** Called at the end of each batch, inside its transaction; what it gives back is called once that is durable. */
  readonly joinIn: () => () => void;
  /** Called after each durable batch, which may have let held postbacks of its clicks go. */
  readonly onTaken: (taken: readonly TakenOver[]) => void;
  /** Called with how many requests were damaged on the disk. */
  readonly onUnreadable: (count: number) => void;
}

export class SpoolDrain {
  readonly #deps: SpoolDrainDeps;
  readonly #runner: JobRunner;
  readonly #suspects: DrainSuspects;
  readonly #readers = new Map<string, SpoolReader>();
  readonly #filledAgain = new Map<string, FilledAgain>();
  #batchSize = FIRST_BATCH;

  constructor(deps: SpoolDrainDeps) {
    this.#deps = deps;
    this.#suspects = new DrainSuspects(deps.store, deps.now);
    this.#runner = new JobRunner(
      // The disk may be full or locked: what was received is safe in the spool.
      { name: 'drain', slice: () => this.#takeSome(), retryMs: RETRY_MS },
      { log: deps.log, elapsed: deps.elapsed },
    );
  }

  /** Something may be there. */
  wake(): void {
    this.#runner.wake();
  }

  stop(): void {
    this.#runner.stop();
  }

  /** How many are received and not taken over; numbers that were never used count too. */
  get waitingCount(): number {
    return SPOOL_QUEUES.reduce((sum, name) => {
      const queue = this.#deps.queue(name);
      return queue === null ? sum : sum + Math.max(0, queue.durableSequence - this.#positionIn(queue));
    }, 0);
  }

  #takeSome(): SliceEnd {
    if (this.#deps.isStoreLost()) return { kind: 'done', pauseMs: 0 };
    let isMore = false;
    for (const name of SPOOL_QUEUES) {
      const queue = this.#deps.queue(name);
      if (queue !== null) isMore = this.#takeFrom(name, queue) || isMore;
    }
    return { kind: isMore ? 'more' : 'done', pauseMs: 0 };
  }

  /** @returns whether there may be more */
  #takeFrom(name: SpoolQueue, queue: QueueState): boolean {
    const { acknowledge, journal, onTaken, onUnreadable } = this.#deps;
    const position = this.#positionIn(queue);
    if (position >= queue.durableSequence) return false;
    const suspect = this.#suspects.next(queue.source, position);
    const { requests, unreadable, ...page } = this.#readerOf(queue).page(position, queue.durableSequence, {
      count: suspect === null ? this.#batchSize : 1,
      bytes: MAX_BATCH_BYTES,
    });
    this.#suspects.mark(queue.source, requests, suspect);
    const { taken, throughSequence } = this.#takeAll(queue.source, requests, page.throughSequence, suspect);
    acknowledge(name, throughSequence);
    if (throughSequence > this.#filledAgainOf(queue.source).untilSequence)
      journal.notePosition(queue.source, throughSequence);
    onTaken(taken);
    if (unreadable > 0) onUnreadable(unreadable);
    return throughSequence < queue.durableSequence;
  }

  /** @returns up to where it came */
  #takeAll(
    source: string,
    requests: readonly NumberedRequest[],
    throughSequence: number,
    suspect: DrainedSuspect | null,
  ): { readonly taken: readonly TakenOver[]; readonly throughSequence: number } {
    const { store, now, elapsed, fieldStatistics, reader, joinIn } = this.#deps;
    const startedAt = elapsed();
    let workedMs = 0;
    const filledAgain = this.#filledAgainOf(source);
    try {
      const { afterCommit, ...batch } = store.transaction(() => {
        const taken: TakenOver[] = [];
        let last = 0;
        let added = 0;
        for (const request of requests) {
          if (added >= MOST_ADDED) break;
          last = request.sequence;
          if (filledAgain.isStored(last)) continue;
          const deps = this.#depsFor(filledAgain, request);
          const one = ingest(deps, source, request, suspect?.isGivenUp ?? false);
          added += one.added;
          taken.push({ id: one.id, facts: request.facts, receivedAtMs: request.receivedAtMs });
        }
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
    return { ...this.#deps, sentBefore: this.#deps.journal.sentBefore };
  }

  #filledAgainOf(source: string): FilledAgain {
    const known = this.#filledAgain.get(source) ?? findFilledAgain(this.#deps, source);
    this.#filledAgain.set(source, known);
    return known;
  }

  #readerOf({ source, dir }: QueueState): SpoolReader {
    const known = this.#readers.get(source);
    if (known !== undefined) return known;
    const reader = new SpoolReader(dir, source);
    this.#readers.set(source, reader);
    return reader;
  }

  /**
   * A spool that has less than was taken over of it is an older copy, put back by somebody: what it got since the
   * gate started has numbers that were given away before, and counts.
   */
  #positionIn({ source, startedAtSequence, durableSequence }: QueueState): number {
    const position = this.#deps.store.sources.position(source);
    return position > durableSequence ? startedAtSequence : position;
  }
}
