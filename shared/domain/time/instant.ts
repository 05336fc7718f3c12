/** One moment on the computer's two clocks, and how long there was between two of them. Pure. */

export interface Instant {
  /** UTC milliseconds, by the clock that people, the system and a dead battery set. */
  readonly wallMs: number;
  /** Since the computer started, sleep included. Nobody sets it. */
  readonly uptimeMs: number;
  /** Of a clock that stands still while the computer sleeps and not while a program is stopped; null where none does. */
  readonly awakeMs?: number | null;
  /** Another one after each start of the computer; null where the system has none, or nobody wrote it down. */
  readonly bootId?: string | null | undefined;
}

export interface Lapse {
  /**
   * `measured` by the uptime · `by_clock` where the computer was started again · `at_least` where its clock was
   * set back as well: so long it runs, and nobody knows how long it was off.
   */
  readonly kind: 'measured' | 'by_clock' | 'at_least';
  readonly ms: number;
}

/** Both clocks are read one after the other, and uptime is told in whole seconds on some systems. */
const SLACK_MS = 5_000;

/** How long it is since an earlier moment, which may have been before the computer was started again. */
export function lapse(before: Instant, at: Instant): Lapse {
  const byUptimeMs = at.uptimeMs - before.uptimeMs;
  const byClockMs = at.wallMs - before.wallMs;
  // Had it been started again, at least its uptime would have passed since.
  const looksRestarted =
    byUptimeMs < 0 || (byClockMs >= at.uptimeMs && Math.abs(byClockMs - byUptimeMs) > SLACK_MS);
  const isRestarted = byUptimeMs < 0 || (isOtherBoot(before, at) ?? looksRestarted);
  if (!isRestarted) return { kind: 'measured', ms: byUptimeMs };
  if (byClockMs < at.uptimeMs - SLACK_MS) return { kind: 'at_least', ms: at.uptimeMs };
  return { kind: 'by_clock', ms: Math.max(0, byClockMs) };
}

/** Null where nobody can tell. */
function isOtherBoot(before: Instant, at: Instant): boolean | null {
  const [one, other] = [before.bootId ?? null, at.bootId ?? null];
  return one === null || other === null ? null : one !== other;
}
