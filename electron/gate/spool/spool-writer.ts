/**
 * Group commit into the spool: requests that arrive together share one write and one flush of the disk, and each
 * promise settles only after it. A laptop's flush takes 1 to 10 ms; it runs beside this thread, which goes on
 * reading sockets meanwhile, and whatever arrives by then shares the next one.
 */
import { closeSync, fdatasync, fsyncSync, openSync, statSync, unlinkSync, writeSync } from 'node:fs';
import { promisify } from 'node:util';
import { flushFolder, openSpoolFolder, segmentPath, segmentsIn } from '../../platform/spool/spool-folder.ts';
import { requestsIn, requestsOfFile } from '../../platform/spool/spool-reader.ts';
import { encodeRecord } from '../../platform/spool/spool-record.ts';
import type { SpooledRequest } from '../../platform/spool/spooled-request.ts';

const flushBytes = promisify(fdatasync);

/** Past this the receiver says 503: memory stays bounded, and the sender tries again. */
const MAX_WAITING = 20_000;
const MAX_WAITING_BYTES = 64 * 1024 * 1024;

/** So many are worth a flush before the thread has read all that came. */
const LEAST_AHEAD = 8;

/** More requests than a segment can hold. */
const GAP = 1_000_000;

export class SpoolFullError extends Error {
  override readonly name = 'SpoolFullError';
}

export interface SpoolWriterDeps {
  readonly dir: string;
  /** A segment that is as long is followed by another one. */
  readonly segmentBytes: number;
  /** Or one that has as many requests. */
  readonly segmentRequests: number;
  /** Whether it may not grow any more. */
  readonly isFull: () => boolean;
  /** Called after each flush, with the number up to which requests are durable. */
  readonly onDurable: (sequence: number) => void;
  /** Called for each new segment. */
  readonly onSegment: () => void;
}

interface Entry {
  readonly request: SpooledRequest;
  readonly resolve: (sequence: number) => void;
  readonly reject: (error: unknown) => void;
}

interface OpenSegment {
  readonly path: string;
  readonly file: number;
  bytes: number;
  requests: number;
}

export class SpoolWriter {
  readonly #deps: SpoolWriterDeps;
  readonly #source: string;
  /** See `Spool.foundSequence`. */
  readonly foundSequence: number;
  #waiting: Entry[] = [];
  #waitingBytes = 0;
  #isWriting = false;
  #lastBatch = 0;
  #segment: OpenSegment | null = null;
  /** The last number that was given away, whether it became durable or not. */
  #lastSequence: number;
  #durableSequence: number;
  #whenIdle: (() => void)[] = [];

  /** @throws Error of the file system */
  constructor(deps: SpoolWriterDeps) {
    this.#deps = deps;
    this.#source = openSpoolFolder(deps.dir);
    const { found, last } = lastSequencesIn(deps.dir);
    this.foundSequence = found;
    this.#lastSequence = last;
    this.#durableSequence = this.#lastSequence;
  }

  get source(): string {
    return this.#source;
  }

  /** Up to here requests are durable; 0 before the first. */
  get durableSequence(): number {
    return this.#durableSequence;
  }

