/** The groups that are listed where there are too many: those with the most, and which are left. Pure. */

export interface LargestGroups {
  /** The largest one first where some are left out, else as they came. */
  readonly listed: readonly number[];
  readonly left: readonly number[];
}

/** @param counts by group; a hundred thousand of them are no rare thing */
export function largestGroups(counts: Float64Array, most: number): LargestGroups {
  if (counts.length <= most) return { listed: Array.from(counts, (_, group) => group), left: [] };
  const border = counts.toSorted()[counts.length - most] ?? 0;
  const above: number[] = [];
  const at: number[] = [];
  const left: number[] = [];
  for (const [group, count] of counts.entries()) {
    (count > border ? above : count === border ? at : left).push(group);
  }
  const room = most - above.length;
  const listed = [...above, ...at.slice(0, room)];
  return {
    listed: listed.toSorted((one, other) => (counts[other] ?? 0) - (counts[one] ?? 0)),
    left: [...left, ...at.slice(room)],
  };
}
