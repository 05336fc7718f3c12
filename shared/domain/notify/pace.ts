/** Whether what waits for a channel goes out one by one or together, and when. Pure. */

/** How much a channel takes. */
export interface Pace {
  /** More in ten seconds, or in a minute, are told together. */
  readonly mostInTenSeconds: number;
  readonly mostInMinute: number;
  /** Between two messages, or edits, that tell several. */
  readonly togetherEveryMs: number;
  /** Of the text of one message, counted as UTF-16 does. */
  readonly maxChars: number;
  /** Notifications in one message. */
  readonly mostInMessage: number;
}

/** A message that tells several is edited for so long; then the next one begins. */
export const OPEN_FOR_MS = 60_000;

export interface PaceNow {
  readonly waiting: number;
  /** Notifications that were told in the last ten seconds, and in the last minute. */
  readonly inTenSeconds: number;
  readonly inMinute: number;
  /** Since the last message or edit that told several; null where there was none lately. */
  readonly sinceTogetherMs: number | null;
}

export type NextStep =
  | { readonly kind: 'single' }
  | { readonly kind: 'together' }
  | { readonly kind: 'wait'; readonly ms: number };

/** @param now with something waiting */
export function nextStep(pace: Pace, now: PaceNow): NextStep {
  const isFew =
    now.inTenSeconds + now.waiting <= pace.mostInTenSeconds &&
    now.inMinute + now.waiting <= pace.mostInMinute;
  if (isFew) return { kind: 'single' };
  const leftMs = now.sinceTogetherMs === null ? 0 : pace.togetherEveryMs - now.sinceTogetherMs;
  return leftMs > 0 ? { kind: 'wait', ms: leftMs } : { kind: 'together' };
}

/**
 * How many of those that wait fit into one message, from the first one on; 0 where not even that one does.
 * @param charsWith the length of the text with the first so many of them; it never falls
 */
export function countThatFits(
  waiting: number,
  { maxChars, mostInMessage }: Pick<Pace, 'maxChars' | 'mostInMessage'>,
  charsWith: (count: number) => number,
): number {
  let [fits, tooMany] = [0, Math.min(waiting, mostInMessage) + 1];
  while (tooMany - fits > 1) {
    const middle = Math.floor((fits + tooMany) / 2);
    if (charsWith(middle) <= maxChars) fits = middle;
    else tooMany = middle;
  }
  return fits;
}
