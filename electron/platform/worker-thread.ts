/**
 * One life for worker threads: started when first needed, ended when nothing was to do for a while, started again
 * when they die, done without where they cannot run. `serve-calls.ts` is the side of the thread.
 */
import { setFlagsFromString } from 'node:v8';
import { Worker } from 'node:worker_threads';
import type { Log } from './log.ts';
import type { ThreadCall, ThreadReply } from './thread-calls.ts';

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
  /** After this long without a call it ends, and its memory is given back; left out: it stays. */
  readonly idleMs?: number;
  /** While it says so, the thread stays however long it has nothing to do. */
  readonly isKept?: () => boolean;
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
  /** Asked to end, and not gone yet. */
  readonly #ending = new Set<Promise<void>>();
  #idleTimer: NodeJS.Timeout | undefined;
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
    clearTimeout(this.#idleTimer);
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
    clearTimeout(this.#idleTimer);
    this.#end();
    if (this.#ending.size === 0) return;
    const { promise: late, resolve } = Promise.withResolvers<void>();
    const timer = setTimeout(resolve, CLOSE_MS);
    await Promise.race([Promise.all(this.#ending), late]);
    clearTimeout(timer);
    this.#lose(this.#closedError());
  }

  /** It ends once it has done what it was given; the next call starts another one. */
  #end(): void {
    const thread = this.#thread;
    this.#thread = null;
    this.#isReady = false;
    if (thread === null) return;
    const { promise: gone, resolve } = Promise.withResolvers<void>();
    this.#ending.add(gone);
    thread.once('exit', () => {
      this.#ending.delete(gone);
      resolve();
    });
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- goes to a thread, not a window
    thread.postMessage(null);
    thread.unref();
  }

  /** Only where nothing is under way: what is asked for while the thread ends is the next one's. */
  #endWhenIdle(): void {
    const { idleMs } = this.#options;
    if (idleMs === undefined || this.#waiting.size > 0 || this.#thread === null) return;
    clearTimeout(this.#idleTimer);
    this.#idleTimer = setTimeout(() => {
      if (this.#options.isKept?.() === true) this.#endWhenIdle();
      else this.#end();
    }, idleMs).unref();
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
    // The process's own nursery is a flag, which would go before the limit of a thread.
    setFlagsFromString('--max-semi-space-size=0');
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
      this.#endWhenIdle();
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
