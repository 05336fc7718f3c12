/** Parts of a whole for people: `4.2 %`. */

const format = new Intl.NumberFormat(undefined, { style: 'percent', maximumFractionDigits: 1 });

/** @param share 0 to 1 */
export function percent(share: number): string {
  return format.format(share);
}
