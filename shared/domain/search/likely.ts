/** What a name with a slip of the finger was probably meant to be. Pure. */

const MOST_TYPOS = 2;

/** The one name that is a typo or two away; null where there is none. @param typed of bounded length */
export function likely(typed: string, names: readonly string[]): string | null {
  const allowed = typed.length <= 3 ? 1 : MOST_TYPOS;
  const near = names.filter(
    (name) => typosBetween(typed, name) <= allowed || (typed.length >= 3 && name.startsWith(typed)),
  );
  const [first] = near.toSorted((a, b) => typosBetween(typed, a) - typosBetween(typed, b));
  return first ?? null;
}

/** Letters that are wrong, missing, too many, or swapped with their neighbour (optimal string alignment). */
function typosBetween(a: string, b: string): number {
  if (Math.abs(a.length - b.length) > MOST_TYPOS) return MOST_TYPOS + 1;
  const rows: number[][] = [Array.from({ length: b.length + 1 }, (_, index) => index)];
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      const best = Math.min(
        (rows[i - 1]?.[j] ?? 0) + 1,
        (row[j - 1] ?? 0) + 1,
        (rows[i - 1]?.[j - 1] ?? 0) + cost,
      );
      const isSwap = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      row.push(isSwap ? Math.min(best, (rows[i - 2]?.[j - 2] ?? 0) + 1) : best);
    }
    rows.push(row);
  }
  return rows[a.length]?.[b.length] ?? 0;
}
