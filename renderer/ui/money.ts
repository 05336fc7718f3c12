/** Amounts for people. An amount without a currency is shown without one, never with a guessed one. */

const plain = new Intl.NumberFormat(undefined, { minimumFractionDigits: 2, maximumFractionDigits: 6 });
/** By currency: making one takes longer than a row of the list may. */
const formats = new Map<string, Intl.NumberFormat>();
/** A stranger can send any three letters. */
const MOST_FORMATS = 100;

function formatOf(currency: string): Intl.NumberFormat {
  const known = formats.get(currency);
  if (known !== undefined) return known;
  const format = new Intl.NumberFormat(undefined, {
    style: 'currency',
    currency,
    currencyDisplay: 'narrowSymbol',
  });
  if (formats.size >= MOST_FORMATS) formats.clear();
  formats.set(currency, format);
  return format;
}

/**
 * `$60.00`-like in the person's own notation, without the currency's code, which stands beside it.
 * Several currencies share a sign, so the amount is never shown without the code.
 */
export function formatAmount(amount: number, currency: string | null): string {
  // Codes of crypto currencies have four letters, which Intl refuses.
  if (currency === null || !/^[A-Z]{3}$/u.test(currency)) return plain.format(amount);
  return formatOf(currency)
    .formatToParts(amount)
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
