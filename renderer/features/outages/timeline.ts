/** Gaps as bars on days. */
import type { GapView } from '../../../shared/contract/outages.ts';
import type { OutageCause } from '../../../shared/domain/outage/outage-cause.ts';
import { startOfDay } from '../../../shared/domain/time/start-of-day.ts';

export interface Segment {
  readonly cause: OutageCause | 'covered' | 'not_watched';
  readonly fromMs: number;
  readonly untilMs: number;
  /** Of the day, 0 to 100. */
  readonly left: number;
  readonly width: number;
}

export interface TimelineDay {
  readonly startMs: number;
  /** Where the present is on the last day, 0 to 100; 100 on the others. */
  readonly past: number;
  readonly segments: readonly Segment[];
  readonly unreachableMs: number;
}

/** Narrower nobody would see it. */
const LEAST_WIDTH = 0.35;

/**
 * The last days, today first, in local time.
 * @param watchedSinceMs null when nothing was ever watched
 */
export function timelineDays(
  gaps: readonly GapView[],
  watchedSinceMs: number | null,
  nowMs: number,
  count: number,
): readonly TimelineDay[] {
  const outages = gaps
    .flatMap((gap) => gap.stretches.map((outage) => ({ ...outage, isCovered: gap.isCovered })))
    .map((outage) => ({
      cause: outage.isCovered ? ('covered' as const) : outage.cause,
      fromMs: Date.parse(outage.beganAt),
      untilMs: outage.endedAt === null ? nowMs : Date.parse(outage.endedAt),
    }));
  return Array.from({ length: count }, (_, ago) => {
    const startMs = startOfDay(nowMs, -ago);
    const endMs = startOfDay(nowMs, 1 - ago);
    const lengthMs = endMs - startMs;
    const untilMs = Math.min(endMs, nowMs);
    const unwatchedMs = Math.min(watchedSinceMs ?? nowMs, untilMs);
    const before = { cause: 'not_watched' as const, fromMs: startMs, untilMs: unwatchedMs };
    const segments = [before, ...outages].flatMap((each) => {
      const fromMs = Math.max(each.fromMs, startMs);
      const endsMs = Math.min(each.untilMs, untilMs);
      if (endsMs <= fromMs) return [];
      const left = ((fromMs - startMs) / lengthMs) * 100;
      const width = Math.max(LEAST_WIDTH, ((endsMs - fromMs) / lengthMs) * 100);
      return [{ cause: each.cause, fromMs, untilMs: endsMs, left, width }];
    });
    const unreachableMs = segments
      .filter(({ cause }) => cause !== 'not_watched' && cause !== 'covered')
      .reduce((sum, segment) => sum + segment.untilMs - segment.fromMs, 0);
    return { startMs, past: ((untilMs - startMs) / lengthMs) * 100, segments, unreachableMs };
  });
}
