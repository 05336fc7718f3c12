/** Which segments of a spool may go. Pure. */

export interface SegmentFacts {
  readonly path: string;
  readonly firstSequence: number;
  readonly bytes: number;
  /** When it was written to last, UTC milliseconds. */
  readonly writtenAtMs: number;
}

export interface RoomRule {
  /** What everybody who reads has durably taken over. */
  readonly acknowledgedSequence: number;
  readonly nowMs: number;
  /** So long what was taken over is kept as a second copy. */
  readonly keptMs: number;
  readonly maxBytes: number;
}

/**
 * @param segments in the order of their requests; the last one may be written to and stays
 * @returns those to delete: the oldest that are taken over and old enough, and more of them where room is short
 */
export function segmentsToDelete(segments: readonly SegmentFacts[], rule: RoomRule): readonly SegmentFacts[] {
  let bytes = segments.reduce((sum, each) => sum + each.bytes, 0);
  const going: SegmentFacts[] = [];
  for (const [index, segment] of segments.entries()) {
    const next = segments[index + 1];
    const isTakenOver = next !== undefined && next.firstSequence - 1 <= rule.acknowledgedSequence;
    if (!isTakenOver) break;
    const isOld = rule.nowMs - segment.writtenAtMs > rule.keptMs;
    if (!isOld && bytes <= rule.maxBytes) break;
    bytes -= segment.bytes;
    going.push(segment);
  }
  return going;
}
