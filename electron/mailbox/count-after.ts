/** How many numbers of some runs lie behind one. Pure. */
import type { SpoolRun } from '../platform/mailbox-link/mailbox-messages.ts';

export function countAfter(runs: readonly SpoolRun[], sequence: number): number {
  return runs.reduce(
    (sum, { fromSequence, throughSequence }) =>
      sum + Math.max(0, throughSequence - Math.max(sequence, fromSequence - 1)),
    0,
  );
}
