/** What the rows know of the destinations: the same object until one of their rules changes. */
import { useQuery } from '@tanstack/react-query';
import { useDesk } from '../../client/desk-client.ts';
import { type RowDestination, toRowDestination } from './row-reasons.ts';

/** Null until they are known. */
export function useRowDestinations(): readonly RowDestination[] | null {
  const desk = useDesk();
  const { data } = useQuery(
    // How many wait for each changes every second, and is left out.
    desk.destinations.list.queryOptions({ select: ({ items }) => items.map(toRowDestination) }),
  );
  return data ?? null;
}
