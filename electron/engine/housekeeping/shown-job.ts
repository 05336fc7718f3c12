/** The removal that is under way, or the last one since the start. */
import type { HousekeepingView } from '../../../shared/contract/housekeeping.ts';
import { toIso } from '../../../shared/domain/time/to-iso.ts';
import type { HousekeepingJob } from '../store/retention/housekeeping-settings.ts';

export interface ShownJob {
  readonly kind: 'running' | 'finished' | 'cancelled' | 'failed';
  readonly job: HousekeepingJob;
}

export function viewOf({ kind, job }: ShownJob): HousekeepingView['job'] {
  return { kind, startedAt: toIso(job.startedAtMs), removed: { ...job.removed } };
}
