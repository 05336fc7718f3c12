/** Time, handed in so that a test does not wait for it. */
export interface Clock {
  nowMs(): number;
  /** Runs it once, later. Returns what calls it off. */
  after(delayMs: number, run: () => void): () => void;
}

export const systemClock: Clock = {
  nowMs: () => performance.now(),
  after: (delayMs, run) => {
    const timer = setTimeout(run, delayMs);
    return () => {
      clearTimeout(timer);
    };
  },
};
