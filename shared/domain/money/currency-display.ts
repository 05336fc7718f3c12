/** How an amount names its currency in a language. Pure. */

/**
 * In Spanish `$` alone is the peso of Mexico, Argentina, Chile or Colombia, so amounts have no sign there: the
 * code stands beside them in every language.
 * @param locale of `Intl`
 */
export function currencyDisplayOf(locale: string): 'code' | 'narrowSymbol' {
  return /^es\b/i.test(locale) ? 'code' : 'narrowSymbol';
}

/** The figure as the language writes it, without the code of the currency and the blank beside that: `-60.00`. */
export function withoutCode(parts: readonly Intl.NumberFormatPart[], currency: string): string {
  const isNamed = parts.some(({ type, value }) => type === 'currency' && value === currency);
  const kept = isNamed
    ? parts.filter(({ type, value }) => type !== 'currency' && !(type === 'literal' && value.trim() === ''))
    : parts;
  return kept
    .map(({ value }) => value)
    .join('')
    .trim();
}
