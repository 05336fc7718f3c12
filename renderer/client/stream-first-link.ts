/**
 * A link on which nothing is asked before the stream of changes is open: what is asked then cannot miss a change, so
 * that a window that opens asks for everything once.
 */
import type { ClientContext, ClientLink, ClientOptions } from '@orpc/client';

/** Whoever waits for the stream sees nothing meanwhile. */
const LONGEST_WAIT_MS = 500;

export class StreamFirstLink<Context extends ClientContext> implements ClientLink<Context> {
  readonly #link: ClientLink<Context>;
  readonly #streamPath: string;
  readonly #opened = Promise.withResolvers<void>();
  readonly #longestWaitMs: number;
  #timer: ReturnType<typeof setTimeout> | null = null;
  #isOpen = false;
  #wasAsked = false;

  /** @param streamPath of the procedure that the others wait for */
  constructor(
    link: ClientLink<Context>,
    streamPath: readonly string[],
    longestWaitMs: number = LONGEST_WAIT_MS,
  ) {
    this.#link = link;
    this.#streamPath = streamPath.join('.');
    this.#longestWaitMs = longestWaitMs;
  }

  /**
   * The stream has begun, or failed: what waits goes out.
   * @returns whether nothing was asked until now
   */
  open(): boolean {
    this.#isOpen = true;
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#opened.resolve();
    return !this.#wasAsked;
  }

  async call(path: readonly string[], input: unknown, options: ClientOptions<Context>): Promise<unknown> {
    if (path.join('.') !== this.#streamPath) {
      if (!this.#isOpen) await this.#untilOpen();
      this.#wasAsked = true;
    }
    return this.#link.call(path, input, options);
  }

  async #untilOpen(): Promise<void> {
    this.#timer ??= setTimeout(() => {
      this.open();
    }, this.#longestWaitMs);
    await this.#opened.promise;
  }
}
