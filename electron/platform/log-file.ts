/** The log's file: rotated, and opened again after an error, such as a disk that was full, or when it was deleted. */
import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { createStream, type RotatingFileStream } from 'rotating-file-stream';

const REOPEN_AFTER_MS = 1_000;
const LOOK_EVERY_MS = 1_000;

export class LogFile {
  readonly #dir: string;
  readonly #name: string;
  #stream: RotatingFileStream | null;
  #failedAtMs = 0;
  #lookedAtMs = performance.now();

  /** @param dir exists */
  constructor(dir: string, name: string) {
    this.#dir = dir;
    this.#name = name;
    this.#stream = this.#open();
  }

  /** A line that cannot be written is lost here; stderr has it. */
  write(line: string): void {
    this.#letGoOfDeleted();
    if (this.#stream === null && performance.now() - this.#failedAtMs >= REOPEN_AFTER_MS) {
      this.#stream = this.#open();
    }
    this.#stream?.write(line);
  }

  async close(): Promise<void> {
    const stream = this.#stream;
    this.#stream = null;
    if (stream === null) return;
    const { promise, resolve } = Promise.withResolvers<void>();
    stream.once('error', () => {
      resolve();
    });
    stream.end(resolve);
    await promise;
  }

  /** What is written to a file that has no name any more, nobody reads. */
  #letGoOfDeleted(): void {
    const stream = this.#stream;
    if (stream === null || performance.now() - this.#lookedAtMs < LOOK_EVERY_MS) return;
    this.#lookedAtMs = performance.now();
    if (existsSync(join(this.#dir, this.#name))) return;
    stream.end();
    this.#stream = this.#open();
  }

  #open(): RotatingFileStream {
    this.#lookedAtMs = performance.now();
    try {
      mkdirSync(this.#dir, { recursive: true, mode: 0o700 });
    } catch {
      // What cannot be made cannot be opened either: the stream says so.
    }
    const stream = createStream(this.#name, {
      path: this.#dir,
      size: '5M',
      maxFiles: 5,
      mode: 0o600,
    });
    // A full disk must not take the program down with it. The stream ends itself after an error.
    stream.on('error', () => {
      if (this.#stream !== stream) return;
      this.#stream = null;
      this.#failedAtMs = performance.now();
      stream.destroy();
    });
    stream.on('warning', () => undefined);
    return stream;
  }
}
