/** What a conversion is worth in the currency that the person counts in. Its own amount stays as it came. */
import type { RateSource } from './rate-source.ts';

export interface Worth {
  readonly micros: number;
  readonly currency: string;
  /** Of the rate that it was counted with: it is kept with where it is from. */
  readonly rateId: number;
}

/** What a condition on money compares; `no_rate` is an amount of a currency that nobody knows the worth of. */
export type ComparedMoney =
  | { readonly kind: 'known'; readonly micros: number }
  | { readonly kind: 'unknown' }
  | { readonly kind: 'no_rate' };

export interface MoneySettings {
  /** What all money is counted in; null until the person chose. */
  readonly currency: string | null;
  /** Whose files are used, the preferred one first. */
  readonly sources: readonly RateSource[];
  /** Whether the newest files may be fetched once a day. */
  readonly isFetchOn: boolean;
}

/** Nothing goes out before the person allowed it, and no currency is chosen for them. */
export const USUAL_MONEY: MoneySettings = {
  currency: null,
  sources: ['ecb', 'cbr', 'nbu'],
  isFetchOn: false,
};
