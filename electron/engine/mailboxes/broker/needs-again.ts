/** Whether something is missing that the broker had confirmed to its mailbox. Pure. */

/** The broker gives what was not acknowledged again after some seconds; so long nothing is taken for lost. */
export const MISSING_MS = 12_000;

export interface SourceProgress {
  /** Up to where the mailbox has it confirmed by the broker. */
  readonly published: number;
  /** Up to where it is durable here. */
  readonly position: number;
  /** How long it has been there. */
  readonly unchangedMs: number;
  /** How many of it wait here for one before them. */
  readonly held: number;
}

/**
 * @param pending how many the broker has not given out yet, of all mailboxes; null where nobody knows
 * @returns whether the mailbox has to publish once more what is not durable here
 */
export function needsAgain(
  { published, position, unchangedMs, held }: SourceProgress,
  pending: number | null,
): boolean {
  if (published <= position || unchangedMs < MISSING_MS) return false;
  // Later ones are here, or there is nothing more to come.
  return held > 0 || pending === 0;
}
