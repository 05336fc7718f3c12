/** What words a count takes in a language, and how its digits are written. Pure. */

/** The word in each form that the language has; a form that is not given is `other`. */
export type PluralForms = Partial<Record<Intl.LDMLPluralRule, string>> & { readonly other: string };

/**
 * @param locale such as `ru`
 * @returns picks the form of a count by the rules of the language: 1 постбек, 2 постбека, 5 постбеков
 */
export function pluralOf(locale: string): (count: number, forms: PluralForms) => string {
  const rules = new Intl.PluralRules(locale);
  return (count, forms) => forms[rules.select(count)] ?? forms.other;
}

/**
 * @param locale such as `pt-BR`
 * @returns writes a number as the language does: 1.234.567,5
 */
export function numberOf(locale: string): (value: number) => string {
  const format = new Intl.NumberFormat(locale);
  return (value) => format.format(value);
}