  /**
   * Settles with its number once the request is durable.
   * @throws SpoolFullError when too many wait or there is no room; the system's error when it could not be written
   */
  async append(request: SpooledRequest): Promise<number> {
    const bytes = request.head.length + request.body.length;
    const isTooMuch = this.#waiting.length >= MAX_WAITING || this.#waitingBytes + bytes > MAX_WAITING_BYTES;
    if (isTooMuch || this.#deps.isFull()) throw new SpoolFullError('The spool has no room.');
    const { promise, resolve, reject } = Promise.withResolvers<number>();
    this.#waiting.push({ request, resolve, reject });
    this.#waitingBytes += bytes;
    if (!this.#isWriting) this.#writeSoon();
    return promise;
  }

  /** What is in the open segment after a number, also when its file has lost its name. */
  openRequests(afterSequence: number): readonly SpooledRequest[] {
    if (this.#segment === null) return [];
    return [...requestsOfFile(this.#segment.file)]
      .map(({ request }) => request)
      .filter(({ sequence }) => sequence > afterSequence && sequence <= this.#durableSequence);
  }

  /** Resolves when nothing is under way. */
  async idle(): Promise<void> {
    if (!this.#isWriting && this.#waiting.length === 0) return;
    const { promise, resolve } = Promise.withResolvers<void>();
    this.#whenIdle.push(resolve);
    await promise;
  }

  /** The same; the file is closed then. */
  async close(): Promise<void> {
    await this.idle();
    this.#endSegment();
  }

  /**
   * After this turn's sockets are read: whatever else arrives by then shares the flush. Where so many arrive that
   * the thread has enough to do meanwhile, half of them go ahead: the disk works while the others are read.
   */
  #writeSoon(): void {
    if (this.#waiting.length === 1) setImmediate(() => void this.#writeAll());
    else if (this.#waiting.length >= Math.max(LEAST_AHEAD, this.#lastBatch / 2)) void this.#writeAll();
  }

  async #writeAll(): Promise<void> {
    if (this.#isWriting) return;
    this.#isWriting = true;
    while (this.#waiting.length > 0) {
      const batch = this.#waiting;
      this.#waiting = [];
      this.#waitingBytes = 0;
      this.#lastBatch = batch.length;
      // oxlint-disable-next-line no-await-in-loop -- one after the other: that is what keeps the order
      await this.#writeBatch(batch);
    }
    this.#isWriting = false;
    for (const resolve of this.#whenIdle.splice(0)) resolve();
  }

  async #writeBatch(batch: readonly Entry[]): Promise<void> {
    const first = this.#lastSequence + 1;
    const records = batch.map(({ request }, index) => encodeRecord({ ...request, sequence: first + index }));
    // Numbers of a batch that fails are not given again: part of it may be on the disk.
    this.#lastSequence += batch.length;
    try {
      const segment = this.#segmentFor(first);
      const bytes = Buffer.concat(records);
      writeWhole(segment.file, bytes, segment.bytes);
      segment.bytes += bytes.length;
      segment.requests += batch.length;
      await flushBytes(segment.file);
    } catch (error) {
      // What a failed flush left on the disk is unknown: nothing more goes behind it.
      this.#endFailedSegment();
      for (const { reject } of batch) reject(error);
      return;
    }
    this.#durableSequence = this.#lastSequence;
    for (const [index, { resolve }] of batch.entries()) resolve(first + index);
    this.#deps.onDurable(this.#durableSequence);
  }

  #segmentFor(firstSequence: number): OpenSegment {
    const open = this.#segment;
    const { dir, segmentBytes, segmentRequests, onSegment } = this.#deps;
    if (open !== null && open.bytes < segmentBytes && open.requests < segmentRequests) return open;
    this.#endSegment();
    const path = segmentPath(dir, firstSequence);
    const file = openSync(path, 'wx+', 0o600);
    this.#segment = { path, file, bytes: 0, requests: 0 };
    fsyncSync(file);
    flushFolder(dir);
    onSegment();
    return this.#segment;
  }

  /** One in which nothing is durable goes: each try on a full disk would leave one. */
  #endFailedSegment(): void {
    const failed = this.#segment;
    this.#endSegment();
    if (failed === null || failed.requests > 0) return;
    try {
      unlinkSync(failed.path);
    } catch {
      // It is read as an empty one, and goes with the others in time.
    }
  }

  #endSegment(): void {
    const open = this.#segment;
    this.#segment = null;
    if (open !== null) closeSync(open.file);
  }
}

/** Into the system's memory, which takes microseconds; another thread would take longer to begin. */
function writeWhole(file: number, bytes: Buffer, position: number): void {
  let done = 0;
  while (done < bytes.length) done += writeSync(file, bytes, done, bytes.length - done, position + done);
}

/**
 * Where counting goes on. A segment that does not end where it should may have held more than can be read, and what
 * was given away once must not be given away again: then a gap is left that no segment could have filled.
 */
function lastSequencesIn(dir: string): { readonly found: number; readonly last: number } {
  const segments = segmentsIn(dir);
  const newest = segments.at(-1);
  if (newest === undefined) return { found: 0, last: 0 };
  const { last, isWhole } = endOf(newest.path);
  // Its name is a number that was given away.
  const known = Math.max(last, newest.firstSequence);
  return { found: Math.max(last, newest.firstSequence - 1), last: isWhole ? known : known + GAP };
}

function endOf(path: string): { readonly last: number; readonly isWhole: boolean } {
  let last = 0;
  let end = 0;
  for (const { request, nextOffset } of requestsIn(path)) {
    last = Math.max(last, request.sequence);
    end = nextOffset;
  }
  return { last, isWhole: end === statSync(path).size };
}
