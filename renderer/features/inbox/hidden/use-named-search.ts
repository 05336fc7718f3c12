/** A search with the names of networks instead of their ids, for the eye. */
import { useQuery } from '@tanstack/react-query';
import { useDesk } from '../../../client/desk-client.ts';

export function useNamedSearch(): (search: string) => string {
  const desk = useDesk();
  const { data } = useQuery(desk.networks.list.queryOptions());
  const networks = data?.items ?? [];
  return (search) => networks.reduce((text, { id, name }) => text.replaceAll(id, name), search);
}
