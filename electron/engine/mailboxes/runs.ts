/** What is left of the runs of a mailbox's spool, and whether its disk was put back. Pure. */
import type { SpoolRun } from '../../platform/mailbox-link/mailbox-messages.ts';

/** How many are left. */
export function countWaiting(runs: readonly SpoolRun[], positionIn: (run: string) => number): number {
  return runs.reduce(
    (sum, run) => sum + Math.max(0, run.throughSequence - Math.max(run.fromSequence - 1, positionIn(run.id))),
    0,
  );
}

/** Whether these are runs as a mailbox tells them: in order, none within another. */
export function areInOrder(runs: readonly SpoolRun[]): boolean {
  let last = 0;
  for (const { fromSequence, throughSequence } of runs) {
    if (fromSequence <= last || throughSequence < fromSequence - 1) return false;
    last = Math.max(last, throughSequence);
  }
  return new Set(runs.map(({ id }) => id)).size === runs.length;
}

/**
 * Whether the disk is one of an earlier time: a run that was seen has fewer numbers now, or a run that nobody saw before
 * has numbers that another one had.
 * @returns how many of those that were seen are gone without having been taken over; null where it was not put back
 */
export function countGone(
  seen: readonly SpoolRun[],
  runs: readonly SpoolRun[],
  positionIn: (run: string) => number,
): number | null {
  // A mailbox may tell thousands: looking through all of them for each would take the time of everybody else.
  const seenIds = new Set(seen.map(({ id }) => id));
  const ends = new Map(runs.map(({ id, throughSequence }) => [id, throughSequence]));
  const newFromSequence = runs.find(({ id }) => !seenIds.has(id))?.fromSequence ?? Infinity;
  let gone: number | null = null;
  for (const before of seen) {
    const end = ends.get(before.id) ?? endWithout(before, newFromSequence);
    if (end === null || end >= before.throughSequence) continue;
    const kept = Math.max(end, before.fromSequence - 1, positionIn(before.id));
    gone = (gone ?? 0) + Math.max(0, before.throughSequence - kept);
  }
  return gone;
}

/**
 * Where a run ends that is not told any more; null where it was taken over and deleted, as all are in time.
 * @param newFromSequence the lowest number of a run that nobody saw before
 */
function endWithout(before: SpoolRun, newFromSequence: number): number | null {
  return newFromSequence <= before.throughSequence ? newFromSequence - 1 : null;
}
