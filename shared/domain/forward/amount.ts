/** The money that a destination is told: as it came, a share of it, or a fixed sum. */
import type { DestinationRules } from './rules.ts';

const MICROS_PER_UNIT = 1_000_000;

export interface ToldMoney {
  readonly payoutMicros: number | null;
  readonly currency: string | null;
}

/** Unknown money stays unknown: a share of nothing is nothing, and no currency is guessed. */
export function toldMoney(came: ToldMoney, rules: Pick<DestinationRules, 'amount' | 'currency'>): ToldMoney {
  return {
    payoutMicros: toldAmount(came.payoutMicros, rules.amount),
    currency: rules.currency.kind === 'fixed' ? rules.currency.code : came.currency,
  };
}

function toldAmount(micros: number | null, rule: DestinationRules['amount']): number | null {
  switch (rule.kind) {
    case 'received':
      return micros;
    case 'fixed':
      return Math.round(rule.amount * MICROS_PER_UNIT);
    case 'share':
      return micros === null ? null : Math.round((micros * rule.percent) / 100);
  }
}
