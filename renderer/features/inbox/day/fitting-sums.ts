/** Which sums of a day fit into its line, whole ones only: money is the last to go. Pure. */

export interface SizedSum {
  /** The greater, the later it goes; of two alike the later one goes first. */
  readonly weight: number;
  /** In pixels. */
  readonly width: number;
}

/**
 * @param room in pixels
 * @param gap between two of them
 * @returns whether each is shown, in their order
 */
export function fittingSums(sums: readonly SizedSum[], room: number, gap: number): readonly boolean[] {
  const byWeight = sums
    .map((sum, at) => ({ ...sum, at }))
    .toSorted((one, other) => other.weight - one.weight || one.at - other.at);
  const shown = new Set<number>();
  let used = 0;
  for (const { at, width } of byWeight) {
    const needed = used + width + (shown.size === 0 ? 0 : gap);
    // What weighs less never stands where something of more weight had no room.
    if (needed > room) break;
    used = needed;
    shown.add(at);
  }
  return sums.map((_, at) => shown.has(at));
}
