/** An amount without its currency inside a sentence, as the language writes it. Pure. */
import { MICROS_PER_UNIT } from '../domain/money/money.ts';

/**
 * @param locale of a catalogue
 * @returns writes `1,234.50`; a dash where there is none
 */
export function amountOf(locale: string): (micros: number | null) => string {
  const format = new Intl.NumberFormat(locale, { minimumFractionDigits: 2, maximumFractionDigits: 2 });
  return (micros) => (micros === null ? '–' : format.format(micros / MICROS_PER_UNIT));
}
