/** What an attempt means for the delivery's schedule. */
import { type AttemptOutcome, parseRetryAfterMs } from '../../../shared/domain/forward/retry.ts';
import type { Sent } from './send-request.ts';

export function outcomeOf(sent: Sent, nowMs: number): AttemptOutcome {
  if (sent.answer.kind === 'no_answer') {
    return { kind: 'no_answer', mayHaveArrived: sent.answer.mayHaveArrived };
  }
  return {
    kind: 'answered',
    status: sent.answer.status,
    retryAfterMs: parseRetryAfterMs(sent.retryAfter, nowMs),
  };
}
