/** Hands reads to threads of their own and waits for their results. */
import type { Log } from '../../platform/log.ts';
import type { QueryStats } from '../../platform/query-stats.ts';
import { threadEntry } from '../../platform/thread-entry.ts';
import { WorkerThread } from '../../platform/worker-thread.ts';
import { pickReader, type Seat } from './pick-reader.ts';
import { createReadRunner } from './read-runner.ts';
import { failedRead, type ReadCall, type Reader, type ReadReply, type ReadResult } from './reader.ts';
import type { Reads } from './reads.ts';

export interface ReaderPoolOptions {
  /** Of the database, which is open for writing elsewhere. */
  readonly path: string;
  readonly log: Log;
  /** Gets what the threads count. */
  readonly queries: QueryStats;
  /** Whether somebody looks at the window: the first thread then stays. */
  readonly isWatched?: () => boolean;
  /** Told of each read that finds the database damaged. */
  readonly onDamage?: (message: string) => void;
  /** Whether the file has lost its place: what is open of it still reads, and is not what is there. */
  readonly isLost?: () => boolean;
  /** File that the threads run. */
  readonly entry?: string;
}

interface Member {
  readonly thread: WorkerThread<ReadCall, ReadReply>;
  isBusy: boolean;
}

interface WaitingRead {
  readonly call: ReadCall;
  readonly resolve: (result: ReadResult) => void;
}

/** How many threads at most; each takes about 10 MB from its first read on. */
const SIZE = 2;
/** Pages come and go. */
const YOUNG_MB = 4;
const IDLE_MS = 10_000;
const FIRST_IDLE_MS = 30_000;

/**
 * Each thread has one read at a time; the others wait here, so that none of them waits behind a slow one while
 * another thread is free. Where threads cannot start, reads run here: slower for all, but they do.
 */
export class ReaderPool {
  /** For what a person looks at: it waits only for reads of its own kind. */
  readonly window: Reader = this.#readerOf('window');
  /** For what may take seconds: searches, exports, replays. */
  readonly background: Reader = this.#readerOf('background');
  readonly #queries: QueryStats;
  readonly #onDamage: (message: string) => void;
  readonly #isLost: () => boolean;
  readonly #members: readonly Member[];
  readonly #waiting: Readonly<Record<Seat, WaitingRead[]>> = { window: [], background: [] };
  #isClosed = false;

  constructor(options: ReaderPoolOptions) {
    this.#queries = options.queries;
    this.#onDamage = options.onDamage ?? (() => undefined);
    this.#isLost = options.isLost ?? (() => false);
    this.#members = Array.from({ length: SIZE }, (_, index) => ({
      thread: newThread(options, index),
      isBusy: false,
    }));
  }

  /** Starts the first thread, so that the first figure that somebody asks for does not wait until it runs. Never fails. */
  async start(): Promise<void> {
    await this.#ask('window', { name: 'ledger', query: undefined });
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    const waiting = [...this.#waiting.window.splice(0), ...this.#waiting.background.splice(0)];
    for (const { resolve } of waiting) resolve(failedRead('The readers were closed.'));
    await Promise.all(this.#members.map(({ thread }) => thread.close()));
  }

  #readerOf(seat: Seat): Reader {
    return {
      read: async <Name extends keyof Reads>(name: Name, ...query: Parameters<Reads[Name]>) => {
        const result = await this.#ask(seat, { name, query: query[0] });
        if (result.kind === 'failed') throw new Error(result.message);
        // The function of that name gave it.
        return result.value as ReturnType<Reads[Name]>;
      },
    };
  }

  async #ask(seat: Seat, call: ReadCall): Promise<ReadResult> {
    if (this.#isClosed) return failedRead('The readers were closed.');
    if (this.#isLost()) return failedRead('The database is not in its place.');
    const { promise, resolve } = Promise.withResolvers<ReadResult>();
    this.#waiting[seat].push({ call, resolve });
    this.#handOut();
    return promise;
  }

  #handOut(): void {
    for (const seat of ['window', 'background'] as const) {
      while (this.#waiting[seat].length > 0) {
        const member = this.#freeFor(seat);
        if (member === null) break;
        const next = this.#waiting[seat].shift();
        if (next !== undefined) void this.#run(member, next);
      }
    }
  }

  #freeFor(seat: Seat): Member | null {
    const states = this.#members.map(({ isBusy, thread }) => ({ isBusy, isStarted: thread.isStarted }));
    const place = pickReader(states, seat);
    return place === null ? null : (this.#members[place] ?? null);
  }

  async #run(member: Member, { call, resolve }: WaitingRead): Promise<void> {
    member.isBusy = true;
    const { result, queries } = await member.thread.call(call);
    member.isBusy = false;
    this.#queries.add(queries);
    if (result.kind === 'failed' && result.isDamage) this.#onDamage(result.message);
    resolve(result);
    this.#handOut();
  }
}

/**
 * The first stays while a window is open, so that a person who comes back to it waits for nothing; the others are there
 * while there is much to read.
 */
function newThread(
  {
    path,
    log,
    isWatched = () => true,
    entry = threadEntry('engine/reader/reader-entry.ts', 'reader.js'),
  }: ReaderPoolOptions,
  place: number,
): WorkerThread<ReadCall, ReadReply> {
  return new WorkerThread({
    name: 'the reader',
    entry,
    data: { path },
    youngMb: YOUNG_MB,
    ...(place === 0 ? { idleMs: FIRST_IDLE_MS, isKept: isWatched } : { idleMs: IDLE_MS }),
    log,
    createLocal: () => createReadRunner(path),
    lost: (_call, { cause }) => ({ result: failedRead(cause), queries: [] }),
  });
}
