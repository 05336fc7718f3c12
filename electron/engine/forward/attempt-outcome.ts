/** What an attempt means: for the delivery's schedule, and for what is shown of it. */
import { outcomeOf } from '../../../shared/domain/forward/attempt-outcome.ts';
import { type AttemptOutcome, parseRetryAfterMs } from '../../../shared/domain/forward/retry.ts';
import { judgeResponse } from '../../../shared/domain/forward/success.ts';
import type { VerdictKind } from '../store/attempts-table.ts';
import type { DestinationRow } from '../store/destinations-table.ts';
import type { Sent } from './request-sender.ts';

export interface JudgedAttempt {
  readonly outcome: AttemptOutcome;
  readonly verdict: VerdictKind;
  /** The text of the rule that had to be in the response and was not, or the other way round. */
  readonly ruleText: string | null;
}

export function judgeAttempt(
  { answer, retryAfter }: Sent,
  { rules, preset }: Pick<DestinationRow, 'rules' | 'preset'>,
  nowMs: number,
): JudgedAttempt {
  if (answer.kind === 'no_answer') {
    return { outcome: outcomeOf(answer, 'no_answer', preset, null), verdict: 'no_answer', ruleText: null };
  }
  const verdict = judgeResponse(rules, answer.status, answer.body);
  return {
    outcome: outcomeOf(answer, verdict.kind, preset, parseRetryAfterMs(retryAfter, nowMs)),
    verdict: verdict.kind,
    // What a response says of an error may name the click: no two of them are alike.
    ruleText: verdict.kind === 'wrong_text' && verdict.rule !== 'error_text' ? verdict.text : null,
  };
}
