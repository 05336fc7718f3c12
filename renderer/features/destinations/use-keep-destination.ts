/** Puts a changed destination into the loaded list, so that the page shows it at once. */
import { useQueryClient } from '@tanstack/react-query';
import type { Destination } from '../../../shared/contract/destinations.ts';
import { useDesk } from '../../client/desk-client.ts';

export function useKeepDestination(): (destination: Destination) => void {
  const desk = useDesk();
  const queries = useQueryClient();
  return (destination) => {
    queries.setQueryData(desk.destinations.list.queryKey(), (list) =>
      list === undefined
        ? list
        : { items: list.items.map((each) => (each.id === destination.id ? destination : each)) },
    );
  };
}
