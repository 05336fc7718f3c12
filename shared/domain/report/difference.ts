/**
 * How much two counts of the same thing may differ. "Normal 3 to 5 %, 10 % red flag": gtoro.com/blog,
 * "Why your stats don't match", read 2026-11.
 */

export const USUAL_SHARE = 0.05;
export const RED_SHARE = 0.1;

export const SEVERITIES = ['none', 'usual', 'look', 'red'] as const;
export type DifferenceSeverity = (typeof SEVERITIES)[number];

export interface RowCounts {
  /** Rows of the report that are about conversions, each conversion once. */
  readonly theirs: number;
  /** Of our log. */
  readonly ours: number;
  readonly matched: number;
  /** In the report, not in our log. */
  readonly missing: number;
  /** In our log, not in the report. */
  readonly extra: number;
  /** Of the matched ones. */
  readonly otherPayout: number;
  readonly otherStatus: number;
  /** Of the matched ones, with either or both. */
  readonly differing: number;
}

/** Of all conversions that either side has, those that the two do not agree on; 0 where there are none. */
export function differenceShare({
  matched,
  missing,
  extra,
  differing,
}: Pick<RowCounts, 'matched' | 'missing' | 'extra' | 'differing'>): number {
  const all = matched + missing + extra;
  return all === 0 ? 0 : (missing + extra + differing) / all;
}

export function severityOf(share: number): DifferenceSeverity {
  if (share === 0) return 'none';
  if (share >= RED_SHARE) return 'red';
  return share > USUAL_SHARE ? 'look' : 'usual';
}
