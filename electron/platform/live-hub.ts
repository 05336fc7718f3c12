/** Hands changes to everybody who watches. A slow watcher never slows the engine: it is told to read anew. */
import type { CodedChange } from '../../shared/contract/coded-views.ts';

const MAX_BUFFERED = 1_000;

interface Watcher {
  buffer: CodedChange[];
  wake: (() => void) | null;
}

export class LiveHub {
  readonly #watchers = new Set<Watcher>();

  publish(change: CodedChange): void {
    for (const watcher of this.#watchers) {
      if (watcher.buffer.length >= MAX_BUFFERED) watcher.buffer = [{ type: 'resync' }];
      else watcher.buffer.push(change);
      watcher.wake?.();
    }
  }

  /** Whether a change would be seen by anybody: what nobody sees need not be put together. */
  get isWatched(): boolean {
    return this.#watchers.size > 0;
  }

  /** Yields `first`, then every change from now on, until the signal is aborted. */
  async *watch(first: CodedChange, signal: AbortSignal | undefined): AsyncGenerator<CodedChange> {
    const watcher: Watcher = { buffer: [first], wake: null };
    const stop = (): void => watcher.wake?.();
    this.#watchers.add(watcher);
    signal?.addEventListener('abort', stop);
    try {
      for (;;) {
        const changes = watcher.buffer;
        watcher.buffer = [];
        yield* changes;
        if (signal?.aborted === true) return;
        if (watcher.buffer.length === 0) await nextChange(watcher);
      }
    } finally {
      this.#watchers.delete(watcher);
      signal?.removeEventListener('abort', stop);
    }
  }
}

async function nextChange(watcher: Watcher): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  watcher.wake = resolve;
  await promise;
  watcher.wake = null;
}
