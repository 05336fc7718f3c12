/** Amounts for people. An amount without a currency is shown without one, never with a guessed one. */

/**
 * `$60.00`-like in the person's own notation, without the currency's code, which stands beside it.
 * Several currencies share a sign, so the amount is never shown without the code.
 */
export function formatAmount(amount: number, currency: string | null): string {
  // Codes of crypto currencies have four letters, which Intl refuses.
  if (currency === null || !/^[A-Z]{3}$/u.test(currency)) {
    return new Intl.NumberFormat(undefined, { minimumFractionDigits: 2, maximumFractionDigits: 6 }).format(
      amount,
    );
  }
  const parts = new Intl.NumberFormat(undefined, {
    style: 'currency',
    currency,
    currencyDisplay: 'narrowSymbol',
  }).formatToParts(amount);
  return parts
    .filter((part) => part.type !== 'currency' || part.value !== currency)
    .map((part) => part.value)
    .join('')
    .trim();
}

/** `$60.00 USD`-like, for sentences. */
export function formatMoney(amount: number, currency: string | null): string {
  const figure = formatAmount(amount, currency);
  return currency === null ? figure : `${figure} ${currency}`;
}
