/** Money and shares of the page, with a dash where there is nothing to say. */
import { formatAmount, formatMoney } from '../../ui/money.ts';
import { percent } from '../../ui/percent.ts';

export function moneyOrDash(amount: number | null, currency: string | null): string {
  return amount === null || currency === null ? '–' : formatMoney(amount, currency);
}

/** Where the currency stands above the column. */
export function amountOrDash(amount: number | null, currency: string | null): string {
  return amount === null || currency === null ? '–' : formatAmount(amount, currency);
}

export function shareOrDash(share: number | null): string {
  return share === null ? '–' : percent(share);
}

/** `10.00 USD + 5.00 EUR` */
export function sumsText(sums: readonly { readonly currency: string; readonly amount: number }[]): string {
  return sums.map(({ currency, amount }) => formatMoney(amount, currency)).join(' + ');
}
