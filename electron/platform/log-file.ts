/** The log's file: rotated, and opened again after an error, such as a disk that was full for a while. */
import { createStream, type RotatingFileStream } from 'rotating-file-stream';

const REOPEN_AFTER_MS = 1_000;

export class LogFile {
  readonly #dir: string;
  #stream: RotatingFileStream | null;
  #failedAtMs = 0;

  /** @param dir exists */
  constructor(dir: string) {
    this.#dir = dir;
    this.#stream = this.#open();
  }

  /** A line that cannot be written is lost here; stderr has it. */
  write(line: string): void {
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

  #open(): RotatingFileStream {
    const stream = createStream('postback-desk.log', {
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
