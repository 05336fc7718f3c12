/** A spool with the room that it may take: what is written to it, and what of it may go. */
import { rmSync, statSync } from 'node:fs';
import type { Log } from '../../platform/log.ts';
import { segmentsIn } from '../../platform/spool/spool-folder.ts';
import type { SpooledRequest } from '../../platform/spool/spooled-request.ts';
import { type SegmentFacts, segmentsToDelete } from './spool-room.ts';
import { SpoolWriter } from './spool-writer.ts';

const TIDY_MS = 60_000;

export interface SpoolRoom {
  readonly bytes: number;
  /** Of what nobody has taken over yet; whole segments, so a little too much. */
  readonly waitingBytes: number;
}

export interface SpoolDeps {
  readonly dir: string;
  /** A segment that is as long, or has as many requests, is followed by another one. */
  readonly segment: { readonly bytes: number; readonly requests: number };
  /** So long what was taken over is kept as a second copy, where room allows. */
  readonly keptMs: number;
  readonly maxBytes: number;
  /** Of a ring the oldest segments beyond this number go, whether they were taken over or not; null for none. */
  readonly ringSegments: () => number | null;
  readonly now: () => number;
  readonly onDurable: (sequence: number) => void;
  readonly log: Log;
}

export class Spool {
  readonly #deps: SpoolDeps;
  readonly #writer: SpoolWriter;
  readonly startedAtSequence: number;
  #acknowledgedSequence = 0;
  #room: SpoolRoom = { bytes: 0, waitingBytes: 0 };
  #timer: NodeJS.Timeout | null = null;

  /** @throws Error of the file system */
  constructor(deps: SpoolDeps) {
    this.#deps = deps;
    this.#writer = new SpoolWriter({
      dir: deps.dir,
      segmentBytes: deps.segment.bytes,
      segmentRequests: deps.segment.requests,
      isFull: () => this.#room.waitingBytes >= deps.maxBytes,
      onDurable: deps.onDurable,
      onSegment: () => {
        this.#tidy();
      },
    });
    this.startedAtSequence = this.#writer.durableSequence;
  }

  /** Its name, as the source of what is in it. */
  get source(): string {
    return this.#writer.source;
  }

  /** The last number that was read at the start; counting may go on further ahead. */
  get foundSequence(): number {
    return this.#writer.foundSequence;
  }

  get durableSequence(): number {
    return this.#writer.durableSequence;
  }

  /** As it was when a segment was begun or deleted last. */
  get room(): SpoolRoom {
    return this.#room;
  }

  start(): void {
    this.#tidy();
    this.#timer = setInterval(() => {
      this.#tidy();
    }, TIDY_MS);
    this.#timer.unref();
  }

  /** See `SpoolWriter.append`. */
  async append(request: SpooledRequest): Promise<number> {
    return this.#writer.append(request);
  }

  /** Resolves when nothing is being written. */
  async idle(): Promise<void> {
    await this.#writer.idle();
  }

  /** What nobody has taken over yet of what is still open: all of it unless very much came. */
  openRequests(): readonly SpooledRequest[] {
    return this.#writer.openRequests(this.#acknowledgedSequence);
  }

  /** Everything up to this number is durable elsewhere. */
  acknowledge(sequence: number): void {
    this.#acknowledgedSequence = Math.max(this.#acknowledgedSequence, sequence);
    // Whoever waits for room gets it at once.
    if (this.#room.waitingBytes > this.#deps.maxBytes / 2) this.#tidy();
  }

  async close(): Promise<void> {
    if (this.#timer !== null) clearInterval(this.#timer);
    this.#timer = null;
    await this.#writer.close();
  }

  #tidy(): void {
    const { keptMs, maxBytes, now, ringSegments, log } = this.#deps;
    try {
      const segments = segmentsIn(this.#deps.dir).map(factsOf);
      const ring = ringSegments();
      const going =
        ring === null
          ? segmentsToDelete(segments, {
              acknowledgedSequence: this.#acknowledgedSequence,
              nowMs: now(),
              keptMs,
              maxBytes,
            })
          : segments.slice(0, Math.max(0, segments.length - ring));
      for (const { path } of going) rmSync(path, { force: true });
      this.#room = roomOf(segments.slice(going.length), this.#acknowledgedSequence);
    } catch (error) {
      // Windows keeps a file that somebody reads: the next time finds it again.
      log.error({ err: error }, 'the spool could not be tidied');
    }
  }
}

function factsOf({ path, firstSequence }: { path: string; firstSequence: number }): SegmentFacts {
  const { size, mtimeMs } = statSync(path);
  return { path, firstSequence, bytes: size, writtenAtMs: mtimeMs };
}

function roomOf(segments: readonly SegmentFacts[], acknowledgedSequence: number): SpoolRoom {
  let bytes = 0;
  let waitingBytes = 0;
  for (const [index, segment] of segments.entries()) {
    bytes += segment.bytes;
    const next = segments[index + 1];
    const isTakenOver = next !== undefined && next.firstSequence - 1 <= acknowledgedSequence;
    if (!isTakenOver) waitingBytes += segment.bytes;
  }
  return { bytes, waitingBytes };
}
