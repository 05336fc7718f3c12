/** What the time between two runs of the program was: how long, and why nobody listened. Pure. */
import type { Instant, Outage } from './watch.ts';

/** The last sign of life of a run. */
export interface LastBeat extends Instant {
  /** Whether it said goodbye: it was told to stop, and did not die. */
  readonly isGoodbye: boolean;
}

/** Both clocks are read one after the other, and uptime is told in whole seconds on some systems. */
const SLACK_MS = 5_000;

/**
 * The time since the last sign of life, as an outage that ends now. Where the computer was started again and
 * its clock was set back meanwhile, nobody knows how long it was: then it is `unknown`, and at least as long
 * as the computer runs.
 */
export function absence(last: LastBeat, at: Instant): Outage {
  const told = { endedAtMs: at.wallMs, noticedAtMs: at.wallMs };
  const sinceBeatMs = at.uptimeMs - last.uptimeMs;
  const byClockMs = at.wallMs - last.wallMs;
  // Had it been started again, at least its uptime would have passed since the beat.
  const isRestarted = sinceBeatMs < 0 || (byClockMs >= at.uptimeMs && !isSame(byClockMs, sinceBeatMs));
  const cause = last.isGoodbye ? 'quit' : 'engine_off';
  if (!isRestarted) {
    return { ...told, cause, beganAtMs: Math.round(at.wallMs - sinceBeatMs), detail: null };
  }
  if (byClockMs < at.uptimeMs - SLACK_MS) {
    const beganAtMs = Math.round(at.wallMs - at.uptimeMs);
    return { ...told, cause: 'unknown', beganAtMs, detail: 'clock_set_back' };
  }
  const detail = sinceBeatMs < 0 ? 'computer_restarted' : null;
  return { ...told, cause, beganAtMs: Math.min(last.wallMs, at.wallMs), detail };
}

function isSame(a: number, b: number): boolean {
  return Math.abs(a - b) <= SLACK_MS;
}
