/** The inbox's search for one figure of a destination. Pure. */
import type { Destination } from '../../../shared/contract/destinations.ts';

export type FigureName = 'delivered' | 'failed' | 'waiting';

/** As many postbacks as the figure says: `destination:"App Craft" delivery:failed since:24h`. */
export function deliveryFilter(
  { id, name }: Pick<Destination, 'id' | 'name'>,
  figure: FigureName,
  all: readonly Pick<Destination, 'name'>[],
): string {
  const isTold = !name.includes('"') && all.filter((each) => each.name === name).length === 1;
  const destination = `destination:${isTold ? `"${name}"` : id}`;
  return `${destination} delivery:${figure}${figure === 'waiting' ? '' : ' since:24h'}`;
}
