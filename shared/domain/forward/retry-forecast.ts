/** What becomes of a delivery after an attempt: sent again, waiting, asked about or over. Pure. */
import { outcomeOf } from './attempt-outcome.ts';
import type { DeliveryState } from './delivery-state.ts';
import type { DiagnosedAttempt } from './diagnosis.ts';
import { afterAttempt, parseRetryAfterMs } from './retry.ts';

/** Whether a delivery is sent again, and when. */
export type RetryForecast =
  | { readonly kind: 'done' }
  /** At `at`, ISO 8601; null where it is due now. */
  | { readonly kind: 'retries'; readonly at: string | null }
  /** The destination takes nothing now: it goes out when that is over. */
  | { readonly kind: 'waits' }
  /** It may have arrived, so a person decides. */
  | { readonly kind: 'asks' }
  | { readonly kind: 'final' };

/** @param delivery as the API shows it */
export function retryForecast({
  state,
  nextAttemptAt,
}: {
  readonly state: DeliveryState;
  readonly nextAttemptAt: string | null;
}): RetryForecast {
  switch (state) {
    case 'delivered':
      return { kind: 'done' };
    case 'pending':
    case 'sending':
    case 'retrying':
      return { kind: 'retries', at: nextAttemptAt };
    case 'parked':
      return { kind: 'waits' };
    case 'unknown':
      return { kind: 'asks' };
    case 'dead':
    case 'skipped':
      return { kind: 'final' };
  }
}

/** What would become of a real conversion with such a response at its first attempt: the time of a retry is not told. */
export function forecastOfTest(
  { verdict, answer }: DiagnosedAttempt,
  { preset, isSafeToRepeat }: { readonly preset: string; readonly isSafeToRepeat: boolean },
): RetryForecast {
  const asked =
    answer.kind === 'answered'
      ? (answer.headers.find(([name]) => name.toLowerCase() === 'retry-after')?.[1] ?? null)
      : null;
  const outcome = outcomeOf(answer, verdict, preset, parseRetryAfterMs(asked, 0));
  const tries = { attemptCount: 1, isSafeToRepeat, tooOldAtMs: null };
  const { state } = afterAttempt(outcome, tries, 0, 0);
  return retryForecast({ state, nextAttemptAt: null });
}
