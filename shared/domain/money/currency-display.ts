/** How an amount names its currency in a language. Pure. */

/**
 * In Spanish `$` alone is the peso of Mexico, Argentina, Chile or Colombia, so amounts have no sign there: the
 * code stands beside them in every language.
 * @param locale of `Intl`
 */
export function currencyDisplayOf(locale: string): 'code' | 'narrowSymbol' {
  return /^es\b/i.test(locale) ? 'code' : 'narrowSymbol';
}
