/** What a gap means for one network: whether it usually sends then, and whether that comes by itself. Pure. */
import type { Cadence } from '../cadence/cadence.ts';
import { expected } from '../cadence/silence.ts';
import type { Span } from '../cadence/slots.ts';

/** What a network does with a postback that does not reach us. */
export type FailureRule =
  | { readonly kind: 'retries'; readonly triesForMs: number }
  /** It sends nothing more after so many failures in a row, until a person switches it on again. */
  | { readonly kind: 'switches_off'; readonly failures: number; readonly withinMs: number };

export type GapMeaning =
  /** Nobody can tell whether it sends at that time. */
  | { readonly kind: 'too_little' }
  | { readonly kind: 'nothing_usual' }
  /** It sends them again by itself, for at least as long as the gap was. */
  | { readonly kind: 'comes_again'; readonly count: number; readonly untilMs: number }
  | { readonly kind: 'ask'; readonly count: number }
  /** It has probably switched the postback off. */
  | { readonly kind: 'switched_off'; readonly count: number };

/** More likely than not. */
const USUAL = 0.5;

/**
 * @param rule null where nobody says what the network does: then it is not relied on
 * @param lastReceivedMs its last postback; one after the gap shows that it is not switched off
 */
export function gapMeaning(
  gap: Span,
  cadence: Cadence,
  rule: FailureRule | null,
  lastReceivedMs: number | null,
): GapMeaning {
  if (cadence.kind === 'too_little') return { kind: 'too_little' };
  const usual = expected(cadence, gap);
  if (usual.chance < USUAL) return { kind: 'nothing_usual' };
  const count = Math.max(1, Math.round(usual.count));
  if (rule?.kind === 'retries' && rule.triesForMs > gap.untilMs - gap.fromMs) {
    return { kind: 'comes_again', count, untilMs: gap.untilMs + rule.triesForMs };
  }
  const isReceivedSince = lastReceivedMs !== null && lastReceivedMs >= gap.untilMs;
  if (rule?.kind === 'switches_off' && !isReceivedSince) {
    const fromMs = Math.max(gap.fromMs, gap.untilMs - rule.withinMs);
    const failed = expected(cadence, { fromMs, untilMs: gap.untilMs }).count;
    if (failed >= rule.failures) return { kind: 'switched_off', count };
  }
  return { kind: 'ask', count };
}
