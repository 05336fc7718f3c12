/** What becomes of outages when somebody sets the clock by which they were told. Pure. */
import type { Instant } from '../time/instant.ts';
import type { Outage } from './watch.ts';

/** Uptime is told in whole seconds on some systems, and clocks are corrected by milliseconds all the time. */
const SLACK_MS = 5_000;

/** By how much the clock was set back between two looks; 0 when it was not. */
export function setBackMs(before: Instant, at: Instant): number {
  const backMs = at.uptimeMs - before.uptimeMs - (at.wallMs - before.wallMs);
  return backMs > SLACK_MS ? backMs : 0;
}

/**
 * An outage that ends in the future was told by a clock that was ahead: it was that much earlier. One that is
 * longer than the clock was ahead began before somebody set it forward: only its end was told wrongly.
 */
export function toldAgain(outage: Outage, backMs: number, nowMs: number): Outage {
  const { beganAtMs, endedAtMs, noticedAtMs } = outage;
  if (endedAtMs === null || endedAtMs <= nowMs) return outage;
  const isAllWrong = beganAtMs > nowMs || endedAtMs - beganAtMs <= backMs;
  return {
    ...outage,
    beganAtMs: isAllWrong ? beganAtMs - backMs : beganAtMs,
    endedAtMs: endedAtMs - backMs,
    noticedAtMs: noticedAtMs > nowMs ? noticedAtMs - backMs : noticedAtMs,
  };
}

/** Outages as far as they are over: whatever clock told them, none reaches into the future. */
export function soFar(outages: readonly Outage[], nowMs: number): readonly Outage[] {
  return outages.flatMap((outage) => {
    const { beganAtMs, endedAtMs } = outage;
    if (endedAtMs === null) return [{ ...outage, beganAtMs: Math.min(beganAtMs, nowMs) }];
    return beganAtMs >= nowMs ? [] : [{ ...outage, endedAtMs: Math.min(endedAtMs, nowMs) }];
  });
}
