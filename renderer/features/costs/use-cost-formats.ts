/** Money and shares of the page, with a dash where there is nothing to say. */
import type { Formats } from '../../ui/formats.ts';
import { useFormats } from '../../ui/use-formats.ts';

export interface CostFormats {
  readonly moneyOrDash: (amount: number | null, currency: string | null) => string;
  /** Where the currency stands above the column. */
  readonly amountOrDash: (amount: number | null, currency: string | null) => string;
  readonly shareOrDash: (share: number | null) => string;
  /** `10.00 USD + 5.00 EUR` */
  readonly sumsText: (sums: readonly { readonly currency: string; readonly amount: number }[]) => string;
}

export function useCostFormats(): CostFormats {
  return costFormats(useFormats());
}

function costFormats({ formatAmount, formatMoney, percent }: Formats): CostFormats {
  return {
    moneyOrDash: (amount, currency) =>
      amount === null || currency === null ? '–' : formatMoney(amount, currency),
    amountOrDash: (amount, currency) =>
      amount === null || currency === null ? '–' : formatAmount(amount, currency),
    shareOrDash: (share) => (share === null ? '–' : percent(share)),
    sumsText: (sums) => sums.map(({ currency, amount }) => formatMoney(amount, currency)).join(' + '),
  };
}
