/** Amounts for people. An amount without a currency is shown without one, never with a guessed one. */

/** `$60.00 USD`-like in the person's own notation; null is for the caller to show as unknown. */
export function formatMoney(amount: number, currency: string | null): string {
  // Codes of crypto currencies have four letters, which Intl refuses.
  if (currency === null || !/^[A-Z]{3}$/.test(currency)) {
    const number = new Intl.NumberFormat(undefined, {
      minimumFractionDigits: 2,
      maximumFractionDigits: 6,
    }).format(amount);
    return currency === null ? number : `${currency} ${number}`;
  }
  return new Intl.NumberFormat(undefined, { style: 'currency', currency, currencyDisplay: 'code' }).format(
    amount,
  );
}
