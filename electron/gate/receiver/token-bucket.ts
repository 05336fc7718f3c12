/** How fast something may come: a store of so many at once, refilled at so many per second. Pure. */

export interface TokenRate {
  readonly burst: number;
  readonly perSecond: number;
}

export interface TokenBucket {
  readonly left: number;
  /** By a clock that never goes back, milliseconds. */
  readonly atMs: number;
}

/**
 * Takes one token.
 * @param before the bucket as the last call left it; undefined for a full one
 */
export function takeToken(
  before: TokenBucket | undefined,
  { burst, perSecond }: TokenRate,
  nowMs: number,
): { readonly isTaken: boolean; readonly bucket: TokenBucket } {
  const refilled = before === undefined ? burst : before.left + ((nowMs - before.atMs) / 1_000) * perSecond;
  const left = Math.min(burst, refilled);
  const isTaken = left >= 1;
  return { isTaken, bucket: { left: isTaken ? left - 1 : left, atMs: nowMs } };
}
