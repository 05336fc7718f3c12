/** What the time between two runs of the program was: how long, and why nobody listened. Pure. */
import { type Instant, lapse } from '../time/instant.ts';
import type { Outage } from './watch.ts';

/** The last sign of life of a run. */
export interface LastBeat extends Instant {
  /** Whether it said goodbye: it was told to stop, and did not die. */
  readonly isGoodbye: boolean;
}

/**
 * The time since the last sign of life, as an outage that ends now. Where the computer was started again and
 * its clock was set back meanwhile, nobody knows how long it was: then it is `unknown`, and at least as long
 * as the computer runs.
 */
export function absence(last: LastBeat, at: Instant): Outage {
  const { kind, ms } = lapse(last, at);
  const told = { beganAtMs: Math.round(at.wallMs - ms), endedAtMs: at.wallMs, noticedAtMs: at.wallMs };
  if (kind === 'at_least') return { ...told, cause: 'unknown', detail: 'clock_set_back' };
  const isLessUptime = at.uptimeMs < last.uptimeMs;
  return {
    ...told,
    cause: last.isGoodbye ? 'quit' : 'engine_off',
    detail: isLessUptime ? 'computer_restarted' : null,
  };
}
