/** How long a request may take, counted while this program runs. */

const TICK_MS = 500;

export interface Deadline {
  /** Aborted with a `TimeoutError`. */
  readonly signal: AbortSignal;
  clear(): void;
}

/**
 * A program that was frozen, or whose computer slept, finds its timers over and the answers of that time unread.
 * A tick that comes late counts as one, and never ends the wait: what came meanwhile is read before the next one.
 */
export function startDeadline(ms: number): Deadline {
  const controller = new AbortController();
  let leftMs = ms;
  let atMs = performance.now();
  const timer = setInterval(() => {
    const passedMs = performance.now() - atMs;
    atMs += passedMs;
    leftMs -= Math.min(passedMs, TICK_MS);
    if (leftMs > 0 || passedMs > 2 * TICK_MS) return;
    clearInterval(timer);
    controller.abort(new DOMException('The request took too long.', 'TimeoutError'));
  }, TICK_MS);
  return {
    signal: controller.signal,
    clear: () => {
      clearInterval(timer);
    },
  };
}
