/** The order in which the entries of a list are shown. */

/** Those whose ids are given come first, in that order; the others follow in the order of their names. */
export function inOrder<T extends { readonly id: string; readonly name: string }>(
  entries: readonly T[],
  firstIds: readonly string[] = [],
): readonly T[] {
  const places = new Map(firstIds.map((id, place) => [id, place]));
  const placeOf = ({ id }: T): number => places.get(id) ?? firstIds.length;
  return entries.toSorted(
    (one, other) => placeOf(one) - placeOf(other) || compareNames(one.name, other.name),
  );
}

/** Without regard to case, the same on every machine whatever its language. */
function compareNames(one: string, other: string): number {
  return one.localeCompare(other, 'en', { sensitivity: 'base' });
}
