/** Amounts in a language. An amount without a currency is shown without one, never with a guessed one. */
import { currencyDisplayOf, withoutCode } from '../../shared/domain/money/currency-display.ts';

export interface MoneyFormats {
  /**
   * `$60.00`-like, without the currency's code, which stands beside it. Several currencies share a sign, so the
   * amount is never shown without the code.
   */
  readonly formatAmount: (amount: number, currency: string | null) => string;
  /** `$60.00 USD`-like, for sentences. */
  readonly formatMoney: (amount: number, currency: string | null) => string;
}

/** A stranger can send any three letters. */
const MOST_FORMATS = 100;

export function moneyFormats(locale: string): MoneyFormats {
  const plain = new Intl.NumberFormat(locale, { minimumFractionDigits: 2, maximumFractionDigits: 6 });
  const currencyDisplay = currencyDisplayOf(locale);
  const byCurrency = new Map<string, Intl.NumberFormat>();
  const formatOf = (currency: string): Intl.NumberFormat => {
    const known = byCurrency.get(currency);
    if (known !== undefined) return known;
    const format = new Intl.NumberFormat(locale, { style: 'currency', currency, currencyDisplay });
    if (byCurrency.size >= MOST_FORMATS) byCurrency.clear();
    byCurrency.set(currency, format);
    return format;
  };
  const formatAmount = (amount: number, currency: string | null): string => {
    // Codes of crypto currencies have four letters, which Intl refuses.
    if (currency === null || !/^[A-Z]{3}$/u.test(currency)) return plain.format(amount);
    return withoutCode(formatOf(currency).formatToParts(amount), currency);
  };
  return {
    formatAmount,
    formatMoney: (amount, currency) => {
      const figure = formatAmount(amount, currency);
      return currency === null ? figure : `${figure} ${currency}`;
    },
  };
}
