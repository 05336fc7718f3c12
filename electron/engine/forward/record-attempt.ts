/** Writes down what came of one request: its attempts and the new states. Inside a transaction. */
import type { HealthSignal } from '../../../shared/domain/forward/breaker.ts';
import { longestAgeMs } from '../../../shared/domain/forward/planning.ts';
import type { Refusal } from '../../../shared/domain/forward/refusals.ts';
import { attemptIdSchema } from '../../../shared/domain/ids.ts';
import {
  type AfterAttempt,
  afterAttempt,
  type AttemptOutcome,
  RETRY_WAITS_MS,
} from '../../../shared/domain/forward/retry.ts';
import type { IdSource } from '../../platform/ids.ts';
import type { DeliveryRow } from '../store/deliveries-table.ts';
import type { DestinationRow } from '../store/destinations-table.ts';
import type { Store } from '../store/store.ts';
import type { JudgedAttempt } from './attempt-outcome.ts';
import { leavePlace } from './leave-place.ts';
import { markTold } from './mark-told.ts';
import type { OutboxJob } from './lease.ts';
import type { Sent } from './request-sender.ts';
import { isOvertaken } from './telling.ts';

/** A request that ended, and what it means. */
export interface Finished {
  readonly job: OutboxJob;
  readonly sent: Sent;
  readonly judged: JudgedAttempt;
  readonly startedAtMs: number;
  /** What it says about the other side as a whole. */
  readonly signal: HealthSignal;
  /** 0 to 1, drawn once: a second try to record the same must give the same schedule. */
  readonly random: number;
}

export interface RecordDeps {
  readonly store: Store;
  readonly newId: IdSource;
  readonly now: () => number;
  /** Milliseconds that it has waited. */
  readonly ageOf: (delivery: DeliveryRow) => number;
}

export function recordFinished(deps: RecordDeps, finished: Finished): void {
  const { store, newId, now } = deps;
  const { job, sent, judged } = finished;
  const nowMs = now();
  for (const { delivery, request } of job.leased) {
    const attemptCount = delivery.attemptCount + 1;
    const next = isRefusedAsAWhole(finished)
      ? ({ state: 'retrying', nextAttemptAtMs: nowMs } satisfies AfterAttempt)
      : afterAttempt(
          judged.outcome,
          {
            attemptCount,
            isSafeToRepeat: job.destination.isSafeToRepeat,
            tooOldAtMs: tooOldAtMs(deps, job.destination, delivery),
          },
          nowMs,
          finished.random,
        );
    store.attempts.insert({
      id: attemptIdSchema.parse(newId()),
      deliveryId: delivery.id,
      startedAtMs: finished.startedAtMs,
      request,
      answer: sent.answer,
      verdict: judged.verdict,
      eventCount: job.leased.length,
    });
    const ended: DeliveryRow = {
      ...delivery,
      state: next.state,
      attemptCount,
      nextAttemptAtMs: next.nextAttemptAtMs,
      mayHaveArrived: delivery.mayHaveArrived || mayHaveArrived(judged.outcome),
      updatedAtMs: nowMs,
    };
    // What came while it was on its way says all that it does.
    const isOver = next.state === 'retrying' && isOvertaken(store, delivery, job.destination);
    store.deliveries.updateState(
      isOver ? { ...ended, state: 'skipped', reason: 'superseded', nextAttemptAtMs: null } : ended,
    );
    if (next.state === 'delivered' || next.state === 'unknown') {
      markTold(store, delivery);
      leavePlace(store, delivery, job.destination, nowMs);
    }
    store.due.letGoAfter(delivery, nowMs);
  }
}

function mayHaveArrived(outcome: AttemptOutcome): boolean {
  return outcome.kind === 'no_answer' && outcome.mayHaveArrived;
}

/**
 * What a person sends by hand may be too old already: it is tried as often as the schedule has waits.
 * @returns UTC milliseconds; null for never
 */
function tooOldAtMs(
  { now, ageOf }: RecordDeps,
  { rules }: Pick<DestinationRow, 'rules'>,
  delivery: DeliveryRow,
): number | null {
  if (delivery.reason === 'sent_by_hand') return delivery.attemptCount < RETRY_WAITS_MS.length ? null : now();
  const longestMs = longestAgeMs(rules);
  return longestMs === null ? null : now() - ageOf(delivery) + longestMs;
}

/** The deliveries of a request that were refused each for itself, with the answer. */
export function refusalsOf(finished: Finished): readonly Refusal[] {
  const { job, sent, judged, signal } = finished;
  if (signal !== 'refused' || sent.answer.kind !== 'answered' || isRefusedAsAWhole(finished)) return [];
  const answer = `${sent.answer.status} ${judged.ruleText ?? ''}`;
  return job.leased.map(({ delivery: { id, clickKey } }) => ({ id, clickKey, answer }));
}

/** One bad event can make the other side refuse all that came with it: then each goes alone, at once. */
export function isRefusedAsAWhole({ job, judged }: Pick<Finished, 'job' | 'judged'>): boolean {
  return job.leased.length > 1 && isFinal(judged.outcome);
}

function isFinal(outcome: AttemptOutcome): boolean {
  return (
    outcome.kind === 'wrong_status' && outcome.status >= 400 && outcome.status < 500 && outcome.status !== 429
  );
}
