/** A count that is already written down, with the word for what is counted. Pure. */

/** @param count as it is shown, such as `1`, `1,200` or `500+` */
export function counted(count: string, one: string, others: string): string {
  return `${count} ${count === '1' ? one : others}`;
}
