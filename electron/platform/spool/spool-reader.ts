/** Reads a spool while another process writes to it: forward, in pages, around damage. */
import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { readSource, type Segment, segmentsIn } from './spool-folder.ts';
import { MARK_LENGTH, nextMark, readRecord } from './spool-record.ts';
import type { NumberedRequest } from './spooled-request.ts';

export interface SpoolPage {
  readonly requests: readonly NumberedRequest[];
  /** Numbers up to here were read, or are nowhere in the spool. */
  readonly throughSequence: number;
  /** How many stood between these and cannot be read any more. */
  readonly unreadable: number;
}

export interface PageLimits {
  readonly count: number;
  /** Of heads and bodies together; one request is read whatever it has. */
  readonly bytes: number;
}

/** Read in one piece; what is longer is read again with room for it. */
const CHUNK_BYTES = 1024 * 1024;

interface Position {
  readonly path: string;
  readonly offset: number;
  readonly sequence: number;
}

/** The folder was deleted, moved or replaced: what is missing in it is not damaged, and may come back. */
export class SpoolGoneError extends Error {
  override readonly name = 'SpoolGoneError';
}

export class SpoolReader {
  readonly #dir: string;
  readonly #source: string;
  /** Behind the last request that was read: the next page begins there without looking for it. */
  #position: Position | null = null;

  /** @param source the name of the spool that is meant */
  constructor(dir: string, source: string) {
    this.#dir = dir;
    this.#source = source;
  }

  /**
   * Requests after a number, in order.
   * @param untilSequence what the writer said to be durable: behind that it may be at work
   * @param startedAtSequence what follows it was given away since the writer began; where that is not said, what is
   * missing at the end is not counted
   * @throws SpoolGoneError; Error of the file system
   */
  page(
    afterSequence: number,
    untilSequence: number,
    limits: PageLimits,
    startedAtSequence = Number.POSITIVE_INFINITY,
  ): SpoolPage {
    const page = this.#read(afterSequence, untilSequence, limits, startedAtSequence);
    // Afterwards: a spool of the same name that was there then was there before.
    if (readSource(this.#dir) !== this.#source)
      throw new SpoolGoneError(`The spool is not in ${this.#dir} any more.`);
    return page;
  }

  #read(
    afterSequence: number,
    untilSequence: number,
    limits: PageLimits,
    startedAtSequence: number,
  ): SpoolPage {
    const requests: NumberedRequest[] = [];
    let bytes = 0;
    let unreadable = 0;
    let missingAtEnd = 0;
    for (const segment of this.#segmentsAfter(afterSequence)) {
      if (segment.firstSequence > untilSequence) break;
      for (const { request, missingBefore } of this.#requestsOf(segment, afterSequence)) {
        if (request.sequence > untilSequence) break;
        const size = request.head.length + request.body.length;
        const isFull = requests.length >= limits.count || bytes + size > limits.bytes;
        if (requests.length > 0 && isFull) return pageOf(requests, unreadable);
        requests.push(request);
        unreadable += missingBefore;
        bytes += size;
      }
      // All that is durable and follows its first number stands in the newest one: whatever failed has another behind it.
      const last = Math.max(afterSequence, segment.firstSequence - 1, requests.at(-1)?.sequence ?? 0);
      missingAtEnd = segment.firstSequence > startedAtSequence ? Math.max(0, untilSequence - last) : 0;
    }
    // What is missing below the durable end was damaged: nobody waits for it.
    return {
      requests,
      throughSequence: Math.max(afterSequence, untilSequence),
      unreadable: unreadable + missingAtEnd,
    };
  }

  #segmentsAfter(sequence: number): readonly Segment[] {
    const segments = segmentsIn(this.#dir);
    // Of those that begin at or before the number, only the last can hold what follows it.
    const from = segments.findLastIndex(({ firstSequence }) => firstSequence <= sequence + 1);
    return segments.slice(Math.max(0, from));
  }

  *#requestsOf({ path, firstSequence }: Segment, afterSequence: number): Generator<FoundRequest> {
    const known = this.#position;
    const isKnown = known !== null && known.path === path && known.sequence <= afterSequence;
    // A segment has no gap of its own making: its writer begins another one behind whatever failed.
    let last = Math.max(afterSequence, firstSequence - 1);
    for (const { request, nextOffset } of requestsIn(path, isKnown ? known.offset : 0)) {
      if (request.sequence <= last) continue;
      yield { request, missingBefore: request.sequence - last - 1 };
      last = request.sequence;
      this.#position = { path, offset: nextOffset, sequence: request.sequence };
    }
  }
}

interface FoundRequest {
  readonly request: NumberedRequest;
  /** How many stood in the same segment between the one before and this one. */
  readonly missingBefore: number;
}

interface PlacedRequest {
  readonly request: NumberedRequest;
  readonly nextOffset: number;
}

/** All that is whole in a segment, from an offset at which a record begins. */
export function* requestsIn(path: string, offset = 0): Generator<PlacedRequest> {
  const file = openSync(path, 'r');
  try {
    yield* requestsOfFile(file, offset);
  } finally {
    closeSync(file);
  }
}

/** The same of a file that is open, also when it has lost its name. */
export function* requestsOfFile(file: number, offset = 0): Generator<PlacedRequest> {
  const { size } = fstatSync(file);
  let chunkAt = offset;
  let wanted = CHUNK_BYTES;
  while (chunkAt < size) {
    const chunk = readChunk(file, chunkAt, Math.min(wanted, size - chunkAt));
    const isLast = chunkAt + chunk.length >= size;
    const usedBytes = yield* recordsOf(chunk, chunkAt, isLast);
    if (isLast || chunk.length === 0) return;
    // One that is longer than the chunk needs a longer one.
    wanted = usedBytes === 0 ? wanted * 2 : CHUNK_BYTES;
    chunkAt += usedBytes;
  }
}

/** @returns how many bytes are done with; what is left may go on in the next chunk */
function* recordsOf(chunk: Buffer, chunkAt: number, isLast: boolean): Generator<PlacedRequest, number> {
  let at = 0;
  while (at < chunk.length) {
    const read = readRecord(chunk, at);
    if (read.kind === 'request') {
      at = read.nextOffset;
      yield { request: read.request, nextOffset: chunkAt + at };
    } else if (read.kind === 'partial' && !isLast) break;
    else {
      const next = nextMark(chunk, at);
      // Half of a mark may stand at the end.
      if (next === chunk.length && !isLast) return Math.max(at, chunk.length - MARK_LENGTH + 1);
      at = next;
    }
  }
  return at;
}

function readChunk(file: number, at: number, length: number): Buffer {
  const bytes = Buffer.allocUnsafe(length);
  let read = 0;
  while (read < length) {
    const count = readSync(file, bytes, read, length - read, at + read);
    if (count === 0) break;
    read += count;
  }
  return bytes.subarray(0, read);
}

function pageOf(requests: readonly NumberedRequest[], unreadable: number): SpoolPage {
  return { requests, throughSequence: requests.at(-1)?.sequence ?? 0, unreadable };
}
