/** Which conversions and costs are counted anew when rates, pins or what is counted in change. Pure. */
import type { RecountScope } from '../store/money-settings.ts';

/** @param own the currency of an amount @param worthMicros null where it is worth nothing yet */
export function isLookedAt(
  { kind, currency }: RecountScope,
  own: string | null,
  worthMicros: number | null,
): boolean {
  return (kind === 'all' || worthMicros === null) && (currency === null || currency === own);
}
