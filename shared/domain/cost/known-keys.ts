/** Which keys of costs can be matched with what comes back in postbacks. Pure. */
import { comparedKey, type CostDimension, LINK_DIMENSION, parameterOf } from './cost-dimension.ts';

export interface NamedLink {
  readonly id: string;
  readonly name: string;
  /** Fixed words that come back: `{sub2: 'creo7'}`. */
  readonly marks: Readonly<Record<string, string>>;
}

/**
 * By the key as it is compared, what conversions are grouped by: the id of a link, or the value itself. A link is
 * known by its id and by its name; a name that several links have tells nothing.
 */
export function knownKeys(
  dimension: CostDimension,
  links: readonly NamedLink[],
): ReadonlyMap<string, string> {
  if (dimension === LINK_DIMENSION) return knownLinks(links);
  const parameter = parameterOf(dimension);
  return new Map(
    links.flatMap(({ marks }) =>
      Object.entries(marks)
        .filter(([name]) => name.toLowerCase() === parameter)
        .map(([, value]) => [comparedKey(dimension, value), value] as const),
    ),
  );
}

function knownLinks(links: readonly NamedLink[]): ReadonlyMap<string, string> {
  const known = new Map<string, string>();
  const ambiguous = new Set<string>();
  for (const { id, name } of links) {
    const compared = comparedKey(LINK_DIMENSION, name);
    if (known.has(compared)) ambiguous.add(compared);
    known.set(compared, id);
  }
  for (const name of ambiguous) known.delete(name);
  for (const { id } of links) known.set(comparedKey(LINK_DIMENSION, id), id);
  return known;
}
