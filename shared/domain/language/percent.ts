/** A share as the language writes a per cent: `80%`, in Russian `80 %` with a blank that does not break. Pure. */

/**
 * @param locale of a catalogue
 * @param mostDigits behind the point
 * @returns writes a share, 1 is the whole; a dash where there is none
 */
export function percentOf(locale: string, mostDigits = 0): (share: number | null) => string {
  const format = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: mostDigits });
  return (share) => (share === null ? '–' : format.format(share));
}
