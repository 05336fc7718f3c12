/** Puts a changed network into the loaded list, so that the page shows it at once. */
import { useQueryClient } from '@tanstack/react-query';
import type { Network } from '../../../shared/contract/networks.ts';
import { useDesk } from '../../client/desk-client.ts';

export function useKeepNetwork(): (network: Network) => void {
  const desk = useDesk();
  const queries = useQueryClient();
  return (network) => {
    queries.setQueryData(desk.networks.list.queryKey(), (list) =>
      list === undefined
        ? list
        : { items: list.items.map((each) => (each.id === network.id ? network : each)) },
    );
  };
}
