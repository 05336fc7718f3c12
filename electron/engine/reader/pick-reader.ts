/** Which reader takes the next read. */

/** Who asks: the window, which a person looks at, or what may take seconds and nobody waits for at a glance. */
export type Seat = 'window' | 'background';

export interface ReaderState {
  readonly isBusy: boolean;
  /** One that is not takes a while, and memory. */
  readonly isStarted: boolean;
}

/**
 * A free one, if possible one that runs already. Background never takes the last free one, which is the window's;
 * only a reader that is alone serves both.
 * @returns its place, or null when the read has to wait
 */
export function pickReader(readers: readonly ReaderState[], seat: Seat): number | null {
  const free = readers.flatMap(({ isBusy }, index) => (isBusy ? [] : [index]));
  if (seat === 'background' && free.length === 1 && readers.length > 1) return null;
  return free.find((index) => readers[index]?.isStarted === true) ?? free[0] ?? null;
}
