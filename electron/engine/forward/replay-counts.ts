/** The figures of a replay. */
import type { z } from 'zod';
import type { replayCountsSchema } from '../../../shared/contract/replays.ts';
import type { ChangeOfStep, ReplayStep } from './replay-steps.ts';

export type ReplayCounts = z.infer<typeof replayCountsSchema>;

export function noCounts(): ReplayCounts {
  return {
    postbacks: 0,
    sent: 0,
    deliveredBefore: 0,
    unknownBefore: 0,
    changed: 0,
    rejected: 0,
    leftOut: 0,
    notSendable: 0,
  };
}

/** Adds one step of a replay to its figures. */
export function countStep(counts: ReplayCounts, step: ReplayStep): void {
  switch (step.kind) {
    case 'left_out':
      counts.leftOut += 1;
      return;
    case 'not_sendable':
      counts.notSendable += 1;
      return;
    case 'new':
      counts.sent += 1;
      countChange(counts, step);
      return;
    case 'again':
      counts.sent += 1;
      countChange(counts, step);
      if (step.delivery.state === 'delivered') counts.deliveredBefore += 1;
      if (step.delivery.state === 'unknown') counts.unknownBefore += 1;
  }
}

function countChange(counts: ReplayCounts, { isChanged, isRejected }: ChangeOfStep): void {
  if (isChanged) counts.changed += 1;
  if (isRejected) counts.rejected += 1;
}
