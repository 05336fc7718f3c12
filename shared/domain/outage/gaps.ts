/** Outages that follow one another as the one gap that a network sees, and what they add up to. Pure. */
import type { OutageCause } from './outage-cause.ts';
import type { Outage } from './watch.ts';

export interface Gap {
  readonly beganAtMs: number;
  /** Null while it lasts. */
  readonly endedAtMs: number | null;
  /** The cause of most of its time. */
  readonly cause: OutageCause;
  /** Oldest first. */
  readonly outages: readonly Outage[];
}

/** Between two outages of one gap nothing came through that would be worth a word. */
const SAME_GAP_MS = 2_000;

/**
 * @param outages in any order
 * @param nowMs the end of what lasts
 * @returns newest first
 */
export function gapsOf(outages: readonly Outage[], nowMs: number): readonly Gap[] {
  const ordered = outages.toSorted((a, b) => a.beganAtMs - b.beganAtMs);
  const groups: Outage[][] = [];
  let endMs = -Infinity;
  for (const outage of ordered) {
    const group = groups.at(-1);
    if (group !== undefined && outage.beganAtMs - endMs <= SAME_GAP_MS) group.push(outage);
    else groups.push([outage]);
    endMs = Math.max(endMs, outage.endedAtMs ?? nowMs);
  }
  return groups.map((group) => gapOf(group, nowMs)).toReversed();
}

function gapOf(group: readonly Outage[], nowMs: number): Gap {
  const lasts = group.some((outage) => outage.endedAtMs === null);
  const spent = new Map<OutageCause, number>();
  for (const each of group) {
    spent.set(each.cause, (spent.get(each.cause) ?? 0) + (each.endedAtMs ?? nowMs) - each.beganAtMs);
  }
  const [main] = [...spent].toSorted((a, b) => b[1] - a[1]);
  return {
    beganAtMs: Math.min(...group.map((outage) => outage.beganAtMs)),
    endedAtMs: lasts ? null : Math.max(...group.map((outage) => outage.endedAtMs ?? nowMs)),
    cause: main?.[0] ?? 'unknown',
    outages: group,
  };
}

/** How long of `[fromMs, untilMs)` lies in gaps; what overlaps counts once. */
export function unreachableMs(gaps: readonly Gap[], fromMs: number, untilMs: number): number {
  return gaps.reduce((sum, gap) => {
    const endMs = Math.min(gap.endedAtMs ?? untilMs, untilMs);
    return sum + Math.max(0, endMs - Math.max(gap.beganAtMs, fromMs));
  }, 0);
}

export interface Detection {
  readonly count: number;
  readonly medianMs: number;
  readonly worstMs: number;
}

/** Only failures are detected; a sleep or a quit is known afterwards by itself. */
const DETECTED: readonly OutageCause[] = ['tunnel', 'no_network'];

/** How long failures went unnoticed, at most; null when there was none. */
export function detection(gaps: readonly Gap[]): Detection | null {
  const delays = gaps
    .flatMap((gap) => gap.outages)
    .filter(({ cause, noticedAtMs, beganAtMs }) => DETECTED.includes(cause) && noticedAtMs > beganAtMs)
    .map((outage) => outage.noticedAtMs - outage.beganAtMs)
    .toSorted((a, b) => a - b);
  const medianMs = delays[Math.floor((delays.length - 1) / 2)];
  const worstMs = delays.at(-1);
  return medianMs === undefined || worstMs === undefined ? null : { count: delays.length, medianMs, worstMs };
}
