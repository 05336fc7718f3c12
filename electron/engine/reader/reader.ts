/** Hands reads to a thread of its own and waits for their answers. */
import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { Log } from '../../platform/log.ts';
import { openReader, type ReadableDb } from '../../platform/database.ts';
import { threadEntry } from '../../platform/thread-entry.ts';
import { createReadableStore } from '../store/readable-store.ts';
import { createReads, type Reads } from './reads.ts';

export interface ReadCall {
  readonly id: number;
  readonly name: keyof Reads;
  readonly query: unknown;
}

export type ReadAnswer =
  | { readonly id: number; readonly kind: 'done'; readonly value: unknown }
  | { readonly id: number; readonly kind: 'failed'; readonly message: string };

interface Waiting {
  readonly call: ReadCall;
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: Error) => void;
}

/** Pages come and go: a small nursery is enough, and keeps the engine's memory small. */
const YOUNG_MB = 4;

/** A read under way when the program stops is of no use any more. */
const CLOSE_MS = 500;

export interface ReaderOptions {
  /** Of the database, which is open for writing elsewhere. */
  readonly path: string;
  readonly log: Log;
  /** File that the thread runs. */
  readonly entry?: string;
}

/** The thread starts with the first read. Where threads cannot start, reads run here: slower for all, but there. */
export class Reader {
  readonly #deps: ReaderOptions;
  readonly #waiting = new Map<number, Waiting>();
  #worker: Worker | null = null;
  #here: { readonly db: ReadableDb; readonly reads: Reads } | null = null;
  #lastId = 0;

  constructor(deps: ReaderOptions) {
    this.#deps = deps;
  }

  /** @throws Error with the reader's own message */
  async read<Name extends keyof Reads>(
    name: Name,
    ...query: Parameters<Reads[Name]>
  ): Promise<ReturnType<Reads[Name]>> {
    this.#lastId += 1;
    const call: ReadCall = { id: this.#lastId, name, query: query[0] };
    const { promise, resolve, reject } = Promise.withResolvers<unknown>();
    this.#waiting.set(call.id, { call, resolve, reject });
    if (this.#here === null) this.#ask(call);
    else this.#settle(answerRead(this.#here.reads, call));
    // The function of that name answered that wish.
    return (await promise) as ReturnType<Reads[Name]>;
  }

  async close(): Promise<void> {
    this.#here?.db.close();
    const worker = this.#worker;
    this.#worker = null;
    if (worker === null) return;
    const gone = once(worker, 'exit');
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- goes to a thread, not a window
    worker.postMessage(null);
    const timer = setTimeout(() => void worker.terminate(), CLOSE_MS);
    await gone;
    clearTimeout(timer);
  }

  #ask(call: ReadCall): void {
    try {
      this.#worker ??= this.#start();
    } catch (error) {
      this.#deps.log.error({ err: error }, 'the reader cannot start');
      this.#readHere();
      return;
    }
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- goes to a thread, not a window
    this.#worker.postMessage(call);
  }

  #settle(answer: ReadAnswer): void {
    const waiting = this.#waiting.get(answer.id);
    this.#waiting.delete(answer.id);
    if (answer.kind === 'done') waiting?.resolve(answer.value);
    else waiting?.reject(new Error(answer.message));
  }

  #start(): Worker {
    const { path, entry, log } = this.#deps;
    const worker = new Worker(entry ?? threadEntry('engine/reader/reader-entry.ts', 'reader.js'), {
      workerData: { path },
      resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MB },
    });
    let hasAnswered = false;
    let cause: unknown = new Error('The reader stopped.');
    worker.on('message', (answer: ReadAnswer) => {
      hasAnswered = true;
      this.#settle(answer);
    });
    worker.on('error', (error) => {
      cause = error;
    });
    worker.on('exit', () => {
      const isAsked = this.#worker !== worker;
      if (!isAsked) this.#worker = null;
      if (!isAsked) log.error({ err: cause }, 'the reader ended');
      if (!isAsked && !hasAnswered) this.#readHere();
      // The next read starts another one.
      else for (const { call } of this.#waiting.values()) this.#settle(failed(call, cause));
    });
    return worker;
  }

  #readHere(): void {
    const db = openReader(this.#deps.path);
    const reads = createReads(createReadableStore(db));
    this.#here = { db, reads };
    for (const { call } of this.#waiting.values()) this.#settle(answerRead(reads, call));
  }
}

/** Runs one read. Never throws. */
export function answerRead(reads: Reads, call: ReadCall): ReadAnswer {
  try {
    // The caller's side pairs each name with its own kind of wish.
    const read = reads[call.name] as (query: unknown) => unknown;
    return { id: call.id, kind: 'done', value: read(call.query) };
  } catch (error) {
    return failed(call, error);
  }
}

function failed(call: ReadCall, error: unknown): ReadAnswer {
  return { id: call.id, kind: 'failed', message: error instanceof Error ? error.message : String(error) };
}
