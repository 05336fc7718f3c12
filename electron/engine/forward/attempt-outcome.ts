/** What an attempt means: for the delivery's schedule, and for what is shown of it. */
import { readPlatformError } from '../../../shared/domain/forward/platform-errors.ts';
import { judgeResponse } from '../../../shared/domain/forward/success.ts';
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
  const refused = readPlatformError(destination.preset, answer.body);
  const verdict = judgeResponse(destination.rules.success, answer.status, answer.body);
  switch (verdict.kind) {
    case 'success':
      return { outcome: { kind: 'success' }, verdict: 'success', ruleText: null };
    case 'wrong_text':
      // TikTok says for good with a status of 200.
      if (refused !== null && !refused.isCurable) {
        const outcome = { kind: 'wrong_status', status: 400, retryAfterMs: null } as const;
        return { outcome, verdict: 'wrong_text', ruleText: verdict.text };
      }
      return { outcome: { kind: 'refused_in_words' }, verdict: 'wrong_text', ruleText: verdict.text };
    case 'wrong_status': {
      // Facebook says "later" with a status of 400.
      if (refused?.isCurable === true)
        return { outcome: { kind: 'refused_in_words' }, verdict: 'wrong_status', ruleText: null };
      const retryAfterMs = parseRetryAfterMs(sent.retryAfter, nowMs);
      const outcome = { kind: 'wrong_status', status: answer.status, retryAfterMs } as const;
      return { outcome, verdict: 'wrong_status', ruleText: null };
    }
  }
}
