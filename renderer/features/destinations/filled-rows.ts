/** Rows of which something is filled in: the others are nothing that could be sent. */
export function filledRows<Row extends { readonly name: string; readonly value: string }>(
  rows: readonly Row[],
): readonly Row[] {
  return rows.filter(({ name, value }) => name.trim() !== '' || value !== '');
}
