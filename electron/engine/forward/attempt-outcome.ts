/** What an attempt means: for the delivery's schedule, and for what is shown of it. */
import { judgeAnswer } from '../../../shared/domain/forward/success.ts';
import { type AttemptOutcome, parseRetryAfterMs } from '../../../shared/domain/forward/retry.ts';
import type { VerdictKind } from '../store/attempts-table.ts';
import type { DestinationRow } from '../store/destinations-table.ts';
import type { Sent } from './send-request.ts';

export interface Judged {
  readonly outcome: AttemptOutcome;
  readonly verdict: VerdictKind;
  /** The text that had to be in the answer and was not, or the other way round. */
  readonly ruleText: string | null;
}

export function judge(
  sent: Sent,
  destination: Pick<DestinationRow, 'rules' | 'preset'>,
  nowMs: number,
): Judged {
  const { answer } = sent;
  if (answer.kind === 'no_answer') {
    const outcome = { kind: 'no_answer', mayHaveArrived: answer.mayHaveArrived } as const;
    return { outcome, verdict: 'no_answer', ruleText: null };
  }
  const verdict = judgeAnswer(destination.rules.success, answer.status, answer.body);
  switch (verdict.kind) {
    case 'success':
      return { outcome: { kind: 'success' }, verdict: 'success', ruleText: null };
    case 'wrong_text':
      return { outcome: { kind: 'refused_in_words' }, verdict: 'wrong_text', ruleText: verdict.text };
    case 'wrong_status': {
      const retryAfterMs = parseRetryAfterMs(sent.retryAfter, nowMs);
      const outcome = { kind: 'wrong_status', status: answer.status, retryAfterMs } as const;
      return { outcome, verdict: 'wrong_status', ruleText: null };
    }
  }
}
