/**
 * One life for worker threads: started when first needed, started again when they die, done without where they
 * cannot run. `serve-calls.ts` is the side of the thread.
 */
import { Worker } from 'node:worker_threads';
import type { Log } from './log.ts';

export interface ThreadCall<Call> {
  readonly id: number;
  readonly call: Call;
}

export interface ThreadReply<Reply> {
  readonly id: number;
  readonly reply: Reply;
}

/** Does here what the thread would have done. */
export interface LocalRunner<Call, Reply> {
  /** Never fails. */
  run(call: Call): Reply | Promise<Reply>;
  close(): void | Promise<void>;
}

/** A call that the thread did not answer. */
export interface LostCall {
  readonly cause: unknown;
  /** Whether the thread had it: then it may have done it. */
  readonly wasHandedOver: boolean;
  readonly tookMs: number;
}

export interface WorkerThreadOptions<Call, Reply> {
  /** In the log, for example `the reader`. */
  readonly name: string;
  /** File that the thread runs. */
  readonly entry: string;
  /** Its `workerData`. */
  readonly data?: unknown;
  /** What comes and goes in it is small: a small nursery keeps the engine's memory small. */
  readonly youngMb: number;
  readonly log: Log;
  /** Made when no thread can run. */
  readonly createLocal: () => LocalRunner<Call, Reply>;
  readonly lost: (call: Call, lost: LostCall) => Reply;
}

interface Waiting<Call, Reply> {
  readonly call: Call;
  readonly startedAt: number;
  readonly resolve: (reply: Reply) => void;
}

/** A thread that dies again and again, without one reply in between, is not started a sixth time. */
const MOST_STARTS = 5;
/** What is under way when the program stops is of no use any more. */
const CLOSE_MS = 500;

export class WorkerThread<Call, Reply> {
  readonly #options: WorkerThreadOptions<Call, Reply>;
  readonly #waiting = new Map<number, Waiting<Call, Reply>>();
  /** Not handed over yet: all of one turn go together, and none before the thread runs. */
  #queued: ThreadCall<Call>[] = [];
  #thread: Worker | null = null;
  #isReady = false;
  #local: LocalRunner<Call, Reply> | null = null;
  #lastId = 0;
  #startsInVain = 0;
  #isClosed = false;

  constructor(options: WorkerThreadOptions<Call, Reply>) {
    this.#options = options;
  }

  /** Whether a thread or what stands in for it is there; a call does not wait for a start then. */
  get isStarted(): boolean {
    return this.#thread !== null || this.#local !== null;
  }

  /** Otherwise the thread starts with the first call, which then waits for it. */
  start(): void {
    if (!this.isStarted && !this.#isClosed) this.#start();
  }

  /** Never fails: what is not answered gets what `lost` makes of it. */
  async call(call: Call): Promise<Reply> {
    if (this.#isClosed) {
      return this.#options.lost(call, { cause: this.#closedError(), wasHandedOver: false, tookMs: 0 });
    }
    this.start();
    if (this.#local !== null) return this.#local.run(call);
    this.#lastId += 1;
    const { promise, resolve } = Promise.withResolvers<Reply>();
    this.#waiting.set(this.#lastId, { call, resolve, startedAt: performance.now() });
    this.#queued.push({ id: this.#lastId, call });
    if (this.#queued.length === 1) {
      queueMicrotask(() => {
        this.#handOver();
      });
    }
    return promise;
  }

  /**
   * Asks the thread to end, and waits half a second for that. A thread that is inside a long read then is left
   * behind: ending it by force while it is in native code can take the whole process with it.
   */
  async close(): Promise<void> {
    this.#isClosed = true;
    await this.#local?.close();
    const thread = this.#thread;
    this.#thread = null;
    if (thread === null) return;
    const { promise: goneOrLate, resolve } = Promise.withResolvers<void>();
    thread.once('exit', () => {
      resolve();
    });
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- goes to a thread, not a window
    thread.postMessage(null);
    const timer = setTimeout(resolve, CLOSE_MS);
    await goneOrLate;
    clearTimeout(timer);
    thread.unref();
    this.#lose(this.#closedError());
  }

  #closedError(): Error {
    return new Error(`${this.#options.name} was closed.`);
  }

  #handOver(): void {
    if (!this.#isReady || this.#thread === null || this.#queued.length === 0) return;
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- goes to a thread, not a window
    this.#thread.postMessage(this.#queued);
    this.#queued = [];
  }

  #start(): void {
    this.#startsInVain += 1;
    try {
      this.#thread = this.#newThread();
    } catch (error) {
      this.#options.log.error({ err: error }, `${this.#options.name} cannot start`);
      this.#runHere();
    }
  }

  #newThread(): Worker {
    const { entry, data, youngMb, name, log } = this.#options;
    const thread = new Worker(entry, {
      workerData: data,
      resourceLimits: { maxYoungGenerationSizeMb: youngMb },
    });
    let cause: unknown = new Error(`${name} stopped.`);
    thread.on('message', (replies: readonly ThreadReply<Reply>[]) => {
      for (const { id, reply } of replies) this.#settle(id, reply);
      // Its first message, which may be empty, says that it runs.
      this.#isReady = this.#thread === thread;
      this.#handOver();
    });
    thread.on('error', (error) => {
      cause = error;
    });
    thread.on('exit', () => {
      if (this.#thread !== thread) return;
      log.error({ err: cause }, `${name} ended`);
      this.#loseHandedOver(cause);
      this.#goOnWithout();
    });
    return thread;
  }

  #settle(id: number, reply: Reply): void {
    this.#startsInVain = 0;
    this.#waiting.get(id)?.resolve(reply);
    this.#waiting.delete(id);
  }

  /** What was handed over may have been done; what was not, was not, and is kept. */
  #loseHandedOver(cause: unknown): void {
    const kept = new Set(this.#queued.map(({ id }) => id));
    for (const id of [...this.#waiting.keys()].filter((each) => !kept.has(each)))
      this.#loseOne(id, cause, true);
  }

  #lose(cause: unknown): void {
    this.#loseHandedOver(cause);
    for (const { id } of this.#queued) this.#loseOne(id, cause, false);
    this.#queued = [];
  }

  #loseOne(id: number, cause: unknown, wasHandedOver: boolean): void {
    const waiting = this.#waiting.get(id);
    if (waiting === undefined) return;
    this.#waiting.delete(id);
    const tookMs = Math.round(performance.now() - waiting.startedAt);
    waiting.resolve(this.#options.lost(waiting.call, { cause, wasHandedOver, tookMs }));
  }

  #goOnWithout(): void {
    const hasRun = this.#isReady;
    this.#isReady = false;
    this.#thread = null;
    if (!hasRun || this.#startsInVain >= MOST_STARTS) this.#runHere();
    else if (this.#queued.length > 0) this.#start();
  }

  #runHere(): void {
    try {
      this.#local = this.#options.createLocal();
    } catch (error) {
      this.#options.log.error({ err: error }, `${this.#options.name} cannot be done without`);
      this.#lose(error);
      return;
    }
    this.#queued = [];
    for (const [id, { call, resolve }] of this.#waiting) {
      this.#waiting.delete(id);
      void Promise.resolve(this.#local.run(call)).then(resolve);
    }
  }
}
