/** Where in the runs of a mailbox's spool a desk goes on. Pure. */
import type { SpoolRun } from './mailbox-messages.ts';

export interface Place {
  /** The name under which its requests are taken over. */
  readonly run: SpoolRun;
  /** Everything before is taken over, of this run and of those before it. */
  readonly afterSequence: number;
}

/**
 * @param positionIn up to where a run is taken over; 0 where nothing of it is
 * @returns the first run that something is left of, or the end of the last one
 */
export function placeIn(runs: readonly SpoolRun[], positionIn: (run: string) => number): Place | null {
  for (const run of runs) {
    const afterSequence = Math.max(run.fromSequence - 1, positionIn(run.id));
    const isLast = run === runs.at(-1);
    if (isLast || afterSequence < run.throughSequence) return { run, afterSequence };
  }
  return null;
}
