/** Whole numbers for people: `12,345` in the person's own notation. */
const format = new Intl.NumberFormat();

export function count(value: number): string {
  return format.format(value);
}
