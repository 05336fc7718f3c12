/** What one attempt means for the schedule of its delivery. Pure. */
import { readPlatformError } from './platform-errors.ts';
import type { AttemptOutcome } from './retry.ts';
import type { ResponseVerdict } from './success.ts';

/** What an attempt's response was taken for, by the success rule of that time. */
export type AttemptVerdict = ResponseVerdict['kind'] | 'no_answer';

/** What of a response decides; the contract's `HttpResponse` has it all. */
export type JudgedResponse =
  | { readonly kind: 'answered'; readonly status: number; readonly body: string }
  | { readonly kind: 'no_answer'; readonly mayHaveArrived: boolean };

/**
 * @param preset of the destination: some platforms say in the body whether a later try may help
 * @param retryAfterMs what the response asks for; null where it asks for nothing
 */
export function outcomeOf(
  response: JudgedResponse,
  verdict: AttemptVerdict,
  preset: string,
  retryAfterMs: number | null,
): AttemptOutcome {
  if (response.kind === 'no_answer') return { kind: 'no_answer', mayHaveArrived: response.mayHaveArrived };
  const refused = readPlatformError(preset, response.body);
  switch (verdict) {
    case 'success':
    case 'no_answer':
      return { kind: 'success' };
    case 'wrong_text':
      // TikTok says for good with a status of 200.
      return refused !== null && !refused.isCurable
        ? { kind: 'wrong_status', status: 400, retryAfterMs: null }
        : { kind: 'refused_in_words' };
    case 'wrong_status':
      // Facebook says "later" with a status of 400.
      return refused?.isCurable === true
        ? { kind: 'refused_in_words' }
        : { kind: 'wrong_status', status: response.status, retryAfterMs };
  }
}
